import type { App } from '../src/app.ts'
import type { Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { shownAgo, shownAt } from '../src/discord/render/time.ts'
import type { Gap } from '../src/model/source.ts'
import { readGapsOf } from '../src/store/gaps.ts'
import { readStuck } from '../src/store/outbox.ts'
import { readTargetsOf, type TargetHealth } from '../src/store/targets.ts'

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
          : targets.map(targetLine).join('\n'),
      fields: [
        {
          name: 'Gaps in the last 7 days',
          value: gaps.length === 0 ? 'none' : gaps.slice(-10).map(gapLine).join('\n'),
        },
        ...stuck.map(({ channelId, waiting, why }) => ({
          name: `${waiting} message${waiting === 1 ? '' : 's'} waiting`,
          value: `for <#${channelId}>: ${why}. They are kept and tried again.`,
        })),
      ],
    }
  },
}

function targetLine(target: TargetHealth): string {
  const name = `${target.source} **${escapeText(target.title ?? target.address)}**`
  if (target.endedWhy !== null) return `⚫ ${name}: ended (${escapeText(target.endedWhy)})`
  if (target.failures > 0)
    return `🟠 ${name}: ${escapeText(target.lastError ?? 'failed')}; tried again ${shownAgo(target.nextReadAt)}`
  return target.lastSuccessAt === null
    ? `⚪ ${name}: not read yet`
    : `🔵 ${name}: read ${shownAgo(target.lastSuccessAt)}`
}

const gapLine = (gap: Gap): string =>
  `${escapeText(gap.address)}: ${gap.from === null ? 'until' : `${shownAt(gap.from)} to`} ${shownAt(gap.to)} (${escapeText(gap.why)})`
