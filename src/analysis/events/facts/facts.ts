import type { EventFacts, EventType } from '../../../model/negotiation.ts'
import type { Token } from '../tokens.ts'
import { readDeadline } from './deadline.ts'
import { readShares } from './shares.ts'
import { readWorkers } from './workforce.ts'

/**
 * What the text states in figures; null for what it doesn't. `today` null: relative dates can't be read. `types` what
 * the text reports: a deal makes the strike's day moot.
 */
export function readFacts(
  tokens: readonly Token[],
  today: Temporal.PlainDate | null,
  types: readonly EventType[],
): EventFacts {
  return {
    ...readShares(tokens),
    deadline: today === null ? null : readDeadline(tokens, today, types),
    workers: readWorkers(tokens),
  }
}
