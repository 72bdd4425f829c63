import { describe, expect, test } from 'vitest'
import { isHashtag, isMastodonHashtag, tagsIn } from '../../../src/analysis/query/hashtag.ts'

describe('a hashtag as the networks define it', () => {
  test.for([
    ['IALivingWage', true, true],
    ['ストライキ', true, true],
    ['إضراب', true, true],
    ['हड़ताल', true, true],
    ['grève2026', true, true],
    ['IATSE_871', true, true],
    ['fair·pay', true, true],
    ['Local-871', true, false],
    ['✊', true, false],
    ['1stContract', true, true],
    ['871', false, false],
    ['8_7', false, false],
    ['...', false, false],
    ['', false, false],
    ['living wage', false, false],
    ['\ufe0fstrike', false, false],
    ['a\u200bb', false, false],
    ['\u2061', false, false],
    ['a'.repeat(64), true, true],
  ] as const)('%s: Bluesky %s, Mastodon %s', ([tag, bluesky, mastodon]) => {
    expect({ bluesky: isHashtag(tag), mastodon: isMastodonHashtag(tag) }).toEqual({ bluesky, mastodon })
  })
})

test.for([
  ['We #strike, now! (#IATSE)', ['strike', 'IATSE']],
  ['＃ストライキ 開始', ['ストライキ']],
  ['#1 of #2026', []],
  ['https://example.org/#part and a#b', []],
  ['&#39;', []],
  ['##double #a#b', ['a']],
] as const)('the tags written in “%s”', ([text, tags]) => {
  expect(tagsIn(text)).toEqual(tags)
})
