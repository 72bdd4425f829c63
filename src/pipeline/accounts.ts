import { setTimeout as wait } from 'node:timers/promises'
import { judgeAccount } from '../aggregate/accounts/state.ts'
import { accountBackAlert } from '../alerts/account-back.ts'
import { accountBlockedAlert } from '../alerts/account-blocked.ts'
import { accountRenamedAlert } from '../alerts/account-renamed.ts'
import { accountSilentAlert } from '../alerts/account-silent.ts'
import { followerJumpAlert } from '../alerts/follower-jump.ts'
import type { App } from '../app.ts'
import type { AccountLook, AccountState, FollowerReading, WatchedAccount } from '../model/account.ts'
import type { Alert } from '../model/alert.ts'
import type { AccountEnd, Target } from '../model/source.ts'
import { mergeSpans, type Span } from '../model/span.ts'
import type { AccountReading } from '../sources/source.ts'
import {
  addLook,
  findTarget,
  forgetLooks,
  readLastLooks,
  readLooks,
  readPostTimes,
  wasTold,
} from '../store/accounts.ts'
import type { Store, Tx } from '../store/database.ts'
import { readGaps } from '../store/gaps.ts'
import { readOutages } from '../store/outages.ts'
import { queueMessage } from '../store/outbox.ts'
import { readTargets, readWatchersOf, type TargetHealth } from '../store/targets.ts'

/** Followers are read once an hour. */
const lookEveryMs = 3_600_000
const idleMs = 30_000
/** What states and curves rest on. */
const remembered = Temporal.Duration.from({ hours: 24 * 90 })
/** An account that grows for days is told once a day. */
const jumpsApart = Temporal.Duration.from({ hours: 24 })

/** Looks at the watched accounts, each once an hour, until `signal` aborts. */
export async function runAccounts(app: App, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await lookAtAccounts(app, signal)
    await forgetLooks(app.store, app.now().subtract(remembered))
    await wait(idleMs, undefined, { signal }).catch(() => {})
  }
}

/** Looks at those whose hour has come, one after the other. */
export async function lookAtAccounts(app: App, signal: AbortSignal): Promise<void> {
  const last = await readLastLooks(app.store)
  const dueBefore = app.now().epochMilliseconds - lookEveryMs
  for (const target of (await readTargets(app.store)).filter(isAccount)) {
    if (signal.aborted) return
    if ((last.get(target.id)?.epochMilliseconds ?? 0) > dueBefore) continue
    const reading = await readAccount(app, target, signal)
    if (reading !== null)
      await app.store.transaction().execute(async (tx) => {
        await addLook(tx, target.id, reading)
        await tellAccount(app, tx, target)
      })
  }
}

/** null: no account, or stopped. A network that can't be reached says nothing about the account. */
async function readAccount(app: App, target: TargetHealth, signal: AbortSignal): Promise<AccountReading | null> {
  try {
    return (await app.sources[target.source]?.account?.(target, app.io(signal))) ?? null
  } catch (error) {
    if (signal.aborted) return null
    const why = error instanceof Error ? error.message : String(error)
    app.log.warn('account.unreadable', { source: target.source, address: target.address, why })
    return { id: null, look: { kind: 'unreadable', at: app.now(), why } }
  }
}

/** The network says that an account has ended: noted where it is watched. */
export async function noteAccountEnd(app: App, tx: Tx, target: Target, id: string, why: AccountEnd): Promise<void> {
  const targetId = await findTarget(tx, target)
  if (targetId === null) return
  await addLook(tx, targetId, { id, look: { kind: 'ended', at: app.now(), why } })
  await tellAccount(app, tx, { ...target, id: targetId, title: null })
}

/** A watched account as it stands, with what that rests on. */
export type AccountReport = {
  readonly account: WatchedAccount
  readonly state: AccountState
  readonly readings: readonly FollowerReading[]
  /** When it posted, as far as that is kept. */
  readonly posts: readonly Temporal.Instant[]
  /** When we could not read it. */
  readonly gaps: readonly Span[]
  readonly looks: readonly AccountLook[]
}

/** By its address: `@did:…` on Bluesky, `https://host/@name` on Mastodon, `@…` on Instagram and YouTube. */
export function isAccount({ source, address }: Target): boolean {
  if (source === 'mastodon') return /\/@[^/]+$/.test(address)
  return address.startsWith(source === 'bluesky' ? '@did:' : '@')
}

