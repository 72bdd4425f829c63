import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeDigest } from '../../../src/aggregate/digest/compose.ts'
import { escapeText } from '../../../src/discord/escape.ts'
import { renderDigest } from '../../../src/discord/render/digest.ts'
import { renderFound } from '../../../src/discord/render/found.ts'
import { renderMessage } from '../../../src/discord/render/message.ts'
import { renderReply } from '../../../src/discord/render/reply.ts'
import { createRest, createSender, type Payload } from '../../../src/discord/send.ts'
import type { Alert } from '../../../src/model/alert.ts'
import type { DigestInputs } from '../../../src/model/digest.ts'
import type { ChannelId, GuildId, MessageId, StoryId } from '../../../src/model/ids.ts'
import { issueIds } from '../../../src/model/labels.ts'
import { eventTypes } from '../../../src/model/negotiation.ts'
import type { Picture } from '../../../src/model/reply.ts'
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts'
import { aDay, dayBefore, digestInputs, period, tone } from '../../support/counts.ts'
import { brokenLinks, faultsOf } from '../../support/limits.ts'

const golden = (name: string) => join(import.meta.dirname, 'golden', name)
const at = Temporal.Instant.from('2021-10-16T12:00Z')

/** Words that are hard on Markdown and on UTF-16, as long as wanted. */
const long = (length: number) =>
  '**_`~|>#[]()@everyone 👩‍👩‍👧 한국어 ñ\n- '
    .repeat(Math.ceil(length / 20))
    .slice(0, length)
    .toWellFormed()
const longUrl = `https://outlet.example/${'path(with)brackets/'.repeat(60)}`
const picture = (name: string): Picture => ({ name, png: Uint8Array.of(1), alt: long(5000) })

const longest: DigestInputs = digestInputs({
  title: long(300),
  counts: period({
    posts: 1_234_567,
    authors: 987_654,
    reposts: 7_654_321,
    tone: tone({ positive: 400_000, neutral: 300_000, negative: 400_000, unsure: 100_000, notScored: 34_567 }),
    issues: issueIds.map((issue) => ({ issue, posts: 100_000, tone: tone({ negative: 99_999, positive: 1 }) })),
    sources: [{ source: 'bluesky', posts: 1_234_567 }],
    stance: { 'vote-yes': 100_000, 'vote-no': 100_000, 'support-action': 1, 'oppose-action': 1, unsure: 1 },
  }),
  before: period({ span: dayBefore, posts: 1_000_000, tone: tone({ negative: 1_000_000 }) }),
  earlierWeeks: [900_000, 1_000_000, 1_100_000, 1_200_000],
  negotiations: [
    {
      name: long(300),
      stage: 'strike vote called',
      sinceAt: aDay.from,
      standing: 'corroborated',
      url: longUrl,
      expiresAt: aDay.to.add({ hours: 90 }),
      changes: Array.from(
        { length: 40 },
        () =>
          ({ seenAt: at, what: 'a strike vote was called '.repeat(8), standing: 'official', url: longUrl }) as const,
      ),
    },
  ],
  words: Array.from({ length: 20 }, () => ({ word: long(100), posts: 1000 })),
  stories: Array.from({ length: 20 }, () => ({ title: long(600), url: longUrl, outlet: long(200), posts: 1000 })),
  topPost: { url: longUrl, copies: 5_000_000 },
  voices: (['organization', 'press'] as const).flatMap((kind) =>
    Array.from({ length: 10 }, () => ({ kind, name: long(300), url: longUrl, posts: 10 })),
  ),
  gaps: Array.from({ length: 60 }, (_, index) => ({
    source: 'mastodon',
    address: `https://${'a'.repeat(60)}${index}.example/tags/tag`,
    from: aDay.from.add({ minutes: index }),
    to: aDay.from.add({ minutes: index + 200 }),
    why: long(200),
  })),
})

const unpinged = {
  guildId: '1100000000000000010' as GuildId,
  channelId: '1100000000000000032' as ChannelId,
  pingRoleId: null,
  followsMessageId: null,
}

