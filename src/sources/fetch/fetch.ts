import { type RequestInit as UndiciInit, type Response as UndiciResponse, fetch as undiciFetch } from 'undici'
import { UserError } from '../../model/errors.ts'
import { type HostPace, hostBudgets } from './budget.ts'
import { explainFailure } from './failure.ts'
import { type Doors, openDoors, type ResolveHost, resolveBySystem } from './guard.ts'
import { readHoldMs } from './limits.ts'

export type GuardedFetchOptions = {
  /** Who reads, with an address to write to: `Callboard/0.1 (+https://…; mail@…)`. Never a browser's. */
  readonly userAgent: string
  /** Exact origins (`http://127.0.0.1:8080`) that may be private: the only way past the guard. */
  readonly allowedPrivateOrigins: readonly string[]
  readonly now: () => Temporal.Instant
  readonly resolve?: ResolveHost
  readonly pace?: HostPace
  /** From the request to the last byte of its body. */
  readonly timeoutMs?: number
  /** After decompression. */
  readonly maxBytes?: number
}

const longestRedirect = 5

/**
 * The one way out to strangers' addresses, shaped like `fetch`. Names are resolved once and the connection is
 * pinned to the checked address; each redirect is checked again (5 at most, none with `redirect: 'manual'`);
 * body, time and pace are bounded. The body is whole when it resolves.
 * @throws {UserError} what the person can mend: no such host, not allowed, too large, no valid certificate.
 * @throws {TransientError} what time mends: refused, timeout, broken off, a host that asked us to wait.
 */
export function guardedFetch(options: GuardedFetchOptions): typeof globalThis.fetch {
  const { now, userAgent, timeoutMs = 10_000, maxBytes = 5 * 1024 * 1024 } = options
  const doors = openDoors(options.resolve ?? resolveBySystem, options.allowedPrivateOrigins)
  const budgets = hostBudgets(options.pace ?? { concurrency: 2, intervalMs: 500 }, now)

  async function hop(url: URL, init: RequestInit): Promise<Response> {
    return budgets.run(url.host, async () => {
      try {
        const response = await requestOnce(doors, url, { userAgent, timeoutMs, maxBytes, init })
        const holdMs = readHoldMs(response.headers, now())
        if (holdMs !== null && holdMs > 0) budgets.hold(url.host, holdMs)
        return response
      } catch (error) {
        if (init.signal?.aborted) throw error
        throw explainFailure(error, url.host)
      }
    })
  }

  return async (input, init = {}) => {
    let url = addressOf(input)
    let current = init
    for (let hops = 0; hops <= longestRedirect; hops++) {
      const response = await hop(url, current)
      const next = init.redirect === 'manual' ? null : redirectTarget(response, url)
      if (next === null) return response
      current = next.origin === url.origin ? current : withoutSecrets(current)
      url = next
    }
    throw new UserError(`${url.host} redirects in a circle. Check the address in a browser.`)
  }
}

type HopOptions = {
  readonly userAgent: string
  readonly timeoutMs: number
  readonly maxBytes: number
  readonly init: RequestInit
}

async function requestOnce(doors: Doors, url: URL, options: HopOptions): Promise<Response> {
  const { init } = options
  const deadline = AbortSignal.timeout(options.timeoutMs)
  const headers = new Headers(init.headers)
  headers.set('user-agent', options.userAgent)
  const response = await undiciFetch(url, {
    method: init.method ?? 'GET',
    body: (init.body ?? null) as NonNullable<UndiciInit['body']> | null,
    headers: [...headers],
    redirect: 'manual',
    signal: init.signal ? AbortSignal.any([init.signal, deadline]) : deadline,
    dispatcher: doors.doorFor(url),
  })
  const body = await readBody(response, options.maxBytes, url.host)
  return wholeResponse(response, body, url)
}

/** Counts what comes out of the decompressor, so that a small bomb is stopped while it unpacks. */
async function readBody(response: UndiciResponse, maxBytes: number, host: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) {
      const limit = `${(maxBytes / 1024 / 1024).toFixed(1)} MiB`
      throw new UserError(`${host} sends more than ${limit} (too large). Watch a smaller feed of that site.`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function wholeResponse(response: UndiciResponse, body: Uint8Array<ArrayBufferLike>, url: URL): Response {
  const empty = response.status === 204 || response.status === 205 || response.status === 304
  const headers = new Headers([...response.headers])
  // They spoke of the bytes on the wire.
  headers.delete('content-encoding')
  headers.delete('content-length')
  const whole = new Response(empty ? null : (body as Uint8Array<ArrayBuffer>), {
    status: response.status,
    statusText: response.statusText,
    headers,
  })
  Object.defineProperty(whole, 'url', { value: url.href })
  return whole
}

function redirectTarget(response: Response, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(response.status)) return null
  const location = response.headers.get('location')
  return location === null ? null : URL.parse(location, from.href)
}

function withoutSecrets(init: RequestInit): RequestInit {
  const headers = new Headers(init.headers)
  headers.delete('authorization')
  headers.delete('cookie')
  return { ...init, headers }
}

function addressOf(input: string | URL | Request): URL {
  const text = input instanceof Request ? input.url : String(input)
  const url = URL.parse(text)
  if (url === null)
    throw new UserError(`This is not an address: ${text.slice(0, 200)} Write it like https://example.org/feed.`)
  return url
}
