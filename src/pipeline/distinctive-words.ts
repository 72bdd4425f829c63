import { countWords, wordsOf } from '../aggregate/drivers/count-words.ts'
import { overrepresentedWords } from '../aggregate/drivers/words.ts'
import type { App } from '../app.ts'
import type { DigestInputs } from '../model/digest.ts'
import type { Span } from '../model/span.ts'
import { readWordingsOf } from '../store/periods.ts'
import { readQueriesOf } from '../store/watches.ts'
import type { ScopeName } from './scope.ts'

/** What a window is compared with, and how many posts of each are read. */
const comparedWith = Temporal.Duration.from({ hours: 7 * 24 })
const mostWordings = 800
const shownWords = 6

/** Words said in a larger share of posts than in the week before; those of the watches' own queries explain nothing. */
export async function readDistinctiveWords(
  app: App,
  { scope }: ScopeName,
  window: Span,
): Promise<DigestInputs['words']> {
  const earlier = { from: window.from.subtract(comparedWith), to: window.from }
  const said = await readWordingsOf(app.store, scope, window, mostWordings)
  const before = await readWordingsOf(app.store, scope, earlier, mostWordings)
  if (before.length === 0) return []
  const own = wordsOf((await readQueriesOf(app.store, scope)).join(' '))
  const words = countWords(said, before).filter(({ word }) => !own.has(word))
  return overrepresentedWords(words, { during: said.length, before: before.length }, shownWords)
}