const longestAlert: Extract<Alert, { kind: 'negotiation' }> = {
  kind: 'negotiation',
  storyId: 1 as StoryId,
  types: eventTypes,
  parties: Array.from({ length: 12 }, () => ({ id: 'union', name: long(300), side: 'union' }) as const),
  facts: {
    yesPct: 98.31,
    noPct: 1.69,
    shareBase: 'ballots',
    turnoutPct: 89.66,
    deadline: { date: '2021-10-18', time: '00:01', zone: 'America/Los_Angeles' },
    workers: 60_000,
  } as Extract<Alert, { kind: 'negotiation' }>['facts'],
  standing: 'corroborated',
  evidence: Array.from({ length: 30 }, () => ({
    quote: long(900),
    url: longUrl,
    outlet: long(300),
    publishedAt: at,
    seenAt: at,
  })),
  items: 5000,
}

const found = {
  source: 'bluesky',
  url: `https://social.example/${'a'.repeat(277)}`,
  outlet: long(400),
  title: long(900),
  text: long(5000),
  showable: 'text',
  seenAt: at,
  tone: 'negative',
  issues: issueIds,
} as const

const payloads: Readonly<Record<string, Payload>> = {
  digest: renderDigest(composeDigest(longest), [picture('sentiment.png'), picture('issues.png')]),
  alert: renderMessage({ ...unpinged, body: { kind: 'alert', alert: longestAlert } }),
  'alert of many claims': renderMessage({
    ...unpinged,
    body: { kind: 'alert', alert: { ...longestAlert, also: eventTypes.map((type) => ({ type, standing: 'denied' })) } },
  }),
  'follow-up': renderMessage({
    ...unpinged,
    body: {
      kind: 'follow-up',
      alert: { ...longestAlert, also: eventTypes.map((type) => ({ type, standing: 'rumour' })) },
    },
  }),
  'alert that leads on': renderMessage({
    ...unpinged,
    body: { kind: 'goes-on', alert: longestAlert },
    followsMessageId: '1200000000000000001' as MessageId,
  }),
  posts: renderReply({
    title: `Posts: ${escapeText(long(600))}`,
    text: ['last 30 days', ...Array.from({ length: 5 }, () => renderFound(found))].join('\n\n'),
    footer: 'Page 1000000, newest first',
    buttons: [{ label: '◀ Newer', action: `posts:${'a'.repeat(22)} 999999` }],
  }),
  reply: renderReply({
    title: long(900),
    text: long(9000),
    fields: Array.from({ length: 40 }, () => ({ name: long(400), value: long(3000) })),
    footer: long(4000),
    picture: picture('a.png'),
    morePictures: [picture('b.png')],
    files: [{ name: 'posts.csv', data: Uint8Array.of(1), contentType: 'text/csv' }],
    buttons: Array.from({ length: 40 }, (_, index) => ({ label: long(200), action: `why:${index}` })),
  }),
}

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => at, rateLimits: false })
})
afterAll(() => sandbox.close())

describe.for(Object.entries(payloads))('the longest %s', ([name, payload]) => {
  test('keeps all of Discord’s limits', () => {
    expect(faultsOf(payload)).toEqual([])
  })

  test('is taken by a Discord that refuses what is too long, and pings nobody', async () => {
    const sender = createSender(createRest(sandbox.apiUrl, sandbox.token))
    const outcome = await sender.post(sandbox.channels.stories as ChannelId, payload, name)
    expect(outcome).toMatchObject({ kind: 'sent' })
    const message = sandbox.messages(sandbox.channels.stories).at(-1)!
    expect(message.pings).toEqual({ everyone: false, roles: [], users: [] })
  })

  test.skipIf(name === 'reply')('breaks no link in the middle', () => {
    expect(brokenLinks(payload)).toEqual([])
  })
})

test('the longest digest drops no section, its gaps least of all', () => {
  const [embed] = payloads.digest!.body.embeds!
  expect(embed!.fields!.map((field) => field.name)).toEqual([
    'Negotiation',
    'Volume',
    'Tone',
    'The deal and the action',
    'Issues',
    'What drove it',
    'Voices',
    'Sources',
  ])
  expect(embed!.fields!.at(-1)!.value).toMatch(/no data .* and \d+ more$/s)
})

test.for(['digest', 'alert', 'posts'])('the longest %s reads as it did', async (name) => {
  await expect(`${JSON.stringify(payloads[name]!.body, null, 2)}\n`).toMatchFileSnapshot(golden(`${name}.json`))
})
