import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { explainEvents } from '../../analysis/events/read.ts'
import { UserError } from '../../model/errors.ts'
import { eventFamilies } from '../../model/event-families.ts'
import { eventTypes } from '../../model/negotiation.ts'
import { type EvaluatedItem, type Prediction, predict, readItems } from './events.ts'

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
  const page = renderReport(lenient, strict, items)
  writeFileSync(args[1] ?? join(root, 'docs', 'accuracy-events.md'), page)
}

const three = (value: number) => value.toFixed(3)

function renderReport(lenient: Score, strict: Score, items: readonly EvaluatedItem[]): string {
  return [
    '# Negotiation events: how well they are read',
    'Written by `npm run evaluate -- events-accuracy`; the figures are of the development set, which the rules were written against.',
    'Expect less on texts nobody has looked at: see *How it was developed* below.',
    '## Totals',
    totals(lenient, strict),
    '## By type',
    byType(lenient),
    '## Facts',
    facts(lenient),
    '## The ten worst errors',
    worstErrors(lenient, items),
    '## How it was developed',
    development,
    '',
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

const development = `The development set was cut in two by a hash of the story. The first rules were written looking at 113 items only; on the
143 items not yet looked at they reached micro F1 0.756 with 8.6 % false alarms, stories 0.950. After widening the vocabulary
(from labour reporting, with test sentences of our own) a part of 71 items still unseen gave 0.750 with no false alarm. Then these
were read too, so that no part of the set is unseen now: the table above is a fit. Reports of our own (about 300 in
\`test/analysis/events\`, about 400 in \`test/fixtures/events\`) were each scored before anything was mended and read afterwards, the
second half of the latter included: they are a fit too.

Figures that are no fit came from 440 items written for this by somebody who had not seen the rules, after real stories and
in the form of the set. Half of them (by a hash of the id) were read to mend with at first, the other half only scored:

* 200 items that avoid the usual words on purpose. On the 101 not read then micro F1 went from 0.597, before anything was mended, to
  0.647; 8.6 % of the silent ones give a false alarm. What is missed is missed for want of the word.
* 240 items in the words newsrooms use: 0.904, strict 0.871, false alarms 11.3 %, stories 0.975 at the first reading (0.907 with the
  rules as they were before the widening, which these items did not need). After mending with the half that was read, the 126 not read
  then gave 0.922, strict 0.890, false alarms 9.1 % (3 of 33), stories 0.992.

After that all 440 were read, to find what false alarms and the weakest types have in common, so they are a fit as well now (the
plain ones 0.968, strict 0.931, no false alarm). What is left to go by for false alarms are pieces that sound like a step and are
none, kept in \`test/analysis/events/near-misses.ts\`:

* 153, written before the rules were looked at, gave 21 false alarms (13.7 %). Half were read and mended; of the 76 never read 10 gave one before and 4 (5.3 %) after.
* Two lists of 40 written by one who knew the rules, each counted before anything was mended for it, gave 5 and 4 (11.3 % together; the rules of before
  would have given 12). They are harder than a feed, which has plainer news in between; half of each was then read, and none
  is left in either.
* A list of 32 written at the very end and only counted: 1 (3.1 %; 4 with the rules of before).
* 30 plain reports of strike votes, third parties and refused offers: of the 15 never read 12 are read rightly, as before.

So expect about 0.85 to 0.9 on plain reports nobody has looked at, a false alarm in one of ten to thirty pieces that sound like a step,
and clearly less where the writing is coloured. A small trained model over the same concepts (logistic weights over words, concepts and ordered pairs) was tried
beside the rules once: on the 101 unread items of the first kind it raised micro F1 from 0.638 to 0.680. It is not part of the
reader: it was not tried on plain reports, and a label by weights is harder to give reasons for.`
