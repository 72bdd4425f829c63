import { z } from 'zod'
import { UserError } from '../../model/errors.ts'
import type { SourceIo } from '../source.ts'
import { askInstagram, type InstagramAccess, ledgerFull, mostHashtags } from './api.ts'

const asked = z.object({ data: z.array(z.object({ id: z.string(), name: z.string().optional().catch(undefined) })) })
const found = z.object({ data: z.array(z.object({ id: z.string() })) })

/** A hashtag's id is remembered while asking for it again is free. */
const freeMs = 6 * 24 * 3_600_000
const ledgerKey = 'instagram hashtags'
const stored = z.object({ used: z.number(), at: z.string() })

/**
 * The id of a hashtag. The network's ledger is asked first: looking a new one up counts against the 30 of 7 days.
 * @throws {UserError} when the ledger is full and this hashtag is not in it, or there is no such hashtag.
 */
export async function findHashtag(tag: string, access: InstagramAccess, io: SourceIo): Promise<string> {
  const key = `instagram hashtag ${tag.toLowerCase()}`
  const known = await io.memory.read(key)
  if (known !== null) return known
  const ledger = await readLedger(access, io)
  const id = ledger.ids.get(tag.toLowerCase()) ?? (await lookUp(tag, ledger.used, access, io))
  await io.memory.write(key, id, freeMs)
  return id
}

async function lookUp(tag: string, used: number, access: InstagramAccess, io: SourceIo): Promise<string> {
  if (used >= mostHashtags) throw ledgerFull()
  const answer = await askInstagram('/ig_hashtag_search', { user_id: access.userId, q: tag }, access, io)
  const id = found.safeParse(answer).data?.data[0]?.id
  if (id === undefined) throw new UserError(`Instagram knows no hashtag #${tag}. Check its spelling.`)
  await rememberLedger(used + 1, io)
  return id
}

/** What the network says was asked for in 7 days: how many, and the ids of those it names. */
async function readLedger(access: InstagramAccess, io: SourceIo) {
  const path = `/${access.userId}/recently_searched_hashtags`
  const answer = asked.safeParse(await askInstagram(path, { fields: 'id,name', limit: '30' }, access, io))
  const tags = answer.data?.data ?? []
  await rememberLedger(tags.length, io)
  return { used: tags.length, ids: new Map(tags.map(({ id, name }) => [name?.toLowerCase(), id])) }
}

const rememberLedger = (used: number, io: SourceIo): Promise<void> =>
  io.memory.write(ledgerKey, JSON.stringify({ used, at: io.now().toString() }), freeMs)

/** `12 of 30 hashtags used in 7 days`, as the network said it last; null: not asked yet. */
export async function ledgerInWords(io: SourceIo): Promise<string | null> {
  const text = await io.memory.read(ledgerKey)
  if (text === null) return null
  const { used } = stored.parse(JSON.parse(text))
  return `${used} of ${mostHashtags} hashtags used in 7 days`
}
