import type { Lexicon } from './concepts.ts'
import { englishActions } from './english-actions.ts'
import { englishGuards } from './english-guards.ts'
import { englishHeadlines } from './english-headlines.ts'
import { englishParties } from './english-parties.ts'
import { englishPress } from './english-press.ts'
import { englishStoppages } from './english-stoppages.ts'
import { englishTerms } from './english-terms.ts'
import { englishTrades } from './english-trades.ts'
import { englishTurns } from './english-turns.ts'
import { englishVotes } from './english-votes.ts'

/** Where a word stands in two tables the earlier one counts. */
export const english: readonly Lexicon[] = [
  englishHeadlines,
  englishTurns,
  englishStoppages,
  englishVotes,
  englishTerms,
  englishActions,
  englishGuards,
  englishParties,
  englishTrades,
  englishPress,
]
