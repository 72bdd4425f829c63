import { UserError } from '../model/errors.ts'
import { evaluateSentiment } from './evaluate/sentiment.ts'
import { writeSentimentAccuracy } from './evaluate/sentiment-accuracy.ts'

/** What can be evaluated, by the first argument. */
const kinds: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  sentiment: evaluateSentiment,
  'sentiment-accuracy': writeSentimentAccuracy,
}

const [kind = '', ...args] = process.argv.slice(2)
const evaluate = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
try {
  if (evaluate === undefined) throw new UserError(`evaluate what? One of: ${Object.keys(kinds).join(', ')}`)
  await evaluate(args)
} catch (error) {
  if (!(error instanceof UserError)) throw error
  console.error(`evaluate: ${error.message}`)
  process.exitCode = 1
}
