import { readEvents } from '../../analysis/events/read.ts'
import type { EventType } from '../../model/negotiation.ts'
import { databaseFileOf } from '../../open.ts'
import { openStore } from '../../store/database.ts'
import { type LabelledExample, readExamples } from '../../store/rulings.ts'
import { fromMs } from '../../store/values.ts'
import { readSettings } from '../run.ts'

/**
 * Scores the reader on the texts that organizers labelled: how many it reads as they do, precision, recall and F1 over
 * all types, and each text it reads otherwise.
 * @throws {UserError} when the database can't be opened.
 */
export async function scoreExamples(args: string[]): Promise<void> {
  const store = await openStore(args[0] ?? databaseFileOf(readSettings()))
  try {
    process.stdout.write(`${renderScore((await readExamples(store)).map(readExample))}\n`)
  } finally {
    await store.destroy()
  }
}

type Read = { readonly id: number; readonly labelled: readonly EventType[]; readonly read: readonly EventType[] }

function readExample({ postId, url, seenAt, title, text, types }: LabelledExample): Read {
  const item = { title, text, url, date: fromMs(seenAt).toString() }
  return { id: postId, labelled: types, read: [...new Set(readEvents(item).map(({ type }) => type))] }
}

function renderScore(all: readonly Read[]): string {
  const sum = (of: (one: Read) => number) => all.reduce((total, one) => total + of(one), 0)
  const right = sum(({ labelled, read }) => read.filter((type) => labelled.includes(type)).length)
  const precision = right / sum(({ read }) => read.length)
  const recall = right / sum(({ labelled }) => labelled.length)
  const misread = all.filter(({ labelled, read }) => `${labelled.toSorted()}` !== `${read.toSorted()}`)
  const shown = (value: number) => (Number.isFinite(value) ? value.toFixed(3) : 'none to tell it by')
  const names = (types: readonly EventType[]) => (types.length === 0 ? 'none' : types.join(', '))
  return [
    `${all.length} texts, ${all.length - misread.length} read as organizers labelled them`,
    `precision ${shown(precision)}, recall ${shown(recall)}, F1 ${shown((2 * precision * recall) / (precision + recall))}`,
    ...misread.map(({ id, labelled, read }) => `text ${id}: labelled ${names(labelled)}, read ${names(read)}`),
  ].join('\n')
}

/**
 * Prints the texts that organizers labelled, one JSON object a line, as `evaluate events` reads them and its scorer
 * wants them. They come from the bot's own database, which must not be running meanwhile, or from the file named.
 * @throws {UserError} when the database can't be opened.
 */
export async function printExamples(args: string[]): Promise<void> {
  const store = await openStore(args[0] ?? databaseFileOf(readSettings()))
  try {
    for (const { postId, storyId, url, seenAt, title, text, types } of await readExamples(store)) {
      const events = types.length === 0 ? ['none'] : types
      const date = fromMs(seenAt).toString()
      const line = { id: String(postId), url, date, title, text, events, optional: [], story_id: String(storyId) }
      process.stdout.write(`${JSON.stringify({ ...line, facts: {} })}\n`)
    }
  } finally {
    await store.destroy()
  }
}
