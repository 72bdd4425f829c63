import { readFileSync } from 'node:fs'
import { messagesOf } from '../../log.ts'
import { UserError } from '../../model/errors.ts'
import { parseFeed } from '../../sources/feed/parse.ts'

/**
 * `feed FILE…`: what our parser reads out of each, one JSON object a line:
 * `{file, ok: true, title, link, items: [{id, url, title, text, publishedAt, categories}]}` or `{file, ok: false, error}`.
 * @throws {UserError} when no file is named.
 */
export async function evaluateFeeds(args: readonly string[]): Promise<void> {
  if (args.length === 0) throw new UserError('evaluate feed needs one or more files: npm run evaluate -- feed FILE…')
  for (const file of args) console.log(JSON.stringify(readFeedFile(file)))
}

function readFeedFile(file: string) {
  try {
    const feed = parseFeed(readFileSync(file), null)
    const items = feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      text: item.text,
      publishedAt: item.publishedAt?.toString() ?? null,
      categories: item.categories,
    }))
    return { file, ok: true, title: feed.title, link: feed.link, items }
  } catch (error) {
    return { file, ok: false, error: error instanceof UserError ? error.message : messagesOf(error as Error) }
  }
}
