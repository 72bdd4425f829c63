/** A fault to answer with, in place of the route (or `after` it did its work: the answer is lost). */
export type Fault = {
  /** `POST /channels/:id/messages`, or with ids in place of `:id`. */
  readonly route: string
  readonly status: number
  /** Discord's code; 0 when absent. */
  readonly code?: number
  readonly message?: string
  /** For 429: what Retry-After says. */
  readonly retryAfterMs?: number
  /** The work is done before the fault is told. */
  readonly after?: boolean
}

export type Faults = {
  readonly add: (fault: Fault, times: number) => void
  /** The fault for this request, one of its times used up; null for none. */
  readonly take: (route: string, path: string) => Fault | null
}

export function createFaults(): Faults {
  const pending: { readonly fault: Fault; left: number }[] = []
  return {
    add: (fault, times) => {
      pending.push({ fault, left: times })
    },
    take: (route, path) => {
      const found = pending.find(({ fault, left }) => left > 0 && (fault.route === route || fault.route === path))
      if (!found) return null
      found.left--
      return found.fault
    },
  }
}

export function faultResponse(fault: Fault): Response {
  const limited = fault.status === 429
  const retryAfterMs = fault.retryAfterMs ?? 1_000
  const body = limited
    ? { message: 'You are being rate limited.', retry_after: retryAfterMs / 1000, global: false }
    : { message: fault.message ?? `${fault.status}: injected`, code: fault.code ?? 0 }
  return Response.json(body, {
    status: fault.status,
    headers: limited ? { 'Retry-After': String(Math.ceil(retryAfterMs / 1000)), 'X-RateLimit-Scope': 'shared' } : {},
  })
}
