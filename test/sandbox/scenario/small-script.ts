import { onTestFinished } from 'vitest'
import { type Scenario, startScenario } from '../../../src/sandbox/scenario/scenario.ts'
import type { ScenarioRow, Script } from '../../../src/sandbox/scenario/script.ts'

const opensAt = Temporal.Instant.from('2021-10-04T00:00:00Z')
export const minutes = (count: number) => opensAt.add({ minutes: count })

/** A story of ours in five minutes: an article a minute in each format, posts on both networks. */
const rows: readonly ScenarioRow[] = [
  {
    key: 'first',
    at: minutes(1),
    expected: [],
    items: [
      { kind: 'article', outlet: 'ledger', title: 'Crews & carts', text: 'The <first> text.', key: 'carts' },
      { kind: 'article', outlet: 'weekly', title: 'Grips meet', text: 'They met.' },
      { kind: 'article', outlet: 'union', title: 'Hello', text: 'We begin.' },
      {
        kind: 'post',
        by: 'ada.example',
        text: '✊🏽 día uno @bo.example #IALivingWage — see http://a.example/x',
        key: 'ada',
      },
      { kind: 'post', by: 'bo.example', text: 'With you, Ada', replyTo: 'ada', key: 'bo' },
      { kind: 'repost', by: 'bo.example', of: 'ada' },
      { kind: 'post', by: 'cy', text: "it's time <3\n#IALivingWage #Rest", key: 'cy', language: 'en' },
    ],
  },
  {
    key: 'second',
    at: minutes(2),
    expected: ['strike_notice'],
    items: [
      {
        kind: 'article',
        outlet: 'ledger',
        title: 'Date set: [[2021-10-18]]',
        text: 'A strike on [[2021-10-18 short]].',
      },
      { kind: 'revision', of: 'carts', title: 'Crews & carts', text: 'The corrected text.' },
      { kind: 'post', by: 'cy', text: 'second #ialivingwage' },
      { kind: 'post', by: 'cy', text: 'third #IALivingWage' },
    ],
  },
  {
    key: 'third',
    at: minutes(3),
    expected: [],
    items: [
      { kind: 'delete', of: 'ada' },
      { kind: 'account', by: 'bo.example', status: 'suspended' },
      { kind: 'delete', of: 'cy' },
    ],
  },
  {
    key: 'fourth',
    at: minutes(4),
    expected: [],
    items: [
      { kind: 'outage', outlet: 'ledger', status: 429, retryAfterSeconds: 7 },
      { kind: 'disconnect' },
      { kind: 'outage', outlet: 'ledger', status: null, afterMinutes: 1 },
      { kind: 'post', by: 'ada.example', text: 'after the cut', afterMinutes: 1 },
    ],
  },
]

export const smallScript: Script = {
  id: 'small',
  title: 'A small story',
  zone: 'America/Los_Angeles',
  hashtag: 'IALivingWage',
  outlets: [
    { id: 'ledger', title: 'Ledger', format: 'rss', language: 'en', party: null },
    { id: 'weekly', title: 'Weekly', format: 'atom', language: 'en', party: null },
    { id: 'union', title: 'Union', format: 'json', language: 'en', party: 'union' },
  ],
  accounts: [
    { handle: 'ada.example', displayName: 'Ada', network: 'bluesky', followers: 7 },
    { handle: 'bo.example', displayName: 'Bo', network: 'bluesky', followers: 8 },
    { handle: 'cy', displayName: 'Cy', network: 'mastodon', followers: 9 },
  ],
  rows,
  voices: [],
  lapse: {
    cues: [
      { row: 'second', fromSeconds: 1, toSeconds: 2 },
      { row: 'third', fromSeconds: 2, toSeconds: 3 },
    ],
    voicesSeconds: 3,
    faults: [],
  },
}

/** Open on free loopback ports until the test ends; its clock stands at `opensAt`. */
export async function openScenario(script: Script = smallScript): Promise<Scenario> {
  const scenario = await startScenario({ script, pace: 'history', now: () => opensAt, host: '127.0.0.1', port: 0 })
  onTestFinished(scenario.close)
  return scenario
}
