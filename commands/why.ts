import { explainTone } from '../src/analysis/label.ts'
import { hostOf, parseAddress } from '../src/analysis/query/address.ts'
import { whyNeverRead } from '../src/analysis/query/closed.ts'
import { compileWords } from '../src/analysis/sentiment/words.ts'
import type { App } from '../src/app.ts'
import type { Call, Command } from '../src/discord/command.ts'
import { escapeText, quoteText } from '../src/discord/escape.ts'
import { cut } from '../src/discord/limits.ts'
import { textOf, textOption } from '../src/discord/options.ts'
import { evidenceLine } from '../src/discord/render/alert.ts'
import { shownAt } from '../src/discord/render/time.ts'
import { texts } from '../src/discord/texts/en.ts'
import { claimsOf } from '../src/model/alert.ts'
import { issueName } from '../src/model/counts.ts'
import { UserError } from '../src/model/errors.ts'
import { everSaid, type Standing } from '../src/model/negotiation.ts'
import type { Post } from '../src/model/post.ts'
import type { Reply } from '../src/model/reply.ts'
import { storyKey } from '../src/pipeline/announce.ts'
import { type ExplainedWatch, explainUnheld, explainWatches } from '../src/pipeline/explain.ts'
import { currentStory, reportedOf } from '../src/pipeline/reports.ts'
import { readDelivery } from '../src/store/delivery.ts'
import { readMentionsOf, type StoredMention } from '../src/store/mentions.ts'
import { recallByUrl } from '../src/store/recall.ts'
import { findStory, readEvidence, readStoriesOf } from '../src/store/stories.ts'
import { readGuildWords } from '../src/store/words.ts'

const mostParts = 4
const mostOfQuery = 120

export const why: Command<App> = {
  data: {
    name: 'why',
    description: 'Why a post did or did not become an alert',
    options: [textOption('link', 'The address of the post or article', { required: true })],
  },
  visibility: 'private',
  execute: async (call, app) => explain(call, app, textOf(call, 'link') ?? ''),
  press: async (call, argument, app) => showSources(call, app, Number(argument)),
}

async function explain(call: Call, app: App, link: string): Promise<Reply> {
  if (!URL.canParse(link))
    throw new UserError(
      `“${escapeText(link)}” is not an address. Copy the link of the post or article from your browser.`,
    )
  const recalled = await recallByUrl(app.store, call.guildId, [link, parseAddress(link) ?? link])
  const mentions = recalled === null ? [] : await readMentionsOf(app.store, call.guildId, recalled.id)
  const [mention] = mentions
  if (recalled === null || mention === undefined) return explainMissing(call, app, link)
  const { post } = recalled
  const stories = await readStoriesOf(app.store, call.guildId, recalled.id)
  return {
    title: 'Why',
    text: `“${quoteText(post.title ?? post.text, 300)}”`,
    fields: [
      ...matchFields(await explainWatches(app, call.guildId, recalled, mentions)),
      { name: 'Seen', value: seenText(post) },
      { name: 'Tone', value: await toneText(app, call, mention, post) },
      { name: 'Issues', value: issuesText(mentions) },
      {
        name: 'Event',
        value:
          stories.length === 0
            ? 'none: it reports no dated development as its news, so no alert'
            : (await Promise.all(stories.map((story) => storyText(app, call, story)))).join('\n'),
      },
    ],
  }
}

const seenText = ({ seenAt, publishedAt }: Post): string =>
  publishedAt === null
    ? `${shownAt(seenAt)}; it carries no date`
    : `${shownAt(seenAt)}, published ${shownAt(publishedAt)}`

const toneText = async (app: App, call: Call, { tone, score }: StoredMention, post: Post): Promise<string> =>
  tone === null
    ? 'not scored: nothing to read, or a language I have no words for'
    : `${tone} (${score?.toFixed(2)})${await decidingWords(app, call, post)}`

/** Of what is not held: what the watches make of it as its network shows it now. @throws {UserError} when it can't be read. */
async function explainMissing(call: Call, app: App, link: string): Promise<Reply> {
  const host = hostOf(link) ?? ''
  if (/(^|\.)discord(app)?\.com$/.test(host)) throw new UserError(texts.whyOfMessage)
  const neverRead = whyNeverRead(host)
  if (neverRead !== null) throw new UserError(`I hold nothing from this address. ${neverRead}`)
  const unheld = await explainUnheld(app, call.guildId, link)
  if (unheld === null)
    throw new UserError(
      'I hold nothing from this address: no watch here matched it, it is older than what I keep, or its author took it back. `/status` shows what is read, and `/watch test` what a query would match.',
    )
  const { post, watches } = unheld
  const said = post.showable === 'link' ? 'Its author does not want it shown.' : `“${quoteText(post.text, 300)}”`
  const matches = watches.some(({ matched }) => matched)
  return {
    title: 'Not held',
    text: `${said}\n${matches ? texts.whyNotSeen : texts.whyNotMatched}`,
    fields: [
      ...matchFields(watches, 'Would match'),
      { name: 'Published', value: post.publishedAt === null ? 'it carries no date' : shownAt(post.publishedAt) },
    ],
  }
}

