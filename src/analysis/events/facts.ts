import type { EventFacts } from '../../model/negotiation.ts'
import type { Token } from './tokens.ts'

/** Filled by `shares.ts`, `workforce.ts` and `deadlines.ts`. */
export function readFacts(_whole: string, _tokens: readonly Token[], _today: Temporal.PlainDate): EventFacts {
  return { yesPct: null, noPct: null, shareBase: null, turnoutPct: null, deadline: null, workers: null }
}
