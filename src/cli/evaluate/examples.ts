import { databaseFileOf } from '../../open.ts'
import { openStore } from '../../store/database.ts'
import { readExamples } from '../../store/rulings.ts'
import { fromMs } from '../../store/values.ts'
import { readSettings } from '../run.ts'

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
