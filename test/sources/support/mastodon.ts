import { serve } from './server.ts'

export type StatusJson = Record<string, unknown> & { id: string; uri: string }

/** A status as a Mastodon server gives it; `n` orders it. */
export function statusJson(n: number, more: Record<string, unknown> = {}): StatusJson {
  return {
    id: String(113_000_000_000_000_000n + BigInt(n)),
    uri: `https://stage.example/users/rigger/statuses/${n}`,
    url: `https://stage.example/@rigger/${n}`,
    created_at: '2026-11-22T11:00:00.000Z',
    edited_at: null,
    visibility: 'public',
    spoiler_text: '',
    content: `<p>Post ${n} <a href="https://m.example/tags/strike" class="mention hashtag" rel="tag">#<span>Strike</span></a></p>`,
    language: 'en',
    reblog: null,
    account: {
      id: '7',
      acct: 'rigger@stage.example',
      url: 'https://stage.example/@rigger',
      uri: 'https://stage.example/users/rigger',
      note: '<p>Rigger</p>',
    },
    tags: [{ name: 'Strike', url: 'https://m.example/tags/strike' }],
    mentions: [],
    card: null,
    ...more,
  }
}

/** A server that pages as Mastodon does: newest first, `min_id` the page just after it. */
export async function mastodon(statuses: StatusJson[]) {
  const state = {
    statuses,
    status: 200,
    headers: {} as Record<string, string>,
    body: null as string | null,
    left: new Set<string>(),
  }
  const { origin, requests } = await serve((request, response) => {
    const url = new URL(request.url!, 'http://x')
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json', ...state.headers })
      response.end(state.body ?? JSON.stringify(body))
    }
    if (state.status !== 200) return send(state.status, { error: 'no' })
    if (url.pathname === '/api/v1/accounts/lookup') {
      const known = url.searchParams.get('acct') === 'rigger'
      return send(known ? 200 : 404, { id: '7', acct: 'rigger', url: null, followers_count: 1234 })
    }
    const one = /^\/api\/v1\/statuses\/(.+)$/.exec(url.pathname)?.[1]
    if (one !== undefined) {
      const found = state.statuses.find((status) => status.id === one)
      return send(found === undefined ? 404 : 200, found ?? { error: 'Record not found' })
    }
    // `left`: still there, but no longer in the timeline.
    const listed = state.statuses.filter(({ id }) => !state.left.has(id))
    const newestFirst = listed.toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1))
    const limit = Number(url.searchParams.get('limit'))
    const minId = url.searchParams.get('min_id')
    if (minId === null) return send(200, newestFirst.slice(0, limit))
    send(200, newestFirst.filter((status) => BigInt(status.id) > BigInt(minId)).slice(-limit))
  })
  return { state, origin, requests }
}
