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
 * @throws {UserError} when there is no such file, or a line is no item.
 */
export async function evaluateEvents(args: string[]): Promise<void> {
  const [path] = args
  if (path === undefined) throw new UserError('Which file? Say: npm run evaluate -- events FILE.jsonl')
  for (const prediction of predict(readItems(path))) process.stdout.write(`${JSON.stringify(prediction)}\n`)
}

/** Labels, story and facts of each item, each placed without knowing the later ones; stories that grow together are one. */
export function predict(items: readonly EvaluatedItem[]): Prediction[] {
  let stories: readonly Story[] = []
  /** Where a story that grew into another went on. */
  const mergedInto = new Map<string, string>()
  // An item without a usable date comes when the one before it came.
  let at = Temporal.Instant.fromEpochMilliseconds(0)
  const placed = [...items]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
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

function instantOf(date: string): Temporal.Instant | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(date)?.[0]
  if (day === undefined) return null
  try {
    return Temporal.PlainDate.from(day).toZonedDateTime('UTC').toInstant().add({ hours: 12 })
  } catch {
    return null
  }
}

/** Only `id`, `url`, `date`, `title` and `text` are read, whatever else a line has. */
export function readItems(path: string): EvaluatedItem[] {
  const lines = readLines(path)
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    const { id, url, date, title, text } = parseLine(line, path, at + 1)
    return [
      {
        id: String(id),
        url: textOrNull(url),
        date: String(date),
        title: textOrNull(title),
        text: textOrNull(text) ?? '',
      },
    ]
  })
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch (cause) {
    throw new UserError(`Can't read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

function parseLine(line: string, path: string, number: number): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    throw new UserError(`${path}, line ${number}, is not JSON.`)
  }
}

function stated(facts: EventFacts): Prediction['facts'] {
  const { yesPct, noPct, turnoutPct, deadline, workers } = facts
  const all = { yes_pct: yesPct, no_pct: noPct, turnout_pct: turnoutPct, deadline: deadline?.date ?? null, workers }
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
}
