import type { PolledSource } from '../source.ts'
import { probeFeed } from './probe.ts'
import { pollFeed } from './read.ts'

export type FeedSourceOptions = {
  /** Between two readings of a feed, unless its host asks for longer. Default 5 min. */
  readonly intervalMs?: number
  /** What a host can stretch it to. Default 1 h. */
  readonly longestIntervalMs?: number
}

/**
 * RSS 0.9x, 1, 2, Atom 0.3, 1, JSON Feed 1, 1.1. A target's address is the feed's;
 * a probe also takes that of a page, whose feed it finds. A page without one is watched for new text.
 */
export function feedSource({
  intervalMs = 300_000,
  longestIntervalMs = 3_600_000,
}: FeedSourceOptions = {}): PolledSource {
  return {
    kind: 'polled',
    probe: (target, io) => probeFeed(target.address, io),
    poll: (target, cursor, io) => pollFeed(target.address, cursor, io, { intervalMs, longestIntervalMs }),
  }
}