/** What it is about, each with the tone of what is said of it; campaigns may each see something else in it. */
function issuesText(mentions: readonly StoredMention[]): string {
  const named = new Map(mentions.flatMap(({ issues }) => issues).map(({ issue, tone }) => [issue, tone]))
  const texts = [...named].map(([issue, tone]) => `${issueName(issue)} (${tone ?? 'not scored'})`)
  return texts.length === 0 ? 'none named' : texts.join(', ')
}

/** Which words made the tone, and how much each: above zero toward positive. Not of a post that may not be shown. */
async function decidingWords(app: App, call: Call, post: Post): Promise<string> {
  if (post.showable === 'link') return ''
  const own = await readGuildWords(app.store, call.guildId)
  const words = explainTone(post, own.length === 0 ? null : compileWords(own))
  const mayBeShown = ({ quote }: { readonly quote: string }) =>
    post.showable !== 'title' || post.title?.includes(quote) === true
  const shown = words
    .filter(mayBeShown)
    .map(({ quote, weight }) => `“${quoteText(quote, 40)}” ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)}`)
  return shown.length === 0 ? '' : `, by ${shown.join(', ')}`
}

type PostStory = Awaited<ReturnType<typeof readStoriesOf>>[number]

/** What a story says, how far it is borne out, what organizers said of it, and what became of its messages. */
async function storyText(app: App, call: Call, story: PostStory): Promise<string> {
  const { alert, ruling } = await currentStory(app.store, story.id)
  const { verdict, muted } = ruling
  const claims = new Map((alert === null ? [] : claimsOf(alert)).map(({ type, standing }) => [type, standing]))
  const sent = await readDelivery(app.store, call.guildId, storyKey(story.id))
  const told = sent.map(({ channelId, state, why: error }) =>
    state === 'sent'
      ? `said in <#${channelId}>`
      : `${state} for <#${channelId}>${error === null ? '' : `: ${escapeText(error)}`}`,
  )
  return [
    ...everSaid(story.item).map((type) => `${texts.eventNames[type]}: ${claimText(claims.get(type))}`),
    ...(verdict === null ? [] : [`marked as ${verdict} by an organizer`]),
    ...(muted ? ['muted by an organizer'] : []),
    ...(told.length === 0 ? ['not said anywhere'] : told),
  ].join('\n')
}

/** `undefined`: the story is told by other claims, of which this is no part. */
const claimText = (standing: Standing | undefined): string =>
  standing === undefined
    ? 'an aside of this post alone, or corrected by an organizer: not told'
    : texts.standingLines[standing]

/** Which part of which watch matched or did not. */
function matchFields(explained: readonly ExplainedWatch[], matched = 'Matched'): NonNullable<Reply['fields']> {
  const fieldOf = (name: string, watches: readonly ExplainedWatch[]) =>
    watches.length === 0 ? [] : [{ name, value: watches.map(watchLine).join('\n') }]
  return [
    ...fieldOf(
      matched,
      explained.filter((watch) => watch.matched),
    ),
    ...fieldOf(
      'Did not match',
      explained.filter(({ matched }) => !matched),
    ),
  ]
}

function watchLine({ query, channelId, parts, note }: ExplainedWatch): string {
  const said = parts.slice(0, mostParts).map((part) => part.words)
  const why = [...(said.length === 0 ? [] : [`it ${said.join(', ')}`]), ...(note === null ? [] : [note])].join('; ')
  return `\`${cut(query.replaceAll('`', "'"), mostOfQuery)}\` → <#${channelId}>${why === '' ? '' : `: ${why}`}`
}

/** All that an alert rests on, the newest last. */
async function showSources(call: Call, app: App, number: number): Promise<Reply> {
  const id = await findStory(app.store, call.guildId, number)
  if (id === null) throw new UserError(texts.unknownButton)
  const evidence = (await readEvidence(app.store, id)).map((one) => reportedOf(one).evidence)
  const lines = evidence.map((one) => `${evidenceLine(one)} ${shownAt(one.seenAt)}`)
  return { title: texts.evidence, text: lines.join('\n') }
}
