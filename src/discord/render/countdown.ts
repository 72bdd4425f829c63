import type { APIEmbed } from 'discord.js'
import type { Alert } from '../../model/alert.ts'
import { momentText } from '../../model/span.ts'
import { escapeText } from '../escape.ts'
import { texts } from '../texts/en.ts'
import { brandColour } from './reply.ts'
import { shownAgo } from './time.ts'

type Countdown = Extract<Alert, { kind: 'countdown' }>

/** How long the contract still runs, or that it has run out; both by the guild's clock and by the reader's own. */
export function countdownEmbed(alert: Countdown): APIEmbed {
  const sides = alert.parties.map((party) => party.name).join(' and ')
  return {
    color: brandColour,
    title: texts.countdown(escapeText(alert.agreement), leftText(alert.left)),
    description: texts.expiresText,
    fields: [
      {
        name: texts.expires,
        value: `${momentText(alert.expiresAt, alert.zone)} (${alert.zone}), ${shownAgo(alert.expiresAt)}`,
      },
      {
        name: texts.stage,
        value: `${alert.stage === null ? texts.stageUnknown : texts.stageNames[alert.stage]}: ${escapeText(sides)}`,
      },
    ],
  }
}

function leftText({ unit, count }: Countdown['left']): string {
  if (unit === 'days') return texts.countdownDays(count)
  return count === 0 ? texts.expired : texts.countdownHours(count)
}
