import { z } from 'zod'
import { TransientError } from '../../model/errors.ts'
import type { SourceIo } from '../source.ts'

const usualMs = 3_600_000
const longestMs = 24 * 3_600_000

/** Per business: how long until it may be asked again, in minutes. */
const usage = z.record(z.string(), z.array(z.object({ estimated_time_to_regain_access: z.number().catch(0) })))

const keyOf = (network: string): string => `${network} hold`

/** A limit is the app's: once told, nobody asks until it is over. @throws {TransientError} while it lasts. */
export async function refuseWhileHeld(network: string, io: SourceIo): Promise<void> {
  const until = await io.memory.read(keyOf(network))
  const leftMs = until === null ? 0 : Number(until) - io.now().epochMilliseconds
  if (leftMs > 0) throw limited(network, leftMs)
}

/** Notes that the network limits us, for as long as it says or an hour; the error to throw. */
export async function holdOff(network: string, headers: Headers, io: SourceIo): Promise<TransientError> {
  const ms = Math.min(readRegainMs(headers) ?? usualMs, longestMs)
  await io.memory.write(keyOf(network), String(io.now().epochMilliseconds + ms), longestMs)
  return limited(network, ms)
}

/** Source: https://developers.facebook.com/docs/graph-api/overview/rate-limiting#headers */
function readRegainMs(headers: Headers): number | null {
  const told = usage.safeParse(parseJson(headers.get('x-business-use-case-usage'))).data
  const minutes = Object.values(told ?? {}).flatMap((uses) => uses.map((use) => use.estimated_time_to_regain_access))
  const most = Math.max(0, ...minutes)
  return most > 0 ? most * 60_000 : null
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

const limited = (network: string, leftMs: number): TransientError =>
  new TransientError(
    `${network} limits how often it is asked. It is tried again in ${Math.ceil(leftMs / 60_000)} min.`,
    leftMs,
  )
