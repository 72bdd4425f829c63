import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { UserError } from '../model/errors.ts'
import type { Change } from './changes.ts'
import type { Picked } from './command-values.ts'
import type { Gateway } from './gateway.ts'
import type { Interaction } from './interaction.ts'
import { isFields } from './limits/fields.ts'
import { type MessageView, messageView, type PageEvent, stateView, viewerOf } from './page-view.ts'
import { Refusal } from './refusal.ts'
import { suggest } from './suggest.ts'
import { type Place, pressComponent, say, sendCommand, submitModal } from './users.ts'
import type { WaitFor } from './waiting.ts'
import type { World } from './world.ts'

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
}
const pageFolder = join(import.meta.dirname, 'page')
/** For machines without emoji of their own. */
const emojiFont = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
)
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** How many messages of a channel the page begins with. */
const shownMessages = 100

export type PageParts = {
  readonly world: World
  readonly gateway: Gateway
  readonly waitFor: WaitFor
  readonly host: string
}

/** The page and what it talks to. Only pages of this address may use it. */
export function pageRoutes(parts: PageParts): Hono {
  const page = new Hono()
  page.use(async (c, next) =>
    isOurs(c, parts.host) ? next() : c.text('This page answers on its own address only.', 403),
  )
  page.get('/', () => serveFile(join(pageFolder, 'index.html')))
  page.get('/page/:file{[a-z-]+\\.(css|js|svg)}', (c) => serveFile(join(pageFolder, c.req.param('file'))))
  page.get('/page/emoji.ttf', () => serveFile(emojiFont))
  page.get('/page/changes', (c) => streamChanges(parts, c))
  actionRoutes(page, parts)
  // A person's slip is an ordinary answer: `refused` says why.
  page.onError((error, c) => {
    if (error instanceof UserError) return c.json({ refused: error.message })
    if (error instanceof Refusal) return c.json({ refused: `Discord refuses this: ${error.message}` })
    throw error
  })
  return page
}

/** Against other pages in the same browser: the Host must be ours (DNS rebinding), and a POST must be JSON (forged forms). */
function isOurs(c: Context, host: string): boolean {
  const anywhere = host === '0.0.0.0' || host === '::'
  const asked = (c.req.header('host') ?? '').replace(/:\d+$/, '')
  const json = (c.req.header('content-type') ?? '').startsWith('application/json')
  return (anywhere || [host, '127.0.0.1', 'localhost', '[::1]'].includes(asked)) && (c.req.method !== 'POST' || json)
}

async function serveFile(path: string): Promise<Response> {
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) return new Response('Not found', { status: 404 })
  return new Response(bytes, {
    headers: {
      'Content-Type': types[path.split('.').at(-1)!]!,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-cache',
    },
  })
}

/** What the page begins with. */
function begin({ world, gateway }: PageParts, userId: string): PageEvent {
  const state = stateView(world, userId, gateway.connected())
  const messages: Record<string, MessageView[]> = {}
  for (const record of world.messages.values()) {
    const view = messageView(world, record, state.user.id)
    if (!view) continue
    messages[view.channelId] ??= []
    messages[view.channelId]!.push(view)
  }
  for (const [id, list] of Object.entries(messages)) messages[id] = list.slice(-shownMessages)
  return { kind: 'begin', state, messages }
}

/** The beginning and then each change, in one stream: nothing can fall between the two. */
function streamChanges(parts: PageParts, c: Context): Response {
  const userId = viewerOf(parts.world, c.req.query('user')).id
  return streamSSE(c, async (stream) => {
    const ended = Promise.withResolvers<void>()
    const tell = (event: PageEvent) => stream.writeSSE({ data: JSON.stringify(event) })
    void tell(begin(parts, userId))
    const stop = parts.world.changes.listen((change) => {
      const event = pageEvent(parts, change, userId)
      if (event) void tell(event)
    })
    stream.onAbort(() => ended.resolve())
    await ended.promise
    stop()
  })
}

function pageEvent({ world, gateway }: PageParts, change: Change, userId: string): PageEvent | null {
  switch (change.kind) {
    case 'message-created':
    case 'message-edited': {
      const message = messageView(world, change.record, userId)
      return message && { kind: 'message', message }
    }
    case 'message-deleted':
      return { kind: 'gone', id: change.record.wire.id, channelId: change.record.wire.channel_id }
    case 'interaction-settled':
      return interactionEvent(change.interaction, userId)
    case 'interaction-created':
    case 'request':
      return null
    default:
      return { kind: 'state', state: stateView(world, userId, gateway.connected()) }
  }
}

function interactionEvent(interaction: Interaction, userId: string): PageEvent | null {
  const { outcome, channelId, id, name, type } = interaction
  if (interaction.userId !== userId || type === 4) return null
  if (outcome?.kind === 'modal') return { kind: 'modal', interactionId: id, modal: outcome.modal }
  return outcome?.kind === 'failed' ? { kind: 'failed', channelId, name: name ?? 'This button' } : null
}

function actionRoutes(page: Hono, { world, waitFor }: PageParts): void {
  page.post('/page/suggest', async (c) => {
    const { place, text, picked } = await readAction(c)
    return c.json(await suggest(world, waitFor, place, text, picked))
  })
  page.post('/page/send', async (c) => {
    const { place, text, picked } = await readAction(c)
    if (text.startsWith('/')) sendCommand(world, place, text, picked)
    else say(world, place, text)
    return c.json({})
  })
  page.post('/page/press', async (c) => {
    const { place, fields } = await readAction(c)
    const values = Array.isArray(fields.values) ? fields.values.map(String) : []
    pressComponent(world, String(fields.messageId), String(fields.customId), place.userId, values)
    return c.json({})
  })
  page.post('/page/modal', async (c) => {
    const { fields } = await readAction(c)
    const opened = [...world.interactions.values()].find(({ id }) => id === fields.interactionId)
    if (!opened) throw new UserError('This form is no longer open.')
    submitModal(world, opened, fields.inputs as Record<string, string>)
    return c.json({})
  })
}

type Action = {
  readonly place: Place
  readonly text: string
  readonly picked: readonly Picked[]
  readonly fields: Readonly<Record<string, unknown>>
}

/** @throws {UserError} */
async function readAction(c: Context): Promise<Action> {
  const fields: unknown = await c.req.json().catch(() => null)
  if (!isFields(fields)) throw new UserError('The page sent something unreadable. Reload it.')
  const place = { userId: String(fields.userId), channelId: String(fields.channelId) }
  const picked = Array.isArray(fields.picked) ? (fields.picked as Picked[]) : []
  return { place, text: String(fields.text ?? ''), picked, fields }
}
