import { decodeSpikeState } from '../src/aggregate/spikes/codec.ts'
import { learnedSoFar } from '../src/aggregate/spikes/learning.ts'
import { startSpikeState } from '../src/aggregate/spikes/state.ts'
import type { App } from '../src/app.ts'
import type { Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { cut, limits, wholeLines } from '../src/discord/limits.ts'
import { renderPolled, renderStreamed } from '../src/discord/render/health.ts'
import { rateText } from '../src/discord/render/spike.ts'
import { shownAgo, shownAt } from '../src/discord/render/time.ts'
import type { GuildId } from '../src/model/ids.ts'
import { networks } from '../src/model/networks.ts'
import { countOf } from '../src/model/share.ts'
import { type Gap, type SourceId, sourceIds } from '../src/model/source.ts'
import { readAccesses } from '../src/pipeline/accesses.ts'
import { countedOf, type Subject, subjectsOf } from '../src/pipeline/subjects.ts'
import { readCampaigns } from '../src/store/campaigns.ts'
import { scopeKey } from '../src/store/counts.ts'
import { cursorName, readCursor } from '../src/store/cursors.ts'
import { readStuck } from '../src/store/delivery.ts'
import { readGapsOf } from '../src/store/gaps.ts'
import { readSensitivities, readSpikeStates, type StoredState } from '../src/store/spikes.ts'
import { readTargetsOf, type TargetHealth } from '../src/store/targets.ts'
import { readWatches } from '../src/store/watches.ts'

/** Leaves room for the fields below it. */
const mostOfHealth = 2_600
/** A field holds 1,024 characters. */
const mostSubjectsShown = 10

export const status: Command<App> = {
  data: { name: 'status', description: 'What is read, when it last worked, and where there are gaps' },
  visibility: 'private',
  execute: async (call, app) => {
    const scope = { kind: 'guild', id: call.guildId } as const
    const targets = await readTargetsOf(app.store, scope)
    const now = app.now()
    const gaps = await readGapsOf(app.store, scope, {
      from: now.subtract({ hours: 7 * 24 }),
      to: now.add({ minutes: 1 }),
    })
    const stuck = await readStuck(app.store, call.guildId)
    return {
      title: 'Status',
      text:
        targets.length === 0
          ? 'Nothing is read for this server yet. Begin with `/watch add`.'
          : wholeLines(await healthLines(app, targets), mostOfHealth),
      fields: [
        {
          name: 'Gaps in the last 7 days',
          value: gaps.length === 0 ? 'none' : wholeLines(gaps.map(gapLine).toReversed(), limits.fieldValue),
        },
        ...(await spikeField(app, call.guildId)),
        limitsField(app),
        ...(await accessField(app)),
        ...stuck.map(({ channelId, waiting, why }) => ({
          name: `${waiting} message${waiting === 1 ? '' : 's'} waiting`,
          value: `for <#${channelId}>: ${why}. They are kept and tried again.`,
        })),
      ],
    }
  },
}

/** What is not read as planned first. */
async function healthLines(app: App, targets: readonly TargetHealth[]): Promise<readonly string[]> {
  const streams = await readStreams(app)
  const lines = targets.map((target) => {
    const toldUntil = streams.get(target.source)
    return toldUntil === undefined ? renderPolled(target, app.now()) : renderStreamed(target, toldUntil, app.now())
  })
  const isWell = (line: string) => line.startsWith('🔵')
  return [...lines.filter((line) => !isWell(line)), ...lines.filter(isWell)]
}

/** Up to when each stream has told all; null: not known. */
async function readStreams(app: App): Promise<ReadonlyMap<SourceId, Temporal.Instant | null>> {
  const streams = new Map<SourceId, Temporal.Instant | null>()
  for (const id of sourceIds) {
    const source = app.sources[id]
    if (source?.kind !== 'streamed') continue
    const cursor = await readCursor(app.store, cursorName(id, source.cursorKey))
    streams.set(id, cursor === null ? null : (source.toldUntil?.(cursor) ?? null))
  }
  return streams
}

/** How often is read, and how long words are kept. */
function limitsField({ config }: App) {
  const bluesky =
    config.BLUESKY_APP_PASSWORD === undefined
      ? 'Bluesky as it is said (no login: hashtags and phrases are not read back)'
      : 'Bluesky as it is said'
  return {
    name: 'Limits',
    value: `Feeds are read every ${config.FEED_INTERVAL_SECONDS} s and Mastodon every ${config.MASTODON_INTERVAL_SECONDS} s, or as seldom as a host asks; ${bluesky}. What fails is tried again for ever, every six hours at last. Words are kept ${config.TEXT_RETENTION_DAYS} days.`,
  }
}

/** What is used of what networks with an access allow, and when the access ends. */
async function accessField(app: App) {
  const accesses = await readAccesses(app)
  const lines = accesses.map(({ source, used, endsAt }) => {
    const end = endsAt === null ? null : `access ends ${shownAgo(endsAt)}`
    return `${networks[source].name}: ${[used ?? 'nothing asked yet', end].filter(Boolean).join('; ')}`
  })
  return lines.length === 0 ? [] : [{ name: 'Accesses', value: lines.join('\n') }]
}

/** What each watch, and each campaign of several, knows of what is usual, as far as it says when it takes off. */
async function spikeField(app: App, guildId: GuildId) {
  const subjects = subjectsOf(await readWatches(app.store, guildId), await readCampaigns(app.store, guildId))
  if (subjects.length === 0) return []
  const states = await readSpikeStates(
    app.store,
    subjects.map(({ scope }) => scope),
  )
  const sensitivities = await readSensitivities(app.store)
  const campaignsFirst = subjects.toSorted((a, b) => a.scope.kind.localeCompare(b.scope.kind))
  const lines = campaignsFirst.slice(0, mostSubjectsShown).map((subject) => {
    const stored = states.get(scopeKey(subject.scope))
    const level = sensitivities.get(scopeKey(subject.scope)) ?? 'normal'
    return `${nameOf(subject)}: ${level === 'off' ? 'off' : `${level}, ${learnedText(subject, stored)}`}`
  })
  const rest = subjects.length - lines.length
  return [{ name: 'Spikes', value: [...lines, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n') }]
}

function nameOf({ scope, name }: Subject): string {
  const code = `\`${cut(name.replaceAll('`', "'"), 60)}\``
  return scope.kind === 'campaign' ? `campaign ${code}` : code
}

/** `learning, 2 days left`; `usually about 20 posts a day` */
function learnedText(subject: Subject, stored: StoredState | undefined): string {
  const isKnown = stored !== undefined && stored.counted === countedOf(subject)
  const learned = learnedSoFar(isKnown ? decodeSpikeState(stored.state) : startSpikeState())
  if (learned.kind === 'learned') return `usually ${rateText(learned.postsPerDay)}`
  const { hoursLeft } = learned
  return `learning, ${hoursLeft < 24 ? `${hoursLeft} h` : countOf(Math.ceil(hoursLeft / 24), 'day')} left`
}

const gapLine = (gap: Gap): string =>
  `${escapeText(gap.address)}: ${gap.from === null ? 'until' : `${shownAt(gap.from)} to`} ${shownAt(gap.to)} (${escapeText(gap.why)})`
