import PQueue from 'p-queue'
import { z } from 'zod'
import { TransientError } from '../model/errors.ts'
import type { SourceIo } from './source.ts'

export type AllowanceTerms = {
  /** Under which it is remembered. */
  readonly key: string
  /** `YouTube’s searches`, at the beginning of a sentence. */
  readonly name: string
  readonly most: number
  /** The IANA zone at whose midnight it begins anew; null: any 24 hours count. */
  readonly zone: string | null
}

/** So many requests a day over all that is read, remembered over a restart. */
export type Allowance = {
  /** Before a request. @throws {TransientError} until when, once all is used. */
  readonly take: (reader: string, io: SourceIo) => Promise<void>
  readonly used: (io: SourceIo) => Promise<number>
  /** How long a reader has to wait for its turn, so that what is left lasts for all of them. */
  readonly paceMs: (io: SourceIo) => Promise<number>
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Left for people who try something out. */
const forReaders = 0.9

/** Requests in each hour (its beginning, epoch ms) by each reader. */
const stored = z.array(z.tuple([z.string(), z.number(), z.number()]))
type Uses = z.infer<typeof stored>

export function openAllowance(terms: AllowanceTerms): Allowance {
  const { key, name, most } = terms
  // Readers run side by side: each counts what the one before it has written.
  const line = new PQueue({ concurrency: 1 })
  return {
    take: (reader, io) =>
      line.add(async () => {
        const uses = await readUses(key, io)
        const { from, until } = windowOf(terms, io.now())
        if (countSince(uses, from) >= most) throw usedUp(name, most, until, io.now())
        await io.memory.write(key, JSON.stringify(addUse(uses, reader, io.now())), 2 * dayMs)
      }),
    used: async (io) => countSince(await readUses(key, io), windowOf(terms, io.now()).from),
    async paceMs(io) {
      const uses = await readUses(key, io)
      const { from, until } = windowOf(terms, io.now())
      const readers = new Set(uses.map(([reader]) => reader)).size
      const left = terms.zone === null ? most : most - countSince(uses, from)
      return ((until - io.now().epochMilliseconds) * readers) / Math.max(1, left * forReaders)
    },
  }
}

function windowOf({ zone }: AllowanceTerms, now: Temporal.Instant): { from: number; until: number } {
  if (zone === null) return { from: now.epochMilliseconds - dayMs, until: now.epochMilliseconds + dayMs }
  const day = now.toZonedDateTimeISO(zone).startOfDay()
  return { from: day.epochMilliseconds, until: day.add({ days: 1 }).epochMilliseconds }
}

/** Those of the last day. */
async function readUses(key: string, io: SourceIo): Promise<Uses> {
  const text = await io.memory.read(key)
  const oldest = io.now().epochMilliseconds - dayMs - hourMs
  return text === null ? [] : stored.parse(JSON.parse(text)).filter(([, hour]) => hour > oldest)
}

function addUse(uses: Uses, reader: string, now: Temporal.Instant): Uses {
  const hour = Math.floor(now.epochMilliseconds / hourMs) * hourMs
  const same = uses.find(([by, at]) => by === reader && at === hour)
  return [...uses.filter((use) => use !== same), [reader, hour, (same?.[2] ?? 0) + 1]]
}

const countSince = (uses: Uses, from: number): number =>
  uses.filter(([, hour]) => hour + hourMs > from).reduce((sum, [, , n]) => sum + n, 0)

function usedUp(name: string, most: number, until: number, now: Temporal.Instant): TransientError {
  const at = Temporal.Instant.fromEpochMilliseconds(until).toString({ smallestUnit: 'minute' })
  return new TransientError(
    `${name} of this day are used (${most} of ${most}). It goes on by itself, at the latest at ${at}.`,
    Math.min(until - now.epochMilliseconds, hourMs),
  )
}
