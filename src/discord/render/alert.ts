import type { APIEmbed } from 'discord.js'
import { type Alert, isNamedByOrganizer, type NegotiationAlert } from '../../model/alert.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Claim, EventFacts, Party, ShareBase, Standing } from '../../model/negotiation.ts'
import { networks } from '../../model/networks.ts'
import { isUndone } from '../../model/record.ts'
import type { SourceId } from '../../model/source.ts'
import { escapeText, quoteText } from '../escape.ts'
import { cut, fitEmbed, limits } from '../limits.ts'
import type { Payload } from '../send.ts'
import { texts } from '../texts/en.ts'
import {
  accountBackEmbed,
  accountBlockedEmbed,
  accountRenamedEmbed,
  accountSilentEmbed,
  followerJumpEmbed,
} from './account.ts'
import { countdownEmbed } from './countdown.ts'
import { linkTarget } from './digest.ts'
import { brandColour, renderButtons } from './reply.ts'
import { dropEmbed, spikeEmbed, spikeOverText } from './spike.ts'
import { shownAt } from './time.ts'

/** Quiet grey until it is borne out, blue when it is, orange when it turned out wrong: never red and green. */
const colours: Readonly<Record<Standing, number>> = {
  rumour: 0x8a8f98,
  reported: 0x8a8f98,
  corroborated: brandColour,
  official: brandColour,
  confirmed: brandColour,
  denied: 0xff8a3d,
  corrected: 0xff8a3d,
}

export function renderAlert(alert: Alert): Payload {
  return {
    files: [],
    body: {
      embeds: [fitEmbed(embedOf(alert))],
      components:
        alert.kind === 'negotiation'
          ? renderButtons([
              { label: texts.right, action: `feedback:right ${alert.storyId}` },
              { label: texts.wrong, action: `feedback:wrong ${alert.storyId}` },
              { label: texts.mute, action: `feedback:mute ${alert.storyId}` },
              { label: texts.showSources, action: `why:${alert.storyId}` },
            ])
          : [],
      allowed_mentions: { parse: [] },
    },
  }
}

/** The alert in one line of plain text. */
export function headline(alert: Alert): string {
  if (alert.kind !== 'negotiation') return (embedOf(alert).title ?? '').replaceAll('\\', '')
  const standing = isNamedByOrganizer(alert) ? texts.namedByOrganizer : alert.standing
  return `${headingOf(alert)} (${standing})`.replaceAll('\\', '')
}

const mostOfHeading = 1000
/** Leaves room for a ping. */
const mostOfReply = limits.content - 50

/** In reply to the alert: what became of it. */
export function renderFollowUp(alert: Alert): Payload {
  return { files: [], body: { content: followUpText(alert), allowed_mentions: { parse: [] } } }
}

/** An alert whose story goes on under an earlier one: it says so, and leads there. `url` null: that one can't be linked. */
export function renderGoesOn(alert: Alert, url: string | null): Payload {
  const embed = { color: colours.rumour, title: embedOf(alert).title ?? '', description: texts.goesOn(url) }
  return { files: [], body: { embeds: [fitEmbed(embed)], components: [], allowed_mentions: { parse: [] } } }
}

function followUpText(alert: Alert): string {
  if (alert.kind === 'negotiation') {
    const also = alert.also === undefined ? [] : [alsoText(alert.also)]
    return cut([`${cut(headingOf(alert), mostOfHeading)}: ${standingText(alert)}`, ...also].join('\n'), mostOfReply)
  }
  return alert.kind === 'spike' ? spikeOverText(alert) : (embedOf(alert).title ?? '')
}

function embedOf(alert: Alert): APIEmbed {
  switch (alert.kind) {
    case 'negotiation':
      return negotiationEmbed(alert)
    case 'countdown':
      return countdownEmbed(alert)
    case 'source-failing': {
      const text = texts.sourceFailingText(escapeText(alert.why))
      return { color: colours.denied, title: texts.sourceFailing(placeOf(alert)), description: text }
    }
    case 'source-recovered': {
      const [from, to] = [shownAt(alert.failedFromAt), shownAt(alert.recoveredAt)]
      const text = (alert.sources ?? 1) > 1 ? texts.sourcesRecoveredText(from, to) : texts.sourceRecoveredText(from, to)
      return { color: brandColour, title: texts.sourceRecovered(placeOf(alert)), description: text }
    }
    case 'source-ended': {
      const text = texts.sourceEndedText(escapeText(alert.why))
      return { color: colours.denied, title: texts.sourceEnded(placeOf(alert)), description: text }
    }
    case 'access-ending': {
      const { name } = networks[alert.source]
      const text = texts.accessEndingText(shownAt(alert.endsAt))
      return { color: colours.denied, title: texts.accessEnding(name), description: text }
    }
    case 'spike':
      return spikeEmbed(alert)
    case 'drop':
      return dropEmbed(alert)
    case 'account-silent':
      return accountSilentEmbed(alert)
    case 'account-blocked':
      return accountBlockedEmbed(alert)
    case 'account-back':
      return accountBackEmbed(alert)
    case 'account-renamed':
      return accountRenamedEmbed(alert)
    case 'follower-jump':
      return followerJumpEmbed(alert)
    default:
      return alert satisfies never
  }
}

type Place = { readonly source: SourceId; readonly address: string; readonly sources?: number }

