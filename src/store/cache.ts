import { EventEmitter } from 'node:events'
import Keyv, {
  type KeyvStorageAdapter,
  type KeyvStorageEntry,
  type KeyvStorageGetResult,
  keyvStorageCapability,
} from 'keyv'
import type { Store } from './database.ts'

/**
 * What may be lost: look-ups, rendered charts, cooldowns. Always with a time to live.
 * `onFault` hears of failures; a failed read then looks like a missing key.
 */
export function openCache(store: Store, onFault: (error: Error) => void): Keyv {
  const cache = new Keyv({ store: new CacheTable(store), namespace: 'callboard', ttl: 86_400_000 })
  cache.on('error', onFault)
  return cache
}

/** Forgets what has run out; how many. */
export async function sweepCache(store: Store, now: Temporal.Instant): Promise<number> {
  const result = await store.deleteFrom('cache').where('expires_at', '<=', now.epochMilliseconds).executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Keyv's storage over the `cache` table. Expiry is also checked by Keyv at each read. */
class CacheTable extends EventEmitter implements KeyvStorageAdapter {
  readonly store: Store
  readonly capabilities = { ...keyvStorageCapability(this), expires: true }

  constructor(store: Store) {
    super()
    this.store = store
  }

  async get<Value>(key: string): Promise<KeyvStorageGetResult<Value>> {
    const row = await this.store.selectFrom('cache').select('value').where('key', '=', key).executeTakeFirst()
    return row?.value as KeyvStorageGetResult<Value>
  }

  async getMany<Value>(keys: string[]): Promise<KeyvStorageGetResult<Value | undefined>[]> {
    return Promise.all(keys.map((key) => this.get<Value>(key)))
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    const row = { value: String(value), expires_at: expires ?? null }
    await this.store
      .insertInto('cache')
      .values({ key, ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute()
    return true
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    return Promise.all(entries.map((entry) => this.set(entry.key, entry.value, entry.expires)))
  }

  async delete(key: string): Promise<boolean> {
    const result = await this.store.deleteFrom('cache').where('key', '=', key).executeTakeFirst()
    return result.numDeletedRows === 1n
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.delete(key)))
  }

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.has(key)))
  }

  async clear(): Promise<void> {
    await this.store.deleteFrom('cache').execute()
  }
}
