import { UserError } from '../model/errors.ts'
import { evaluateEvents } from './evaluate/events.ts'
import { reportEvents } from './evaluate/events-report.ts'
import { printExamples, scoreExamples } from './evaluate/examples.ts'
import { evaluateFeeds } from './evaluate/feed.ts'
import { evaluateSentiment } from './evaluate/sentiment.ts'
import { writeSentimentAccuracy } from './evaluate/sentiment-accuracy.ts'
import { evaluateSpikes } from './evaluate/spikes.ts'
import { measureSpikes } from './evaluate/spikes-cost.ts'
import { scoreSpikes } from './evaluate/spikes-scores.ts'
import { simulateSpikes } from './evaluate/spikes-simulation.ts'
import { runCli } from './run.ts'

/** What can be evaluated, by the first argument. */
const kinds: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  feed: evaluateFeeds,
  sentiment: evaluateSentiment,
  events: evaluateEvents,
  'events-accuracy': reportEvents,
  examples: scoreExamples,
  'examples-list': printExamples,
  spikes: evaluateSpikes,
  'spikes-scores': scoreSpikes,
  'spikes-simulation': simulateSpikes,
  'sentiment-accuracy': writeSentimentAccuracy,
  'spikes-cost': measureSpikes,
}

await runCli('evaluate', async () => {
  const [kind = '', ...args] = process.argv.slice(2)
  const evaluate = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (evaluate === undefined) throw new UserError(`evaluate what? One of: ${Object.keys(kinds).join(', ')}`)
  await evaluate(args)
})
