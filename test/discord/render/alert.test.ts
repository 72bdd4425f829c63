import { describe, expect, test } from 'vitest'
import { headline, renderAlert } from '../../../src/discord/render/alert.ts'
import type { NegotiationAlert } from '../../../src/model/alert.ts'
import type { StoryId } from '../../../src/model/ids.ts'
import type { Standing } from '../../../src/model/negotiation.ts'

const at = Temporal.Instant.from('2021-10-13T19:00:00Z')

function alertOf(standing: Standing): NegotiationAlert {
  return {
    kind: 'negotiation',
    storyId: 1 as StoryId,
    types: ['strike_begins'],
    parties: [{ id: 'iatse', name: 'IATSE', side: 'union' }],
    facts: { yesPct: null, noPct: null, shareBase: null, turnoutPct: null, deadline: null, workers: null },
    standing,
    evidence: [{ quote: 'No, the strike has not started', url: null, outlet: 'IATSE', publishedAt: at, seenAt: at }],
    items: 1,
  }
}

const embedOf = (standing: Standing) =>
  (renderAlert(alertOf(standing)).body as { embeds: { title: string; description: string }[] }).embeds[0]!

test('what is borne out is told in its own words', () => {
  expect(embedOf('official').title).toBe('Strike begins: IATSE')
  expect(embedOf('official').description).toMatch(/^Work stops/)
})

describe.for(['denied', 'corrected'] as const)('what is %s', (standing) => {
  test('says so in the title, for those who read no further, and tells nobody that work stops', () => {
    expect(embedOf(standing).title.toLowerCase()).toBe(`${standing} – strike begins: iatse`)
    expect(embedOf(standing).description).toMatch(/does not stand/)
    expect(embedOf(standing).description).not.toMatch(/Work stops/)
  })

  test('names its standing once in one line', () => {
    expect(headline(alertOf(standing))).toBe(`Strike begins: IATSE (${standing})`)
  })
})
