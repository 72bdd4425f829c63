import { z } from 'zod'
import { UserError } from '../../model/errors.ts'
import type { SourceIo } from '../source.ts'
import { fromUnixSeconds } from '../text/dates.ts'
import { askGraph, type GraphAccess } from './graph.ts'

const debugged = z.object({
  data: z.object({
    expires_at: z.number().optional().catch(undefined),
    data_access_expires_at: z.number().optional().catch(undefined),
  }),
})

/**
 * When a token of Meta's ends; null: never, or the graph does not say it to this token.
 * Source: https://developers.facebook.com/docs/graph-api/reference/debug_token
 */
export async function fetchTokenEnd(access: GraphAccess, io: SourceIo): Promise<Temporal.Instant | null> {
  const json = await askGraph('/debug_token', { input_token: access.accessToken }, access, io).catch(unlessRefused)
  const told = debugged.safeParse(json)
  if (!told.success) return null
  const { expires_at, data_access_expires_at } = told.data.data
  // 0: the token itself has no end.
  const ends = [expires_at, data_access_expires_at].flatMap((at) => (at ? (fromUnixSeconds(at) ?? []) : []))
  return ends.toSorted(Temporal.Instant.compare)[0] ?? null
}

/** A token may be good for reading and yet be told nothing about itself. */
function unlessRefused(error: unknown): null {
  if (error instanceof UserError) return null
  throw error
}
