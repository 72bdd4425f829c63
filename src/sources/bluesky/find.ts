import { z } from 'zod'
import type { Post } from '../../model/post.ts'
import type { SourceIo } from '../source.ts'
import { viewToPost } from './post-view.ts'
import { fetchProfile } from './profile.ts'

const link = /^https:\/\/bsky\.app\/profile\/([^/]+)\/post\/([a-z0-9]+)\/?$/
const found = z.object({ posts: z.array(z.unknown()) })

/** The post that a person opens at this address of bsky.app; null: it is no such address, or the post is gone. */
export async function findPost(address: string, appviewUrl: string, io: SourceIo): Promise<Post | null> {
  const [, actor, rkey] = link.exec(address) ?? []
  if (actor === undefined || rkey === undefined) return null
  const did = actor.startsWith('did:') ? actor : (await fetchProfile(actor, appviewUrl, io)).did
  const url = new URL('/xrpc/app.bsky.feed.getPosts', appviewUrl)
  url.searchParams.set('uris', `at://${did}/app.bsky.feed.post/${rkey}`)
  const response = await io.fetch(url, { signal: io.signal, headers: { accept: 'application/json' } })
  const answer = found.safeParse(await response.json().catch(() => null))
  return answer.success && answer.data.posts.length > 0 ? viewToPost(answer.data.posts[0], io.now()) : null
}
