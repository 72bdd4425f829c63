import { type ParsedWatch, replaceTarget } from '../analysis/query/watch.ts'
import type { App } from '../app.ts'
import { UserError } from '../model/errors.ts'
import type { Target } from '../model/source.ts'
import type { Probe, SourceIo } from '../sources/source.ts'
import { isAccount } from './accounts.ts'

export type Found = Probe

export type Probed = {
  /** The query to match with: an account also by the permanent id that its network gave. */
  readonly query: string
  readonly found: readonly Found[]
  /** Why some targets can't be read, while others can. */
  readonly refused: readonly string[]
}

/** How long a person waits for the answer to `/watch add`. */
const probeMs = 20_000

/**
 * Asks each target at once what it is.
 * @throws {UserError} when none of them can be read, with each one's reason.
 */
export async function probeTargets(app: App, parsed: ParsedWatch): Promise<Probed> {
  const signal = AbortSignal.timeout(probeMs)
  const results = await Promise.allSettled(parsed.targets.map((target) => probe(app, target, signal)))
  const found = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const refused = results.flatMap((result, index) =>
    result.status === 'rejected' ? [reasonOf(result.reason, parsed.targets[index]!)] : [],
  )
  if (found.length === 0 && refused.length > 0) throw new UserError(refused.join('\n'))
  // Ids go in beside handles (handles change hands, and Jetstream tells ids only), and feeds' real addresses.
  const query = results.reduce(
    (known, result, index) =>
      result.status === 'fulfilled' ? replaceTarget(known, parsed.targets[index]!, result.value.target) : known,
    parsed.query,
  )
  return { query, found, refused }
}

async function probe(app: App, target: Target, signal: AbortSignal): Promise<Found> {
  const source = app.sources[target.source]
  if (source === undefined) throw new UserError(`${target.source} is not read by this installation.`)
  const io = app.io(signal)
  try {
    return await source.probe(target, io)
  } catch (error) {
    const mayBeElsewhere = error instanceof UserError && target.source === 'mastodon' && isAccount(target)
    const feed = mayBeElsewhere ? await feedOfProfile(app, target, io) : null
    if (feed === null) throw error
    return feed
  }
}

/** Other servers write profiles like Mastodon's, and some of Mastodon's are closed: the page may name a feed. */
async function feedOfProfile(app: App, { address }: Target, io: SourceIo): Promise<Found | null> {
  const found = await app.sources.feed?.probe({ source: 'feed', address }, io).catch(() => null)
  return found && found.target.address !== address ? found : null
}

const reasonOf = (reason: unknown, target: Target): string =>
  reason instanceof DOMException
    ? `${target.address} did not answer within ${probeMs / 1000} s. Check the address, or try again later.`
    : reason instanceof Error
      ? reason.message
      : String(reason)
