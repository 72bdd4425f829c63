import type { ChannelId, GuildId, PostId, PostUri } from '../model/ids.ts'
import type { Message } from '../model/message.ts'
import type { DropAlert, Sensitivity, SpikeAlert, SpikeScope } from '../model/spike.ts'
import { scopeKey } from './counts.ts'
import type { Store, Tx } from './database.ts'
import type { Tables } from './schema.ts'
import { fromJson, toMs } from './values.ts'

/** How readily each watch and campaign speaks up of spikes, by its scope's key; `off`: never. */
export async function readSensitivities(store: Store): Promise<ReadonlyMap<string, Sensitivity | 'off'>> {
  const watches = await store
    .selectFrom('watches')
    .select(['id', 'sensitivity'])
    .where('removed_at', 'is', null)
    .execute()
  const campaigns = await store.selectFrom('campaigns').select(['id', 'sensitivity']).execute()
  return new Map([
    ...watches.map((row) => [`watch ${row.id}`, row.sensitivity as Sensitivity | 'off'] as const),
    ...campaigns.map((row) => [`campaign ${row.id}`, row.sensitivity as Sensitivity | 'off'] as const),
  ])
}

export async function writeSensitivity(
  store: Store,
  { kind, id }: SpikeScope,
  sensitivity: Sensitivity | 'off',
): Promise<void> {
  const table = kind === 'watch' ? 'watches' : 'campaigns'
  await store.updateTable(table).set({ sensitivity }).where('id', '=', id).execute()
}

/** What the detector remembers of a scope, as it encoded it, and the watches it learned that from. */
export type StoredState = { readonly counted: string; readonly state: Uint8Array }

/** By the scope's key. */
export async function readSpikeStates(
  store: Store,
  scopes: readonly SpikeScope[],
): Promise<ReadonlyMap<string, StoredState>> {
  const rows = await store
    .selectFrom('spike_states')
    .select(['scope', 'counted', 'state'])
    .where('scope', 'in', scopes.map(scopeKey))
    .execute()
  return new Map(rows.map(({ scope, ...stored }) => [scope, stored]))
}

export async function writeSpikeStates(
  tx: Tx,
  states: readonly (StoredState & { readonly scope: SpikeScope })[],
  now: Temporal.Instant,
): Promise<void> {
  if (states.length === 0) return
  await tx
    .insertInto('spike_states')
    .values(states.map((one) => ({ ...one, scope: scopeKey(one.scope), updated_at: toMs(now) })))
    .onConflict((conflict) =>
      conflict.column('scope').doUpdateSet(({ ref }) => ({
        counted: ref('excluded.counted'),
        state: ref('excluded.state'),
        updated_at: ref('excluded.updated_at'),
      })),
    )
    .execute()
}

/** What was said of a spike, and where. */
type SaidSpike = {
  readonly guildId: GuildId
  readonly channelId: ChannelId
  readonly dedupeKey: string
  readonly alert: SpikeAlert
}

/** What was said of a scope's spikes. */
export async function readSpikesOf(tx: Tx, guildId: GuildId, scope: SpikeScope): Promise<readonly SaidSpike[]> {
  const rows = await saidOf(tx, `spike ${scopeKey(scope)} `)
    .where('guild_id', '=', guildId)
    .execute()
  return rows.flatMap(saidSpike)
}

/** What was said in these channels of spikes that were going on after `since`, or are. */
export async function readSpikesIn(
  tx: Tx,
  channels: readonly ChannelId[],
  since: Temporal.Instant,
): Promise<readonly SaidSpike[]> {
  const rows = await saidOf(tx, 'spike ')
    .where('channel_id', 'in', channels)
    .where('created_at', '>=', toMs(since.subtract({ hours: 48 })))
    .execute()
  return rows.flatMap(saidSpike).filter(({ alert: { endedAt, unwatchedAt } }) => {
    const end = unwatchedAt ?? endedAt
    return end === null || Temporal.Instant.compare(end, since) > 0
  })
}

/** What was said in these channels of silences that began at `since` or later. */
export async function readDropsIn(
  tx: Tx,
  channels: readonly ChannelId[],
  since: Temporal.Instant,
): Promise<readonly DropAlert[]> {
  const rows = await saidOf(tx, 'drop ').where('channel_id', 'in', channels).execute()
  return rows.flatMap((row) => {
    const body = fromJson<Message>(row.body)
    if (body.kind !== 'alert' || body.alert.kind !== 'drop') return []
    return Temporal.Instant.compare(body.alert.lastPostAt, since) >= 0 ? [body.alert] : []
  })
}

/** What was said of spikes that shows this post, by the post's hashed name. */
export async function readSpikesShowing(
  tx: Tx,
  id: PostId,
): Promise<readonly (SaidSpike & { readonly uri: PostUri })[]> {
  const post = await tx.selectFrom('posts').select('uri_hash').where('id', '=', id).executeTakeFirst()
  if (post === undefined) return []
  const uri = post.uri_hash as PostUri
  const rows = await saidOf(tx, 'spike ').where('body', 'like', `%"uri":"${uri}"%`).execute()
  return rows.flatMap(saidSpike).map((said) => ({ ...said, uri }))
}

const saidOf = (tx: Tx, keyPrefix: string) =>
  tx
    .selectFrom('outbox')
    .select(['guild_id', 'channel_id', 'dedupe_key', 'body'])
    .where('dedupe_key', '>=', keyPrefix)
    .where('dedupe_key', '<', `${keyPrefix}\uffff`)
    .where('state', '<>', 'gone')

type SpikeMessage = Pick<Tables['outbox'], 'guild_id' | 'channel_id' | 'dedupe_key' | 'body'>

function saidSpike(row: SpikeMessage): SaidSpike[] {
  const body = fromJson<Message>(row.body)
  if (body.kind !== 'alert' || body.alert.kind !== 'spike') return []
  const { guild_id: guildId, channel_id: channelId, dedupe_key: dedupeKey } = row
  return [{ guildId: guildId as GuildId, channelId: channelId as ChannelId, dedupeKey, alert: body.alert }]
}
