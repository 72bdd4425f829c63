import type { APIEmbed } from 'discord.js'
import { scoredOf, type ToneCounts, toneShares } from '../../model/counts.ts'
import { countOf, countText, leastPostsShown, shareText } from '../../model/share.ts'
import type { DriverPost, DropAlert, SpikeAlert, SpikeDrivers } from '../../model/spike.ts'
import { escapeText } from '../escape.ts'
import { texts } from '../texts/en.ts'
import { linkTarget } from './digest.ts'
import { brandColour } from './reply.ts'
import { shownAt } from './time.ts'

const muted = 0x8a8f98
/** Below this share one post is one of many. */
const worthTelling = 0.2
/** A field holds 1,024 characters. */
const mostWatchesShown = 8

/** A spike while it goes on, and as it was once it has ended. */
export function spikeEmbed(alert: SpikeAlert): APIEmbed {
  const { drivers } = alert
  return {
    color: alert.endedAt === null && alert.unwatchedAt === undefined ? brandColour : muted,
    title: titleOf(alert),
    description: [volumeLine(alert), ...voicesLine(alert)].join('\n'),
    fields: [{ name: texts.spikeCourse, value: courseOf(alert) }, ...(drivers === null ? [] : driverFields(drivers))],
  }
}

/** In reply to the first message, once it is over. */
export const spikeOverText = (alert: SpikeAlert): string =>
  `${titleOf(alert)}\n${volumeLine(alert)}\n${courseOf(alert)}`

function titleOf(alert: SpikeAlert): string {
  const name = nameOf(alert)
  if (alert.endedAt !== null) return texts.spikeOver(name)
  if (alert.unwatchedAt === undefined) return texts.spike(name)
  return alert.scope.kind === 'watch' ? texts.spikeUnwatched(name) : texts.spikeChanged(name)
}

const nameOf = ({ scope, name }: SpikeAlert | DropAlert): string =>
  scope.kind === 'watch' ? escapeText(name) : texts.campaign(escapeText(name))

export function dropEmbed(alert: DropAlert): APIEmbed {
  return {
    color: muted,
    title: texts.drop(nameOf(alert)),
    description: texts.dropText(rateText(alert.usualPostsPerDay), alert.posts ?? 0, Math.round(alert.readHours)),
    fields: [{ name: alert.posts ? texts.dropSince : texts.dropLast, value: shownAt(alert.lastPostAt) }],
  }
}

/** `120 posts in 30 min; usually about 8 at this time` */
function volumeLine({ posts, minutes, usualPosts }: SpikeAlert): string {
  const span = minutes >= 60 ? (minutes === 60 ? 'an hour' : `${minutes / 60} hours`) : `${minutes} min`
  const usual = usualPosts < 0.95 ? 'fewer than one' : `about ${countText(usualPosts)}`
  return `**${countOf(posts, 'post')}** in ${span}; usually ${usual} at this time.`
}

/** One post that travels is told from many people talking. */
function voicesLine({ authors, topPostShare, posts }: SpikeAlert): readonly string[] {
  if (authors === null) return [texts.authorsUnknown]
  const top = topPostShare === null || topPostShare < worthTelling ? 0 : Math.round(topPostShare * posts)
  const fromOne = top >= 2 ? `; ${shareText(top, posts)} from one post and the answers to it` : ''
  return [`From ${countOf(authors, 'account')}${fromOne}.`]
}

function courseOf({ scope, startedAt, peakAt, endedAt, unwatchedAt }: SpikeAlert): string {
  const lost = scope.kind === 'watch' ? texts.unwatched : texts.changed
  const unended = unwatchedAt === undefined ? texts.goingOn : lost(shownAt(unwatchedAt))
  const end = endedAt === null ? unended : `ended ${shownAt(endedAt)}`
  return `began ${shownAt(startedAt)}, peak ${shownAt(peakAt)}, ${end}`
}

function driverFields(drivers: SpikeDrivers) {
  const { words, first, biggest, sources, watches = [] } = drivers
  const tone = toneLine(drivers)
  return [
    {
      name: texts.watches,
      value: watches
        .slice(0, mostWatchesShown)
        .map(({ query, posts }) => `${escapeText(query.slice(0, 60))} (${countText(posts)})`)
        .join(', '),
    },
    {
      name: texts.moreThanUsual,
      value: words.map(({ word, posts }) => `${escapeText(word)} (${countText(posts)})`).join(', '),
    },
    { name: texts.firstPost, value: first === null ? '' : postLine(first) },
    { name: texts.biggestPosts, value: biggest.map((post) => `• ${postLine(post)}`).join('\n') },
    { name: texts.sources, value: sources.map(({ source, posts }) => `${source} ${countText(posts)}`).join(', ') },
    { name: texts.tone, value: tone },
  ].filter((field) => field.value !== '')
}

function postLine({ url, source, seenAt, echoes }: DriverPost): string {
  const link = url === null ? `a post on ${source}` : `[a post on ${source}](${linkTarget(url)})`
  return `${link}, ${shownAt(seenAt)}${echoes === 0 ? '' : `, answered or shared ${countText(echoes)} times`}`
}

/** Shares of opinions only where enough posts show one. */
function toneLine({ tone }: SpikeDrivers): string {
  if (scoredOf(tone.during) < leastPostsShown) return ''
  const before = scoredOf(tone.before) < leastPostsShown ? texts.toneBeforeUnknown : `before: ${toneText(tone.before)}`
  return `now: ${toneText(tone.during)}\n${before}\n${texts.toneChange[tone.change]}`
}

function toneText(tone: ToneCounts): string {
  const shares = toneShares(tone)
  return `${shares.negative} negative, ${shares.neutral} neutral, ${shares.positive} positive, ${shares.unsure} unsure`
}

/** `6 posts a day`, `a post every 3 days` */
export function rateText(postsPerDay: number): string {
  if (postsPerDay >= 1.5) return `about ${countText(postsPerDay)} posts a day`
  const days = Math.round(1 / postsPerDay)
  return days <= 1 ? 'about a post a day' : `about a post every ${days} days`
}
