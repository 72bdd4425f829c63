import type { EventFacts } from '../../../model/negotiation.ts'
import type { Token } from '../tokens.ts'
import { readDeadline } from './deadline.ts'
import { readShares } from './shares.ts'
import { readWorkers } from './workforce.ts'

/** What the text states in figures; null for what it doesn't. `today` null: relative dates can't be read. */
export function readFacts(tokens: readonly Token[], today: Temporal.PlainDate | null): EventFacts {
  return {
    ...readShares(tokens),
    deadline: today === null ? null : readDeadline(tokens, today),
    workers: readWorkers(tokens),
  }
}
