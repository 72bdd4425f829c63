import { followerGrowth } from '../src/aggregate/accounts/followers.ts'
import { postingRhythm } from '../src/aggregate/accounts/rhythm.ts'
import type { App } from '../src/app.ts'
import { renderFollowersChart } from '../src/charts/followers.ts'
import type { Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { offersLike } from '../src/discord/offers.ts'
import { textOf, textOption } from '../src/discord/options.ts'
import { accountText, growthText } from '../src/discord/render/account-state.ts'
import { rateText } from '../src/discord/render/spike.ts'
import { shownAt } from '../src/discord/render/time.ts'
import type { AccountState, FollowerReading } from '../src/model/account.ts'
import type { ChartMark } from '../src/model/chart.ts'
import { UserError } from '../src/model/errors.ts'
import type { GuildId } from '../src/model/ids.ts'
import type { Reply } from '../src/model/reply.ts'
import { countText } from '../src/model/share.ts'
import type { Span } from '../src/model/span.ts'
import { type AccountReport, isAccount, readAccountReport } from '../src/pipeline/accounts.ts'
import { readZone } from '../src/store/guilds.ts'
import { readTargetsOf, type TargetHealth } from '../src/store/targets.ts'

const shownDays = 30

export const account: Command<App> = {
  data: {
    name: 'account',
    description: 'How a watched account stands: can it post, how often, and its followers over time',
    options: [textOption('of', 'Which one; the only one when left out', { complete: true })],
  },
  visibility: 'public',
  execute: async (call, app) => {
    const target = await accountOf(app, call.guildId, textOf(call, 'of'))
    const report = await readAccountReport(app, app.store, target)
    const zone = await readZone(app.store, call.guildId)
    return replyOf(report, { from: app.now().subtract({ hours: 24 * shownDays }), to: app.now() }, zone)
  },
  complete: async (call, focused, app) =>
    offersLike(
      focused.value,
      (await accountsOf(app, call.guildId)).map((target) => ({ name: nameOf(target), value: String(target.id) })),
    ),
}

const nameOf = (target: TargetHealth): string => target.title ?? target.address
const accountsOf = async (app: App, guildId: GuildId) =>
  (await readTargetsOf(app.store, { kind: 'guild', id: guildId })).filter(isAccount)

/** @throws {UserError} when no watched account has that name. */
async function accountOf(app: App, guildId: GuildId, of: string | null): Promise<TargetHealth> {
  const known = await accountsOf(app, guildId)
  const [only] = known
  if (only === undefined)
    throw new UserError(
      'No account is watched here. Begin with `/watch add`, for example `@name.bsky.social` or the address of a profile.',
    )
  if (of === null && known.length === 1) return only
  const found = known.find((target) => String(target.id) === of || nameOf(target) === of)
  if (found !== undefined) return found
  throw new UserError(
    `${of === null ? 'Several accounts are' : `“${escapeText(of)}” is not`} watched here. Pick one from the list while you type: ${known.map((target) => escapeText(nameOf(target))).join(', ')}.`,
  )
}

async function replyOf(report: AccountReport, span: Span, zone: string): Promise<Reply> {
  const { account: watched, state, gaps } = report
  const readings = report.readings.filter(({ at }) => Temporal.Instant.compare(at, span.from) >= 0)
  const rhythm = postingRhythm(report)
  const fields = [
    ...(rhythm === null ? [] : [{ name: 'Posts', value: rateText(rhythm.postsPerDay) }]),
    ...followerFields(readings),
  ]
  const name = escapeText(watched.handle)
  return {
    title: name,
    text: accountText(name, state, shownAt),
    ...(fields.length === 0 ? {} : { fields }),
    footer: `Read once an hour, for the last ${shownDays} days. Followers as the network tells them.`,
    ...(readings.every(({ followers }) => followers === null)
      ? {}
      : {
          picture: await renderFollowersChart({
            title: watched.handle,
            span,
            zone,
            gaps,
            marks: marksOf(state),
            readings,
          }),
        }),
  }
}

/** Where the curve meets what happened to the account. */
function marksOf(state: AccountState): readonly ChartMark[] {
  switch (state.kind) {
    case 'silent':
      return [{ at: state.lastPostAt, label: 'Last post visible' }]
    case 'ended':
      return [{ at: state.toldAt, label: `The network says: ${state.why}` }]
    case 'missing':
      return [{ at: state.sinceAt, label: 'Not found since' }]
    case 'renamed':
      return [{ at: state.sinceAt, label: `Was ${state.from}` }]
    case 'reachable':
    case 'unreadable':
    case 'unknown':
      return []
    default:
      return state satisfies never
  }
}

function followerFields(readings: readonly FollowerReading[]) {
  const last = readings.findLast(({ followers }) => followers !== null)?.followers
  if (last == null) return [{ name: 'Followers', value: 'this network does not tell them' }]
  const growth = followerGrowth(readings)
  return [{ name: 'Followers', value: growth === null ? countText(last) : growthText(growth, shownAt) }]
}
