import type { Post } from '../../model/post.ts'
import type { SourceIo } from '../source.ts'
import { parseTimeline } from './parse.ts'

const link = /^\/(?:@[\w.-]+(?:@[\w.:-]+)?|users\/[\w.-]+\/statuses)\/(\w+)\/?$/

/** The public post that a person opens at this address of a server; null: it is no such address, or the post is gone. */
export async function findStatus(address: string, io: SourceIo): Promise<Post | null> {
  const url = URL.parse(address)
  const id = link.exec(url?.pathname ?? '')?.[1]
  if (url === null || id === undefined) return null
  const response = await io.fetch(new URL(`/api/v1/statuses/${id}`, url.origin), {
    signal: io.signal,
    headers: { accept: 'application/json' },
  })
  if (!response.ok) return null
  const told = parseTimeline([await response.json().catch(() => null)], url.host, io.now())
  return told?.statuses[0]?.post ?? null
}
