import type { PolledSource } from '../source.ts'
import { type GdeltPace, openGdelt, pollSearch } from './read.ts'

export type GdeltOptions = Partial<GdeltPace>

const usual: GdeltPace = { apiUrl: 'https://api.gdeltproject.org', intervalMs: 15 * 60_000, pauseMs: 5_500 }

/**
 * News of the world by GDELT DOC 2.0. A target's address is a search as GDELT writes it: words, `"a phrase"`,
 * `(this OR that)`, `-not`.
 */
export function gdeltSource(pace: GdeltOptions = {}): PolledSource {
  const options = { ...usual, ...pace }
  const fetch = openGdelt(options)
  return {
    kind: 'polled',
    poll: (target, cursor, io) => pollSearch(target.address, cursor, io, fetch, options.intervalMs),
    async probe(target, io) {
      const to = io.now()
      const { posts, listed } = await fetch(target.address, { from: to.subtract({ hours: 24 }), to }, io)
      const notes = ['news articles, read every 15 min', 'title and link shown', 'deletes are not told by this network']
      if (listed > posts.length || listed >= 250) notes.unshift(`at least ${posts.length} articles in the last 24 h`)
      return { target, title: `${target.address} in the news`, postsLastDay: posts.length, notes }
    },
  }
}