type AccountTarget = Pick<TargetHealth, 'id' | 'source' | 'address' | 'title'>

export async function readAccountReport(app: App, store: Store, target: AccountTarget): Promise<AccountReport> {
  const now = app.now()
  const since = { from: now.subtract(remembered), to: now }
  const seen = await readLooks(store, target.id, since.from)
  const id = seen.findLast((one) => one.id !== null)?.id ?? null
  const looks = seen.map((one) => one.look)
  const found = looks.findLast((look) => look.kind === 'found')
  const posts = id === null ? [] : await readPostTimes(store, { source: target.source, id }, app.hashes)
  const gaps = await readUnread(store, target, since)
  return {
    account: {
      source: target.source,
      id: id ?? target.address,
      handle: found?.handle ?? target.title ?? target.address,
    },
    state: judgeAccount(looks, { posts, gaps }, now),
    readings: looks.flatMap((look) => (look.kind === 'found' ? [{ at: look.at, followers: look.followers }] : [])),
    posts,
    gaps,
    looks,
  }
}

/** When we could not read it, whatever the account did. */
async function readUnread(store: Store, target: AccountTarget, span: Span): Promise<readonly Span[]> {
  const outages = (await readOutages(store, span)).get(target.id) ?? []
  const gaps = (await readGaps(store, span.from, span.to)).flatMap((gap) =>
    gap.source === target.source && gap.from !== null ? [{ from: gap.from, to: gap.to }] : [],
  )
  return mergeSpans([...outages, ...gaps])
}

/** Says what changed about an account, in the channels that watch it; each change once. */
async function tellAccount(app: App, tx: Tx, target: AccountTarget): Promise<void> {
  const report = await readAccountReport(app, tx, target)
  const { account, state, readings, looks } = report
  const blocked = accountBlockedAlert(account, state, readings)
  if (blocked !== null) {
    await say(app, tx, target, endKey(target, looks), blocked)
    return
  }
  const back = accountBackAlert(account, looks, app.now())
  if (back !== null) {
    const { sinceAt } = back.back
    const before = looks.filter((look) => Temporal.Instant.compare(look.at, sinceAt) < 0)
    const followsKey = endKey(target, before)
    await say(app, tx, target, `account-back ${target.id} ${sinceAt.epochMilliseconds}`, back, { followsKey })
  }
  const renamed = accountRenamedAlert(account, state)
  if (renamed !== null)
    await say(app, tx, target, `account-renamed ${target.id} ${renamed.sinceAt.epochMilliseconds}`, renamed)
  const silent = accountSilentAlert(account, state, readings)
  if (silent !== null)
    await say(app, tx, target, `account-silent ${target.id} ${silent.state.lastPostAt.epochMilliseconds}`, silent)
  const jump = looks.at(-1)?.kind === 'found' ? followerJumpAlert(account, readings) : null
  if (jump !== null)
    await say(app, tx, target, `follower-jump ${target.id} ${jump.jump.toAt.epochMilliseconds}`, jump, {
      apart: jumpsApart,
    })
}

/** The network's word and a look that finds nothing afterwards are one end: that of when it was last found. */
function endKey(target: AccountTarget, looks: readonly AccountLook[]): string {
  const lastFound = looks.findLast((look) => look.kind === 'found')?.at ?? null
  return `account-blocked ${target.id} ${lastFound?.epochMilliseconds ?? 0}`
}

type Saying = {
  /** Not again within so long. */
  readonly apart?: Temporal.Duration
  /** Said in reply to this, where it was said. */
  readonly followsKey?: string | null
}

async function say(
  app: App,
  tx: Tx,
  target: AccountTarget,
  dedupeKey: string,
  alert: Alert,
  { apart, followsKey = null }: Saying = {},
): Promise<void> {
  for (const { guildId, channelId } of await readWatchersOf(tx, [target.id])) {
    const since = apart === undefined ? null : app.now().subtract(apart)
    if (since !== null && (await wasTold(tx, guildId, `${alert.kind} ${target.id} `, since))) continue
    const body = { kind: 'alert', alert } as const
    await queueMessage(tx, { guildId, channelId, dedupeKey, body, pingRoleId: null, followsKey }, app.now())
  }
}
