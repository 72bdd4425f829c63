import { readFileSync } from 'node:fs'
import { mergeTwins, placeItem } from '../../aggregate/stories/place.ts'
import type { Story } from '../../aggregate/stories/story.ts'
import { hostOf } from '../../analysis/events/read.ts'
import { toStoryItem } from '../../analysis/events/story-item.ts'
import { UserError } from '../../model/errors.ts'
import type { EventFacts, EventType } from '../../model/negotiation.ts'

export type EvaluatedItem = {
  readonly id: string
  readonly url: string | null
  readonly date: string
  readonly title: string | null
  readonly text: string
}

/** What is printed of one item, in the form the scorer reads. */
export type Prediction = {
  readonly id: string
  readonly events: readonly EventType[]
  readonly story: string
  readonly facts: Readonly<Record<string, string | number>>
}

/**
 * Reads a JSON-lines file of items and prints one prediction a line, in order of date, as they would have come.
 * Lines that are no item are named on standard error; the others are answered all the same.
 * @throws {UserError} when there is no such file.
 */
export async function evaluateEvents(args: string[]): Promise<void> {
  const [path] = args
  if (path === undefined) throw new UserError('Which file? Say: npm run evaluate -- events FILE.jsonl')
  const { items, faults } = readItems(path)
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  for (const prediction of predict(items)) process.stdout.write(`${JSON.stringify(prediction)}\n`)
}

/** Labels, story and facts of each item, each placed without knowing the later ones; stories that grow together are one. */
export function predict(items: readonly EvaluatedItem[]): Prediction[] {
  let stories: readonly Story[] = []
  /** Where a story that grew into another went on. */
  const mergedInto = new Map<string, string>()
  let at = Temporal.Instant.fromEpochMilliseconds(0)
  const placed = [...items]
    .sort((a, b) => dateKey(a).localeCompare(dateKey(b)))
    .map((item) => {
      at = instantOf(item.date) ?? at
      const storyItem = toStoryItem(item, { id: item.id, at, voice: 'outlet', origin: hostOf(item.url), speaker: null })
      const placement = placeItem(stories, storyItem)
      const merger = placement.isNew ? null : mergeTwins(placement.stories, placement.storyId)
      stories = merger?.stories ?? placement.stories
      if (merger !== null) mergedInto.set(merger.goneId, merger.keptId)
      return {
        id: item.id,
        events: storyItem.says === 'happened' ? storyItem.types : [],
        story: placement.storyId,
        facts: stated(storyItem.facts),
      }
    })
  return placed.map((prediction) => ({ ...prediction, story: lastOf(prediction.story, mergedInto) }))
}

function lastOf(story: string, mergedInto: ReadonlyMap<string, string>): string {
  const next = mergedInto.get(story)
  return next === undefined ? story : lastOf(next, mergedInto)
}

/** An item without a usable date comes first, at the beginning of time. */
const dateKey = ({ date }: EvaluatedItem) => (instantOf(date) === null ? '' : date)

function instantOf(date: string): Temporal.Instant | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(date)?.[0]
  if (day === undefined) return null
  try {
    return Temporal.PlainDate.from(day).toZonedDateTime('UTC').toInstant().add({ hours: 12 })
  } catch {
    return null
  }
}

/** What a file holds: its items, and in words what is wrong with the lines that are none, or are read with a gap. */
export type ItemFile = { readonly items: readonly EvaluatedItem[]; readonly faults: readonly string[] }

/** Only `id`, `url`, `date`, `title` and `text` are read, whatever else a line has. */
export function readItems(path: string): ItemFile {
  const items: EvaluatedItem[] = []
  const faults: string[] = []
  const known = new Set<string>()
  for (const [at, line] of readLines(path).entries()) {
    if (line.trim() === '') continue
    const { item, fault } = readLine(line, known)
    if (fault !== null) faults.push(`${path}, line ${at + 1}: ${fault}`)
    if (item === null) continue
    known.add(item.id)
    items.push(item)
  }
  return { items, faults }
}

type Line = { readonly item: EvaluatedItem | null; readonly fault: string | null }

function readLine(line: string, known: ReadonlySet<string>): Line {
  const fields = parseObject(line)
  if (fields === null) return { item: null, fault: 'is not a JSON object; left out.' }
  const { id, url, date, title, text } = fields
  if (!(typeof id === 'string' || typeof id === 'number') || id === '')
    return { item: null, fault: 'has no id to answer under; left out.' }
  if (known.has(String(id))) return { item: null, fault: `repeats the id ${id}; the first one counts.` }
  const item = {
    id: String(id),
    url: textOrNull(url),
    date: textOrNull(date) ?? '',
    title: textOrNull(title),
    text: textOrNull(text) ?? '',
  }
  if (item.title === null && item.text === '') return { item, fault: `${id} has neither title nor text; no event.` }
  return instantOf(item.date) === null
    ? { item, fault: `${id} has no date (YYYY-MM-DD); it is placed first and no relative date of it is read.` }
    : { item, fault: null }
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
  } catch (cause) {
    throw new UserError(`Can't read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

function parseObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

function stated(facts: EventFacts): Prediction['facts'] {
  const { yesPct, noPct, turnoutPct, deadline, workers } = facts
  const all = { yes_pct: yesPct, no_pct: noPct, turnout_pct: turnoutPct, deadline: deadline?.date ?? null, workers }
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
}
