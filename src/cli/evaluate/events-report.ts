import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { explainEvents } from '../../analysis/events/read.ts'
import { UserError } from '../../model/errors.ts'
import { eventFamilies } from '../../model/event-families.ts'
import { eventTypes } from '../../model/negotiation.ts'
import { type EvaluatedItem, type Prediction, predict, readItems } from './events.ts'
import { withPart } from './page-part.ts'

const opening = '<!-- events: written by `npm run evaluate -- events-accuracy` -->'
const closing = '<!-- /events -->'

type Ratio = {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly support: number
  readonly predicted: number
}
type Cluster = { readonly precision: number; readonly recall: number; readonly f1: number }
type ScoredError = { readonly id: string; readonly gold: readonly string[]; readonly predicted: readonly string[] }

/** What the scorer of the evaluation set returns, as far as it is shown. */
type Score = {
  readonly items: number
  readonly per_type: Readonly<Record<string, Ratio>>
  readonly micro: Ratio
  readonly macro_f1: number
  readonly family_micro: Ratio
  readonly exact_match: number
  readonly event_hit_rate: number
  readonly false_alarm_rate: number
  readonly false_alarm_rate_labour: number
  readonly false_alarm_rate_other: number
  readonly bcubed_all: Cluster
  readonly bcubed_events: Cluster
  readonly facts: Readonly<Record<string, Ratio>> | null
  readonly errors: readonly ScoredError[]
}
type Scorer = {
  readonly score: (gold: unknown[], predictions: readonly Prediction[], options?: { strict: boolean }) => Score
  readonly readJsonl: (path: string) => unknown[]
}

/**
 * Scores the reader on a folder that holds `dev.jsonl` and `score-events.mjs`, and writes the events section
 * of the accuracy page. Errors are described by id and rule; no text of the set is copied.
 * @throws {UserError} when the folder is not there.
 */
export async function reportEvents(args: string[]): Promise<void> {
  const root = join(import.meta.dirname, '..', '..', '..')
  const folder = args[0] ?? join(root, '..', 'shared', 'eval', 'events')
  const gold = join(folder, 'dev.jsonl')
  if (!existsSync(gold))
    throw new UserError(`No dev.jsonl in ${folder}: it is not shipped. Name the folder that has it.`)
  const scorer = (await import(pathToFileURL(join(folder, 'score-events.mjs')).href)) as Scorer
  const { items } = readItems(gold)
  const predictions = predict(items)
  const lenient = scorer.score(scorer.readJsonl(gold), predictions)
  const strict = scorer.score(scorer.readJsonl(gold), predictions, { strict: true })
  const page = args[1] ?? join(root, 'docs', 'accuracy.md')
  writeFileSync(page, withPart(readFileSync(page, 'utf8'), opening, closing, renderReport(lenient, strict, items)))
}

const three = (value: number) => value.toFixed(3)

function renderReport(lenient: Score, strict: Score, items: readonly EvaluatedItem[]): string {
  return [
    '## Negotiation events',
    'By `score-events.mjs` on the development set, which the rules were written against: a fit. What to expect of texts nobody has looked at stands in *How the events reader was developed*.',
    '### Totals of events',
    totals(lenient, strict),
    '### Events by type',
    byType(lenient),
    '### Facts',
    facts(lenient),
    '### The ten worst errors of events',
    worstErrors(lenient, items),
  ].join('\n\n')
}

function totals(lenient: Score, strict: Score): string {
  const rows: [string, number, number][] = [
    ['micro F1', lenient.micro.f1, strict.micro.f1],
    ['macro F1', lenient.macro_f1, strict.macro_f1],
    ['family micro F1', lenient.family_micro.f1, strict.family_micro.f1],
    ['exact label set', lenient.exact_match, strict.exact_match],
    ['event hit rate', lenient.event_hit_rate, strict.event_hit_rate],
    ['false alarms on `none`', lenient.false_alarm_rate, strict.false_alarm_rate],
    ['… of them about labour', lenient.false_alarm_rate_labour, strict.false_alarm_rate_labour],
    ['… unrelated', lenient.false_alarm_rate_other, strict.false_alarm_rate_other],
    ['stories, B-cubed F1, all items', lenient.bcubed_all.f1, strict.bcubed_all.f1],
    ['stories, B-cubed F1, event items', lenient.bcubed_events.f1, strict.bcubed_events.f1],
  ]
  return table(
    ['measure', 'lenient', 'strict'],
    rows.map(([name, a, b]) => [name, three(a), three(b)]),
  )
}

function byType({ per_type, micro }: Score): string {
  const row = (name: string, family: string, { support, predicted, precision, recall, f1 }: Ratio) => [
    name,
    family,
    `${support}`,
    `${predicted}`,
    three(precision),
    three(recall),
    three(f1),
  ]
  const types = eventTypes.map((type) => row(type, eventFamilies[type], per_type[type]!))
  return table(['type', 'family', 'gold', 'read', 'precision', 'recall', 'F1'], [...types, row('all', '', micro)])
}

function facts(score: Score): string {
  const rows = Object.entries(score.facts ?? {}).map(([name, ratio]) => [
    name,
    `${ratio.support}`,
    three(ratio.precision),
    three(ratio.recall),
  ])
  return `${table(['fact', 'gold', 'precision', 'recall'], rows)}\n\nGold figures come from the whole articles, the restated texts leave some of them out: that bounds recall.`
}

/** Most wrong labels first; by ids and rules only. */
function worstErrors(score: Score, items: readonly EvaluatedItem[]): string {
  const wrong = score.errors.map(({ id, gold, predicted }) => {
    const missed = gold.filter((type) => !predicted.includes(type))
    const added = predicted.filter((type) => !gold.includes(type))
    return { id, missed, added, alarm: gold.length === 0 }
  })
  wrong.sort(
    (a, b) => Number(b.alarm) - Number(a.alarm) || b.missed.length + b.added.length - a.missed.length - a.added.length,
  )
  const byId = new Map(items.map((item) => [item.id, item]))
  const rows = wrong
    .slice(0, 10)
    .map(({ id, missed, added }) => [
      id,
      missed.map((type) => `${type} (${whyMissed(byId.get(id)!, type)})`).join('; ') || '-',
      added.map((type) => `${type} (${whyAdded(byId.get(id)!, type)})`).join('; ') || '-',
    ])
  return table(['item', 'missed', 'added'], rows)
}

function whyMissed(item: EvaluatedItem, type: string): string {
  const claims = explainEvents(item).filter((claim) => claim.type === type)
  if (claims.length === 0) return 'no rule matched'
  return claims[0]!.undoneByGuard === null
    ? 'taken for background, or outranked'
    : `undone as “${claims[0]!.undoneByGuard}”`
}

function whyAdded(item: EvaluatedItem, type: string): string {
  const claim = explainEvents(item).find((one) => one.type === type && one.undoneBy === null)
  return claim ? `rule \`${claim.rule}\`` : 'read from another type’s words'
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
