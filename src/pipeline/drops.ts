import { dropAlert } from '../alerts/drop.ts'
import type { App } from '../app.ts'
import type { CampaignId, WatchId } from '../model/ids.ts'
import { hoursOf } from '../model/span.ts'
import type { DropAlert, DropJudgement } from '../model/spike.ts'
import { scopeKey } from '../store/counts.ts'
import type { Tx } from '../store/database.ts'
import { queueMessage } from '../store/outbox.ts'
import { readPostCount } from '../store/periods.ts'
import { minuteMs } from '../store/spike-posts.ts'
import { readDropsIn } from '../store/spikes.ts'
import { channelsOf, type Subject, watchIdsOf } from './subjects.ts'

/** A campaign that brings no more than this part of its usual is quiet still. */
const stillQuietShare = 0.1

/** Tells once that a subject has gone quiet, where its campaign, or its only watch that spoke, did not say so already. */
export async function tellDrop(app: App, tx: Tx, subject: Subject, judgement: DropJudgement): Promise<void> {
  const alert = dropAlert(subject, judgement)
  if (alert === null) return
  const channels = channelsOf(subject.watches)
  const told = await readDropsIn(tx, channels, alert.lastPostAt)
  for (const earlier of told) if (await says(app, tx, earlier, subject, alert)) return
  const dedupeKey = `drop ${scopeKey(subject.scope)} ${alert.lastPostAt.epochMilliseconds / minuteMs}`
  const { guildId } = subject
  const body = { kind: 'alert', alert } as const
  for (const channelId of channels)
    await queueMessage(tx, { guildId, channelId, dedupeKey, body, pingRoleId: null, followsKey: null }, app.now())
}

/** Whether what was told before is the same silence. */
async function says(app: App, tx: Tx, told: DropAlert, subject: Subject, alert: DropAlert): Promise<boolean> {
  const isSameEnd = told.lastPostAt.equals(alert.lastPostAt)
  if (told.scope.kind === subject.scope.kind) return isSameEnd && told.scope.id === subject.scope.id
  if (told.scope.kind === 'watch') return isSameEnd && watchIdsOf(subject).includes(told.scope.id as WatchId)
  const isOwn = subject.watches[0]?.campaignId === told.scope.id
  return isOwn && (await isQuietStill(app, tx, told, told.scope.id as CampaignId))
}

async function isQuietStill(app: App, tx: Tx, told: DropAlert, id: CampaignId): Promise<boolean> {
  const span = { from: told.lastPostAt.add({ minutes: 1 }), to: app.now() }
  const posts = await readPostCount(tx, { kind: 'campaign', id }, span)
  return posts <= (stillQuietShare * told.usualPostsPerDay * hoursOf(span)) / 24
}
