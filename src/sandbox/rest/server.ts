import { type Context, Hono } from 'hono'
import { routePath } from 'hono/route'
import type { createRateLimits } from '../rate-limits.ts'
import { Refusal, refuse } from '../refusal.ts'
import type { World } from '../world.ts'
import { type Call, readCall } from './call.ts'
import { type Faults, faultResponse } from './faults.ts'

/** `bot`: needs the bot's token. `token`: the token is in the path (interactions), and no global limit counts it. */
type Access = 'bot' | 'token'
/** undefined: 204 without a body; `created(…)`: 201. */
type Handler = (call: Call) => unknown

class Created {
  readonly body: Record<string, unknown>
  constructor(body: object) {
    this.body = body as Record<string, unknown>
  }
}
/** An answer with status 201. */
export const created = (body: object): Created => new Created(body)

export type Route = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  handler: Handler,
  access?: Access,
) => void

export type RestParts = {
  readonly world: World
  readonly faults: Faults
  /** null: no limits. */
  readonly limits: ReturnType<typeof createRateLimits> | null
}

/** The API without routes, and the way to add them. Every request is logged, guarded and answered in Discord's shape. */
export function createRest(parts: RestParts): { readonly rest: Hono; readonly route: Route } {
  const rest = new Hono()
  rest.notFound((c) => refusalResponse(c, refuse.notFound()))
  const route: Route = (method, path, handler, access = 'bot') => {
    rest.on(method, path, (c) => serve(parts, c, handler, access))
  }
  return { rest, route }
}

async function serve(parts: RestParts, c: Context, handler: Handler, access: Access): Promise<Response> {
  const call = await readCall(c).catch((error: unknown) => refusalOf(error))
  const response = call instanceof Refusal ? refusalResponse(c, call) : await guarded(parts, c, call, handler, access)
  logRequest(parts.world, c, call instanceof Refusal ? null : call, response.status, await answerOf(response))
  return response
}

async function guarded(parts: RestParts, c: Context, call: Call, handler: Handler, access: Access): Promise<Response> {
  const { world, faults, limits } = parts
  if (access === 'bot' && !isAuthorized(world, c)) return refusalResponse(c, refuse.unauthorized())
  const path = decodeURIComponent(pathOf(c))
  const route = `${c.req.method} ${patternOf(c)}`
  const fault = faults.take(route, `${c.req.method} ${path}`)
  if (fault && !fault.after) return faultResponse(fault)
  const verdict = access === 'bot' ? limits?.(route, path.split('/').slice(1, 3).join('/')) : undefined
  for (const [name, value] of Object.entries(verdict?.headers ?? {})) c.header(name, value)
  if (verdict && !verdict.allowed) {
    const { retryAfterS, global } = verdict
    return c.json({ message: 'You are being rate limited.', retry_after: retryAfterS, global }, 429)
  }
  const response = await handled(c, call, handler)
  return fault ? faultResponse(fault) : response
}

async function handled(c: Context, call: Call, handler: Handler): Promise<Response> {
  try {
    const answer = await handler(call)
    if (answer instanceof Created) return c.json(answer.body, 201)
    return answer === undefined ? c.body(null, 204) : c.json(answer as Record<string, unknown>)
  } catch (error) {
    return refusalResponse(c, refusalOf(error))
  }
}

/** @throws what isn't a refusal: a fault of our own */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}

function refusalResponse(c: Context, refusal: Refusal): Response {
  return c.json(refusal.body, refusal.status as 400)
}

const isAuthorized = (world: World, c: Context): boolean => c.req.header('authorization') === `Bot ${world.botToken}`

/** Below `/api/v10`. */
const pathOf = (c: Context): string => new URL(c.req.url).pathname.replace(/^\/api\/v\d+/, '')

/** The route's pattern, every parameter as `:id`. */
const patternOf = (c: Context): string =>
  routePath(c)
    .replace(/^\/api\/v\d+/, '')
    .replaceAll(/:\w+/g, ':id')

async function answerOf(response: Response): Promise<unknown> {
  if (response.status === 204) return null
  return response.clone().json()
}

function logRequest(world: World, c: Context, call: Call | null, status: number, answer: unknown): void {
  const files = (call?.uploads ?? []).map(({ name, contentType, bytes }) => ({ name, contentType, size: bytes.length }))
  world.changes.emit({
    kind: 'request',
    entry: {
      method: c.req.method,
      path: decodeURIComponent(pathOf(c)),
      query: call?.query ?? {},
      body: call?.body ?? null,
      files,
      authorized: isAuthorized(world, c),
      at: world.now(),
      status,
      answer,
    },
  })
}
