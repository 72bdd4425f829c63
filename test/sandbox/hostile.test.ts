import { expect, test } from 'vitest'
import { openSandbox, request } from './session.ts'

const odd = [null, 'x', -1, ['x'], [null], {}, { url: 'x' }]

const button = { type: 2, style: 2, custom_id: 'a', label: 'A', emoji: { name: '👍' } }
const message = {
  content: '<@&1> hello',
  nonce: 'n',
  enforce_nonce: false,
  flags: 4,
  tts: false,
  allowed_mentions: { parse: [], roles: ['1'], users: ['1'], replied_user: false },
  attachments: [{ id: '0', filename: 'a.png', description: 'x' }],
  embeds: [
    {
      title: 'x',
      description: 'x',
      url: 'https://a.example',
      color: 1,
      timestamp: '2026-01-01T00:00:00Z',
      footer: { text: 'x', icon_url: 'https://a.example' },
      author: { name: 'x', url: 'https://a.example' },
      image: { url: 'https://a.example' },
      thumbnail: { url: 'https://a.example' },
      fields: [{ name: 'x', value: 'x', inline: true }],
    },
  ],
  components: [
    { type: 1, components: [button, { type: 2, style: 5, url: 'https://a.example', label: 'B' }] },
    { type: 1, components: [{ type: 3, custom_id: 'c', placeholder: 'x', options: [{ label: 'x', value: 'x' }] }] },
  ],
}
const layout = {
  flags: 1 << 15,
  components: [
    { type: 17, accent_color: 1, components: [{ type: 10, content: 'x' }, { type: 14 }] },
    { type: 9, components: [{ type: 10, content: 'x' }], accessory: button },
    { type: 9, components: [{ type: 10, content: 'x' }], accessory: { type: 11, media: { url: 'https://a.example' } } },
    { type: 12, items: [{ media: { url: 'https://a.example' }, description: 'x' }] },
  ],
}
const thread = { name: 'x', auto_archive_duration: 60, applied_tags: [], message: { content: 'x' } }
const choice = { name: 'x', value: 'x' }
const command = {
  name: 'x',
  description: 'x',
  type: 1,
  default_member_permissions: '32',
  options: [
    { type: 1, name: 'a', description: 'x', options: [{ type: 3, name: 'b', description: 'x', choices: [choice] }] },
  ],
}
const event = {
  name: 'x',
  description: 'x',
  privacy_level: 2,
  entity_type: 3,
  entity_metadata: { location: 'x' },
  scheduled_start_time: '2100-01-01T00:00:00Z',
  scheduled_end_time: '2100-01-01T01:00:00Z',
}

/** The body with each of its values in turn replaced by each odd one, and left out. */
function* spoiled(body: unknown): Generator<unknown> {
  yield* odd
  if (typeof body !== 'object' || body === null) return
  for (const [key, value] of Object.entries(body)) {
    for (const other of spoiled(value)) {
      yield Array.isArray(body)
        ? body.map((item, index) => (String(index) === key ? other : item))
        : { ...body, [key]: other }
    }
    if (!Array.isArray(body)) yield Object.fromEntries(Object.entries(body).filter(([name]) => name !== key))
  }
}

test.for(['message', 'layout', 'edit', 'thread', 'forum post', 'channel', 'command', 'commands', 'event'] as const)(
  'a %s with anything odd in it is at most refused',
  async (kind) => {
    const sandbox = await openSandbox({ rateLimits: false })
    const forum = sandbox.addChannel(sandbox.guildId, 'petitions', 15)
    const channel = `/channels/${sandbox.channels.stories}`
    const { body: posted } = await request(sandbox, 'POST', `${channel}/messages`, { content: 'x' })
    const { body: started } = await request(sandbox, 'POST', `${channel}/threads`, { name: 'x' })
    const application = `/applications/${sandbox.applicationId}/commands`
    const targets = {
      message: ['POST', `${channel}/messages`, message],
      layout: ['POST', `${channel}/messages`, layout],
      edit: ['PATCH', `${channel}/messages/${posted.id}`, message],
      thread: ['POST', `${channel}/threads`, thread],
      'forum post': ['POST', `/channels/${forum}/threads`, thread],
      channel: ['PATCH', `/channels/${started.id}`, { name: 'x', archived: false, locked: false }],
      command: ['POST', application, command],
      commands: ['PUT', application, [command]],
      event: ['POST', `/guilds/${sandbox.guildId}/scheduled-events`, event],
    } as const
    const [method, path, body] = targets[kind]
    expect((await request(sandbox, method, path, body)).status).toBeLessThan(300)
    const failed: unknown[] = []
    for (const sent of spoiled(body)) {
      const { status } = await request(sandbox, method, path, sent)
      if (status >= 500) failed.push(sent)
    }
    expect(failed).toEqual([])
  },
)
