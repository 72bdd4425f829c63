import { labelForGuild, labelPost } from '../src/analysis/label.ts'
import { describeNotRead, parseWatch } from '../src/analysis/query/watch.ts'
import type { App } from '../src/app.ts'
import type { Call, Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { offersLike } from '../src/discord/offers.ts'
import {
  channelOption,
  channelToPost,
  choiceOption,
  requireOrganizer,
  subcommand,
  textOf,
  textOption,
} from '../src/discord/options.ts'
import { renderTried } from '../src/discord/render/tried.ts'
import { UserError } from '../src/model/errors.ts'
import type { Party } from '../src/model/negotiation.ts'
import type { Post } from '../src/model/post.ts'
import type { Reply } from '../src/model/reply.ts'
import { countOf } from '../src/model/share.ts'
import type { SourceId } from '../src/model/source.ts'
import { alertsPerMonth, sensitivities } from '../src/model/spike.ts'
import type { Watch } from '../src/model/watch.ts'
import { isAccount } from '../src/pipeline/accounts.ts'
import { logLink } from '../src/pipeline/log-link.ts'
import { offerCampaigns, offerScopes } from '../src/pipeline/offers.ts'
import { partyNamed } from '../src/pipeline/parties.ts'
import { type Found, probeTargets } from '../src/pipeline/probe.ts'
import { findScope } from '../src/pipeline/scope.ts'
import { endWatch } from '../src/pipeline/spikes.ts'
import { tryQuery } from '../src/pipeline/try-query.ts'
import { readReadingWith } from '../src/pipeline/watching.ts'
import { ensureCampaign } from '../src/store/campaigns.ts'
import { writeSensitivity } from '../src/store/spikes.ts'
import { writeTargetTitle } from '../src/store/targets.ts'
import { addWatch, readWatches } from '../src/store/watches.ts'

const levels = [...sensitivities, 'off'] as const

export const watch: Command<App> = {
  data: {
    name: 'watch',
    description: 'Follow a hashtag, an account, a phrase or a feed',
    options: [
      subcommand('add', 'Follow something from now on; its alerts go to a channel', [
        textOption('term', '#IALivingWage, @name.bsky.social, "living wage", or the address of a feed', {
          required: true,
        }),
        channelOption('Where its alerts go; this channel when left out'),
        textOption('campaign', 'Group it with other watches under this name', { complete: true, isName: true }),
        textOption('official', 'Whose own account or site this is (IATSE, AMPTP…): what it says counts as official'),
      ]),
      subcommand('test', 'What a query would have matched in the last 24 hours; nothing is watched or stored', [
        textOption('term', 'As for /watch add', { required: true }),
      ]),
      subcommand('log', 'Keep a link from anywhere with a note of yours; nothing is fetched from it', [
        textOption('link', 'The address of the post', { required: true }),
        textOption('note', 'What it says and whose it is, with the #hashtag or words you watch', { required: true }),
      ]),
      subcommand('list', 'What this server follows, and where its alerts go', []),
      subcommand('sensitivity', 'How readily a watch or campaign speaks up when it takes off or goes quiet', [
        textOption('watch', 'Which one, or which campaign: start typing', { required: true, complete: true }),
        choiceOption('level', 'Quiet: about 1 alert a month; normal: 3; eager: 10', levels, true),
      ]),
      subcommand('remove', 'Stop following something; what was counted stays', [
        textOption('watch', 'Which one: start typing', { required: true, complete: true }),
      ]),
    ],
  },
  visibility: 'private',
  execute: (call, app) => {
    switch (call.subcommand) {
      case 'add':
        return add(call, app)
      case 'test':
        return tryTerm(call, app)
      case 'log':
        return log(call, app)
      case 'sensitivity':
        return setSensitivity(call, app)
      case 'remove':
        return remove(call, app)
      default:
        return list(call, app)
    }
  },
  complete: async (call, focused, app) => {
    if (call.subcommand === 'sensitivity') return offerScopes(app.store, call.guildId, focused.value)
    if (focused.name === 'campaign') return offerCampaigns(app.store, call.guildId, focused.value)
    const known = await readWatches(app.store, call.guildId)
    return offersLike(
      focused.value,
      known.map(({ id, query }) => ({ name: query, value: String(id) })),
    )
  },
}

async function add(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const channel = channelToPost(call)
  const parsed = parseTerm(call, app)
  const official = textOf(call, 'official')
  const speaksFor = official === null ? null : await partyNamed(app, call.guildId, official, null)
  const probed = await probeTargets(app, parsed)
  if (speaksFor !== null) requireOneVoice(probed.found, speaksFor)
  const name = textOf(call, 'campaign')
  const campaign = name === null ? null : await ensureCampaign(app.store, call.guildId, name, app.now())
  const wanted = {
    guildId: call.guildId,
    channelId: channel.id,
    campaignId: campaign?.id ?? null,
    query: probed.query,
    speaksFor,
  }
  const { id, added } = await addWatch(
    app.store,
    { ...wanted, targets: probed.found.map((found) => found.target) },
    app.now(),
  )
  for (const found of probed.found)
    if (found.title !== null) await writeTargetTitle(app.store, found.target, found.title)
  const lines = [
    ...probed.found.map(foundLine),
    ...[...new Set(probed.refused)].map((refusal) => `⚠️ ${escapeText(refusal)}`),
    ...(parsed.notRead.length === 0 ? [] : [`ℹ️ ${describeNotRead(parsed.notRead)} The rest is followed.`]),
  ]
  return {
    title: added ? `Watching ${probed.query}` : `Already watching ${probed.query}`,
    text: [parsed.describe, ...lines].join('\n'),
    footer: `Watch ${id} · alerts go to #${channel.name} · nothing older than now is posted`,
  }
}

/** What anyone may say is nobody's own word. @throws {UserError} */
function requireOneVoice(found: readonly Found[], { name }: Party): void {
  if (found.some(({ target }) => target.source === 'feed' || isAccount(target))) return
  throw new UserError(
    `\`official:\` marks an account or a site of ${escapeText(name)} itself, and here anyone can be the one who speaks. Leave \`official:\` out, or add the account or site by a watch of its own.`,
  )
}

const parseTerm = (call: Call, app: App) =>
  parseWatch(textOf(call, 'term') ?? '', {
    mastodonServers: app.config.MASTODON_SERVERS,
    sources: Object.keys(app.sources) as SourceId[],
  })

async function tryTerm(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const parsed = parseTerm(call, app)
  const reading = await readReadingWith(app.store, call.guildId, parsed)
  const labelsOf = (post: Post) => labelForGuild(post, labelPost(post), reading, null)
  return renderTried(await tryQuery(app, call.guildId, parsed), parsed.describe, labelsOf)
}

async function log(call: Call, app: App): Promise<Reply> {
  const watches = await logLink(app, call.guildId, textOf(call, 'link') ?? '', textOf(call, 'note') ?? '')
  const named = watches.map(({ query }) => `\`${query.replaceAll('`', "'")}\``).join(', ')
  if (watches.length === 0)
    throw new UserError(
      'No watch of this server matches that note, so it was not kept. Write in it what the post is about, with a hashtag or words you watch: `/watch list` shows them.',
    )
  return {
    title: 'Link kept',
    text: `It counts for ${named}, in this server only. Log it again with another note to change the note.`,
  }
}

function foundLine(found: Found): string {
  const seen = found.postsLastDay === null ? '' : `, ${countOf(found.postsLastDay, 'post')} in the last 24 h`
  const notes = found.notes.length === 0 ? '' : ` (${found.notes.join('; ')})`
  return `✅ ${escapeText(found.title ?? found.target.address)}${seen}${escapeText(notes)}`
}

async function list(call: Call, app: App): Promise<Reply> {
  const watches = await readWatches(app.store, call.guildId)
  if (watches.length === 0)
    return { text: 'Nothing is watched yet. Begin with `/watch add`, for example `#IALivingWage`.' }
  const lines = watches.map(
    (known) => `**${known.id}** \`${known.query.replaceAll('`', "'")}\` → <#${known.channelId}>`,
  )
  return { title: 'What this server watches', text: lines.join('\n') }
}

async function remove(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const known = await watchOf(call, app)
  await endWatch(app, call.guildId, known.id)
  return {
    text: `No longer watching \`${known.query.replaceAll('`', "'")}\`. What was counted so far stays for digests.`,
  }
}

async function setSensitivity(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const { scope, title } = await findScope(app.store, call.guildId, textOf(call, 'watch') ?? '')
  if (scope.kind === 'guild') throw new Error('a guild as a whole takes off in no channel')
  const level = levels.find((one) => one === call.options.level) ?? 'normal'
  await writeSensitivity(app.store, scope, level)
  const name = `\`${title.replaceAll('`', "'")}\``
  const rest = scope.kind === 'campaign' ? ' Each of its watches keeps a level of its own.' : ''
  if (level === 'off')
    return { text: `${name} no longer says when it takes off or goes quiet. Everything else goes on.${rest}` }
  const alerts = countOf(alertsPerMonth[level], 'alert')
  return { text: `${name} is **${level}** now: about ${alerts} a month when it takes off.${rest}` }
}

/** @throws {UserError} when nothing here has that number or query. */
async function watchOf(call: Call, app: App): Promise<Watch> {
  const wanted = textOf(call, 'watch') ?? ''
  const known = (await readWatches(app.store, call.guildId)).find(
    (one) => String(one.id) === wanted || one.query === wanted,
  )
  if (known === undefined)
    throw new UserError(
      `There is no watch “${escapeText(wanted)}” here. Pick one from the list while you type, or see \`/watch list\`.`,
    )
  return known
}
