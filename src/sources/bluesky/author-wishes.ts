import { z } from 'zod'
import type { Post } from '../../model/post.ts'
import type { SourceIo } from '../source.ts'

const profiles = z.object({
  profiles: z.array(z.object({ did: z.string(), labels: z.array(z.object({ val: z.string() })).catch([]) })),
})

/** As many as `app.bsky.actor.getProfiles` takes. */
const mostAsked = 25
const mostRemembered = 20_000
/** A wish may change; it is asked anew after this. */
const rememberedMs = 24 * 3_600_000

export type NarrowPosts = (posts: readonly Post[], io: SourceIo) => Promise<readonly Post[]>

/**
 * An author's wish not to be shown to strangers (`!no-unauthenticated`) stands in the profile, which the stream
 * doesn't carry: posts of such authors keep only their link. So do those of authors who can't be asked about now.
 */
export function rememberAuthorWishes(appviewUrl: string): NarrowPosts {
  const known = new Map<string, { readonly hidden: boolean; readonly askedAtMs: number }>()

  async function askAbout(dids: readonly string[], io: SourceIo): Promise<void> {
    const hidden = await fetchHidden(dids, appviewUrl, io)
    for (const [did, isHidden] of hidden) known.set(did, { hidden: isHidden, askedAtMs: io.now().epochMilliseconds })
    for (const did of known.keys()) {
      if (known.size <= mostRemembered) break
      known.delete(did)
    }
  }

  return async (posts, io) => {
    const freshFromMs = io.now().epochMilliseconds - rememberedMs
    const authors = new Set(posts.filter((post) => post.showable === 'text').flatMap((post) => post.author?.id ?? []))
    const unknown = [...authors].filter((did) => (known.get(did)?.askedAtMs ?? 0) < freshFromMs)
    for (let start = 0; start < unknown.length; start += mostAsked) {
      await askAbout(unknown.slice(start, start + mostAsked), io)
    }
    return posts.map((post) => {
      const wish = known.get(post.author?.id ?? '')
      return post.showable === 'text' && wish?.hidden !== false ? { ...post, showable: 'link' as const } : post
    })
  }
}

/** Empty when the AppView can't tell: its silence hides nobody for longer than it lasts. */
async function fetchHidden(dids: readonly string[], appviewUrl: string, io: SourceIo): Promise<Map<string, boolean>> {
  const url = new URL('/xrpc/app.bsky.actor.getProfiles', appviewUrl)
  for (const did of dids) url.searchParams.append('actors', did)
  try {
    const response = await io.fetch(url, { signal: io.signal, headers: { accept: 'application/json' } })
    const told = profiles.parse(await response.json()).profiles
    return new Map(told.map(({ did, labels }) => [did, labels.some((label) => label.val === '!no-unauthenticated')]))
  } catch (error) {
    if (io.signal.aborted) throw error
    io.log('source.wishes-unknown', { source: 'bluesky', accounts: dids.length, why: String(error) })
    return new Map()
  }
}
