import { describe, expect, test } from 'vitest'
import { recordStory, stageAt } from '../../src/aggregate/record.ts'
import { judgeClaims } from '../../src/aggregate/standing/claims.ts'
import { placeItem } from '../../src/aggregate/stories/place.ts'
import type { Story } from '../../src/aggregate/stories/story.ts'
import { toStoryItem } from '../../src/analysis/events/story-item.ts'
import type { StoryItem } from '../../src/model/negotiation.ts'
import type { NegotiationRecord } from '../../src/model/record.ts'
import { crews2021, type Row, writers2017 } from './rows.ts'

const hosts = ['paper.com', 'radio.com']
const noon = (date: string, minutes: number) => Temporal.Instant.from(`${date}T12:00:00Z`).add({ minutes })

function itemsOf(row: Row): StoryItem[] {
  return row.says.map(([title, text], at) => {
    const origin = hosts[at]!
    const url = `https://${origin}/${row.date}`
    return toStoryItem(
      { title, text, url, date: row.date },
      { id: `${row.date} ${origin}`, at: noon(row.date, at), voice: 'outlet', origin, speaker: null },
    )
  })
}

const unwritten: NegotiationRecord = {
  union: { id: 'u', name: 'Union', side: 'union' },
  employer: null,
  agreement: 'Agreement',
  bargainingUnit: null,
  unionLocals: [],
  expiresAt: null,
  changes: [],
}

/** Plays a timeline through stories, standing and record, as it would have come. */
function play(rows: readonly Row[]) {
  let stories: readonly Story[] = []
  let record = unwritten
  const members = new Map<string, StoryItem[]>()
  return rows.map((row) => {
    const items = itemsOf(row)
    const storyIds = items.flatMap((item) => {
      if (item.types.length === 0) return []
      const placement = placeItem(stories, item)
      stories = placement.stories
      members.set(placement.storyId, [...(members.get(placement.storyId) ?? []), item])
      return [placement.storyId]
    })
    const standings = [...new Set(storyIds)].map((storyId) => {
      const told = members.get(storyId)!
      const at = noon(row.date, 2)
      const claims = judgeClaims(told)
      const news = {
        storyId,
        claims: claims.map((claim) => ({ ...claim, at })),
        facts: told[0]!.facts,
        voteOpensAt: null,
      }
      record = recordStory(record, news, at)
      return claims[0]!.standing
    })
    return { row, items, storyIds, standings, stage: stageAt(record, noon(row.date, 5))?.stage ?? null }
  })
}

describe.for([
  ['crews, 2021', crews2021],
  ['writers, 2017', writers2017],
] as const)('%s', ([, rows]) => {
  const played = play(rows)

  test.for(played)('$row.date: $row.types', ({ row, items, storyIds, standings, stage }) => {
    if (row.types.length === 0) expect(items.flatMap((item) => item.types)).toEqual([])
    expect([...new Set(items.flatMap((item) => item.types))].sort()).toEqual([...row.types].sort())
    expect(new Set(storyIds).size).toBe(row.types.length === 0 ? 0 : 1)
    expect(standings).toEqual(row.types.length === 0 ? [] : ['corroborated'])
    expect(stage).toBe(row.stage)
  })

  test('each row is a story of its own', () => {
    const told = played.filter(({ storyIds }) => storyIds.length > 0)
    expect(new Set(told.map(({ storyIds }) => storyIds[0])).size).toBe(told.length)
  })
})
