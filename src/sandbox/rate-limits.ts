/** A window that takes `limit` requests each `perMs`. */
type Bucket = { count: number; endsAtMs: number }
type Rule = { readonly limit: number; readonly perMs: number }

export type Verdict = {
  readonly allowed: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly retryAfterS: number
  readonly global: boolean
}

/** What Discord usually gives; it may change any day, and a bot must read the headers. */
const rules: Readonly<Record<string, Rule>> = {
  'POST /channels/:id/messages': { limit: 5, perMs: 5_000 },
  'PATCH /channels/:id/messages/:id': { limit: 5, perMs: 5_000 },
  'DELETE /channels/:id/messages/:id': { limit: 5, perMs: 1_000 },
}
const otherRule: Rule = { limit: 30, perMs: 1_000 }
const globalRule: Rule = { limit: 50, perMs: 1_000 }

/**
 * Counts requests by route and by bot. Source: https://docs.discord.com/developers/topics/rate-limits
 * @param monotonicMs real time, since clients wait in real time
 */
export function createRateLimits(monotonicMs: () => number) {
  const buckets = new Map<string, Bucket>()
  const all: Bucket = { count: 0, endsAtMs: 0 }

  const take = (bucket: Bucket, rule: Rule): boolean => {
    const nowMs = monotonicMs()
    if (nowMs >= bucket.endsAtMs) {
      bucket.count = 0
      bucket.endsAtMs = nowMs + rule.perMs
    }
    if (bucket.count >= rule.limit) return false
    bucket.count++
    return true
  }

  /**
   * @param route method and path with ids as `:id`
   * @param major the channel, guild or webhook that has a bucket of its own
   */
  return (route: string, major: string): Verdict => {
    const rule = rules[route] ?? otherRule
    const key = `${route} ${major}`
    const bucket = buckets.get(key) ?? { count: 0, endsAtMs: 0 }
    buckets.set(key, bucket)
    if (!take(all, globalRule)) return refusal(all.endsAtMs - monotonicMs(), true, {})
    const allowed = take(bucket, rule)
    const leftMs = bucket.endsAtMs - monotonicMs()
    const headers = bucketHeaders(route, rule, bucket, leftMs)
    return allowed ? { allowed, headers, retryAfterS: 0, global: false } : refusal(leftMs, false, headers)
  }
}

function bucketHeaders(route: string, rule: Rule, bucket: Bucket, leftMs: number): Record<string, string> {
  return {
    'X-RateLimit-Limit': String(rule.limit),
    'X-RateLimit-Remaining': String(Math.max(0, rule.limit - bucket.count)),
    'X-RateLimit-Reset': ((Temporal.Now.instant().epochMilliseconds + leftMs) / 1000).toFixed(3),
    'X-RateLimit-Reset-After': (leftMs / 1000).toFixed(3),
    'X-RateLimit-Bucket': Buffer.from(route).toString('base64url').slice(0, 32),
  }
}

function refusal(leftMs: number, global: boolean, headers: Readonly<Record<string, string>>): Verdict {
  const retryAfterS = Math.max(0.001, leftMs / 1000)
  return {
    allowed: false,
    global,
    retryAfterS,
    headers: {
      ...headers,
      'Retry-After': String(Math.ceil(retryAfterS)),
      'X-RateLimit-Scope': global ? 'global' : 'user',
      ...(global && { 'X-RateLimit-Global': 'true' }),
    },
  }
}
