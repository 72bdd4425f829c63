import { z } from 'zod'
import { TransientError, UserError } from '../../model/errors.ts'
import type { SourceIo } from '../source.ts'
import { holdOff, refuseWhileHeld } from './hold.ts'

/** Access to one of Meta's graphs. */
export type GraphAccess = {
  /** `Instagram`, as people know the network. */
  readonly name: string
  /** The variable that holds the token, for whoever has to set it again. */
  readonly tokenVariable: string
  /** Of the Meta app's user; lasts 60 days. */
  readonly accessToken: string
  /** With the version: `https://graph.facebook.com/v25.0`. */
  readonly graphUrl: string
}

const failure = z.object({
  error: z.object({ message: z.string().catch(''), code: z.number(), error_subcode: z.number().optional() }),
})
export type GraphFailure = z.infer<typeof failure>['error']

/**
 * One question to a graph. The token goes in a header, so that no address that is logged carries it.
 * @param explain what the network's own codes mean; null leaves it to what all graphs share.
 * @throws {UserError} what the operator or the person can mend. @throws {TransientError} what time mends.
 */
export async function askGraph(
  path: string,
  query: Readonly<Record<string, string>>,
  access: GraphAccess,
  io: SourceIo,
  explain: (failure: GraphFailure) => Error | null = () => null,
): Promise<unknown> {
  await refuseWhileHeld(access.name, io)
  const url = new URL(access.graphUrl + path)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const response = await io.fetch(url, {
    signal: io.signal,
    headers: { authorization: `Bearer ${access.accessToken}` },
  })
  const json: unknown = await response.json().catch(() => null)
  const failed = failure.safeParse(json)
  if (response.status === 429 || (failed.success && isLimit(failed.data.error)))
    throw await holdOff(access.name, response.headers, io)
  if (failed.success) throw explain(failed.data.error) ?? explainShared(failed.data.error, access)
  if (response.status === 401 || response.status === 403) throw tokenRefused(access)
  if (!response.ok)
    throw new TransientError(`${access.name} answers with an error (${response.status}). It is tried again.`, null)
  return json
}

const isLimit = ({ code }: GraphFailure): boolean =>
  [4, 17, 32, 613].includes(code) || (code >= 80_000 && code < 80_100)

/** Source: https://developers.facebook.com/docs/graph-api/guides/error-handling */
function explainShared({ code, message }: GraphFailure, access: GraphAccess): Error {
  const { name } = access
  if (code === 1 || code === 2) return new TransientError(`${name} is in trouble. It is tried again.`, null)
  if (code === 190 || code === 102) return tokenRefused(access)
  if (code === 10 || (code >= 200 && code < 300))
    return new UserError(
      `${name} does not let this app do that (${code}): ${said(message)} Ask for the permission in Meta's App Review.`,
    )
  return new UserError(`${name} refuses: ${said(message)} (${code}). Check the app's permissions.`)
}

const tokenRefused = ({ name, tokenVariable }: GraphAccess): UserError =>
  new UserError(`The ${name} token has ended or was taken back. Make a new one and set ${tokenVariable} again.`)

const said = (message: string): string => message.slice(0, 200)
