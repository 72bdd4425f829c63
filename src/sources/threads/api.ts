import { z } from 'zod'
import { TransientError } from '../../model/errors.ts'
import type { Allowance } from '../allowance.ts'
import type { PostPage } from '../list/read.ts'
import { askGraph, type GraphAccess } from '../meta/graph.ts'
import type { SourceIo } from '../source.ts'
import { parseThreads } from './parse.ts'

export type ThreadsAccess = GraphAccess & { readonly queries: Allowance }

/** What is looked for, and since when. */
export type Search = { readonly address: string; readonly since: Temporal.Instant }

const fields = 'id,text,permalink,timestamp,username,topic_tag'

/** A page of what carries a hashtag (`#tag`) or a phrase (`"phrase"`), newest first. */
export async function searchThreads(
  { address, since }: Search,
  after: string | null,
  access: ThreadsAccess,
  io: SourceIo,
): Promise<PostPage> {
  await access.queries.take(address, io)
  const query = {
    q: address.replace(/^#|^"|"$/g, ''),
    search_type: 'RECENT',
    search_mode: address.startsWith('#') ? 'TAG' : 'KEYWORD',
    since: String(Math.floor(since.epochMilliseconds / 1000)),
    limit: '100',
    fields,
    ...(after === null ? {} : { after }),
  }
  const page = parseThreads(await askGraph('/keyword_search', query, access, io), io.now())
  if (page === null)
    throw new TransientError('Threads gave an answer that is no list of posts. It is tried again.', null)
  return page
}

const named = z.object({ username: z.string() })

/** The account whose token it is. */
export async function fetchOwnName(access: GraphAccess, io: SourceIo): Promise<string> {
  const told = named.safeParse(await askGraph('/me', { fields: 'id,username' }, access, io))
  if (!told.success) throw new TransientError('Threads does not say whose token this is. It is tried again.', null)
  return told.data.username
}