/** `#tag` alone does not say where; a web address and a stream's own name do, and several share their place. */
function placeOf({ source, address, sources = 1 }: Place): string {
  if (sources > 1) return texts.sourcesOn(sources, address)
  const { name, needs } = networks[source]
  return needs === null ? address : `${address} on ${name}`
}

function negotiationEmbed(alert: NegotiationAlert): APIEmbed {
  const figures = figureLines(alert.facts)
  return {
    color: colours[alert.standing],
    title: titleOf(alert),
    description: doesNotStand(alert) ? texts.undone : alert.types.map((type) => texts.explanations[type]).join('\n'),
    fields: [
      { name: texts.standing, value: standingText(alert) },
      ...(alert.also === undefined ? [] : [{ name: texts.also, value: alsoText(alert.also) }]),
      ...(figures.length === 0 ? [] : [{ name: texts.figures, value: figures.join('\n') }]),
      { name: texts.evidence, value: evidenceLines(alert) },
      { name: texts.firstSeen, value: firstSeenLine(alert) },
    ],
  }
}

/** How far it is borne out, and what an organizer says of it. */
function standingText({ standing, ruling, types }: NegotiationAlert): string {
  const line = texts.standingLines[standing]
  if (ruling === undefined) return line
  if (ruling.verdict === 'right') return `${line}\n${texts.ruledRight}`
  const said = ruling.said.map((type) => texts.eventNames[type]).join(' · ')
  // How far the texts were borne out says nothing of what an organizer made of them.
  return texts.ruledWrong(said, types !== ruling.said && standing !== 'corrected')
}

/** What the same texts say besides, each as far as it is borne out itself. */
const alsoText = (also: readonly Claim[]): string =>
  also.map(({ type, standing }) => `${texts.eventNames[type]}: ${texts.standingLines[standing]}`).join('\n')

/** What an organizer named another event stands by that word, whatever became of the one that was read. */
const doesNotStand = (alert: NegotiationAlert): boolean => isUndone(alert.standing) && !isNamedByOrganizer(alert)

/** Who reads nothing but the title must not take away what was denied. */
const titleOf = (alert: NegotiationAlert): string =>
  doesNotStand(alert) ? texts.undoneTitle(alert.standing, headingOf(alert)) : headingOf(alert)

/** "Strike authorization vote called: IATSE and AMPTP" */
function headingOf(alert: NegotiationAlert): string {
  const names = (side: Party['side']) => alert.parties.filter((party) => party.side === side).map((party) => party.name)
  const sides = [names('union').join(', '), names('employer').join(', ')].filter((side) => side !== '')
  const name = alert.types.map((type) => texts.eventNames[type]).join(' · ')
  return sides.length === 0 ? name : `${name}: ${escapeText(sides.join(' and '))}`
}

const bases: Readonly<Record<ShareBase, string>> = {
  ballots: 'of the ballots cast',
  eligible: 'of those eligible',
  delegates: 'of the delegates',
}

/** Only what the texts state, with the base of each per cent, or that it is not told. */
function figureLines(facts: EventFacts): readonly string[] {
  const base = facts.shareBase === null ? '(of what is not stated)' : bases[facts.shareBase]
  const { deadline } = facts
  return [
    ...(facts.yesPct === null ? [] : [`Yes: **${facts.yesPct}%** ${base}`]),
    ...(facts.noPct === null ? [] : [`No: **${facts.noPct}%** ${base}`]),
    ...(facts.turnoutPct === null ? [] : [`Turnout: **${facts.turnoutPct}%**`]),
    ...(deadline === null
      ? []
      : [`Date: **${[deadline.date, deadline.time, deadline.zone].filter((part) => part !== null).join(' ')}**`]),
    ...(facts.workers === null ? [] : [`Workers: **${facts.workers.toLocaleString('en')}**`]),
  ]
}

/** As many as fit whole, so that no link is cut; how many are left out is said. */
function evidenceLines({ evidence, items }: NegotiationAlert): string {
  const lines: string[] = []
  let size = 0
  for (const line of evidence.map(evidenceLine)) {
    if (size + line.length + texts.moreItems(items).length + 1 > limits.fieldValue) break
    lines.push(line)
    size += line.length + 1
  }
  const rest = items - lines.length
  return [...lines, ...(rest > 0 ? [texts.moreItems(rest)] : [])].join('\n')
}

/** A link that leaves room for words; a longer one is left out. */
const mostOfLink = 600

/** “exact words” with their link; a private person is never named. */
export function evidenceLine(evidence: Evidence): string {
  if (evidence.quote === null) return `• ${texts.withdrawn}`
  const who = evidence.outlet === null ? texts.aMember : quoteText(evidence.outlet, 100)
  const target = evidence.url === null ? null : linkTarget(evidence.url)
  const link = target === null || target.length > mostOfLink ? who : `[${who}](${target})`
  return `• ${link}: “${quoteText(evidence.quote, 220)}”`
}

function firstSeenLine({ evidence, first: told }: NegotiationAlert): string {
  const first = told ?? evidence.toSorted((a, b) => Temporal.Instant.compare(a.seenAt, b.seenAt))[0]
  if (first === undefined) return texts.publishedUnknown
  const late =
    first.publishedAt === null
      ? texts.publishedUnknown
      : texts.late(Math.max(0, Math.round(first.publishedAt.until(first.seenAt).total('minutes'))))
  return `${shownAt(first.seenAt)}, ${late}`
}
