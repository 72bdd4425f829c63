import type { Lexicon } from './concepts.ts'
import { englishActions } from './english-actions.ts'
import { englishGuards } from './english-guards.ts'
import { englishParties } from './english-parties.ts'
import { englishPress } from './english-press.ts'
import { englishStoppages } from './english-stoppages.ts'
import { englishTerms } from './english-terms.ts'
import { englishVotes } from './english-votes.ts'

/** Where a word stands in two tables the earlier one counts. */
export const english: readonly Lexicon[] = [
  englishStoppages,
  englishVotes,
  englishTerms,
  englishActions,
  englishGuards,
  englishParties,
  englishPress,
]
