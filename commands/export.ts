import { countsTable } from '../src/aggregate/export/counts.ts'
import { postsTable } from '../src/aggregate/export/posts.ts'
import { type ExportTable, renderCsv, renderJsonLines } from '../src/aggregate/export/table.ts'
import type { App } from '../src/app.ts'
import type { Call, Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { choiceOption, periodOf, periodOption, textOf, textOption } from '../src/discord/options.ts'
import { UserError } from '../src/model/errors.ts'
import type { ReplyFile } from '../src/model/reply.ts'
import { countOf, countText, leastPostsShown } from '../src/model/share.ts'
import type { Span } from '../src/model/span.ts'
import { offerScopes } from '../src/pipeline/offers.ts'
import { findScope, type ScopeName } from '../src/pipeline/scope.ts'
import { readExportedPosts } from '../src/store/export.ts'
import { readGapsOf } from '../src/store/gaps.ts'
import { readPeriod } from '../src/store/periods.ts'

const contents = ['counts', 'posts'] as const
const formats = { CSV: renderCsv, 'JSON Lines': renderJsonLines } as const
type Format = keyof typeof formats

/** Newest first; what is older is left out, and said. */
const mostPosts = 20_000
/** Discord takes 10 MiB from a bot in a server without boosts. */
const mostBytes = 9_500_000

export const exportCommand: Command<App> = {
  data: {
    name: 'export',
    description: 'Counts or posts of a period as a file, for you alone; posts come without their authors',
    options: [
      choiceOption('what', 'Counts by hour, issue and source; or the stored posts', contents, true),
      choiceOption('format', 'CSV when left out', Object.keys(formats)),
      periodOption('last 30 days'),
      textOption('of', 'A campaign or a watch; all of them when left out', { complete: true }),
    ],
  },
  visibility: 'private',
  execute: async (call, app) => {
    const name = await findScope(app.store, call.guildId, textOf(call, 'of'))
    const { span, words } = periodOf(call, 'last 30 days', app.now())
    const what = contents.find((one) => one === call.options.what) ?? 'counts'
    const table = what === 'counts' ? await readCounts(app, name, span) : await readPosts(app, name, span)
    const file = fileOf(call, app, what, table)
    return {
      title: `Export: ${escapeText(name.title)}`,
      text: `${table.said}, ${words}. How it was counted, its window and its gaps stand first in the file.`,
      files: [file],
    }
  },
  complete: (call, focused, app) => offerScopes(app.store, call.guildId, focused.value),
}

type Said = ExportTable & { readonly said: string }

/** @throws {UserError} when the file is more than Discord takes. */
function fileOf(call: Call, app: App, what: string, table: ExportTable): ReplyFile {
  const format: Format = call.options.format === 'JSON Lines' ? 'JSON Lines' : 'CSV'
  const data = new TextEncoder().encode(formats[format](table))
  if (data.byteLength > mostBytes)
    throw new UserError(
      `That is more than one file holds in Discord (${countText(data.byteLength / 1e6)} MB). Choose a shorter period or one campaign.`,
    )
  const day = app.now().toString().slice(0, 10)
  return format === 'CSV'
    ? { name: `callboard-${what}-${day}.csv`, data, contentType: 'text/csv; charset=utf-8' }
    : { name: `callboard-${what}-${day}.jsonl`, data, contentType: 'application/jsonl; charset=utf-8' }
}

async function readCounts(app: App, name: ScopeName, span: Span): Promise<Said> {
  const counts = await readPeriod(app.store, name.scope, span)
  return {
    said: countOf(counts.posts, 'post'),
    about: await aboutOf(app, name, span, [
      'a row is the total, an hour (of UTC), an issue, a stance or a source; an hour that is not listed had no posts, unless a gap covers it',
      `tones of fewer than ${leastPostsShown} scored posts are withheld, and so are stances where fewer than ${leastPostsShown} posts take one on the deal, or on an action`,
    ]),
    ...countsTable(counts),
  }
}

async function readPosts(app: App, name: ScopeName, span: Span): Promise<Said> {
  const posts = await readExportedPosts(app.store, name.scope, span, mostPosts)
  const more = posts.length === mostPosts ? [`only the newest ${countText(mostPosts)} posts are listed`] : []
  return {
    said: countOf(posts.length, 'post') + (more.length === 0 ? '' : ' (the newest; older ones are left out)'),
    about: await aboutOf(app, name, span, [
      'authors are not stored by name; addresses of private persons’ posts, and whom a post addresses, are left out',
      `words are as much as the network lets us show, and forgotten after ${app.config.TEXT_RETENTION_DAYS} days`,
      ...more,
    ]),
    ...postsTable(posts),
  }
}

async function aboutOf(app: App, { scope, title }: ScopeName, span: Span, method: readonly string[]) {
  const gaps = await readGapsOf(app.store, scope, span)
  return {
    made_by: 'Callboard',
    made_at: app.now().toString(),
    of: title,
    window_from: span.from.toString(),
    window_to_not_included: span.to.toString(),
    method: [
      'posts are counted in the window in which we received them; reposts are reach, not posts',
      'tone is of the words, read by machine; it is not stance; what could not be judged is unsure, what nobody could read is not scored',
      ...method,
    ],
    gaps:
      gaps.length === 0
        ? ['none known']
        : gaps.map(({ address, from, to, why }) => `${from ?? 'unknown'} to ${to}, ${address}: ${why}`),
  }
}
