import { describe, expect, test } from 'vitest'
import { formatQuery } from '../../../src/analysis/query/format.ts'
import { parseQuery } from '../../../src/analysis/query/parse.ts'
import { UserError } from '../../../src/model/errors.ts'

/** What a person is told; fails when the query is taken. */
function refusal(query: string): { readonly shown: string; readonly caret: number; readonly message: string } {
  try {
    parseQuery(query)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const [fence, shown, caret, end, ...message] = error.message.split('\n')
    expect([fence, end]).toEqual(['```', '```'])
    return { shown: shown!, caret: caret!.indexOf('^'), message: message.join('\n') }
  }
  throw new Error(`taken: ${query}`)
}

describe('a fault is shown under its character, with the way out', () => {
  test.for([
    ['strike (picket', 7, /bracket opened here.*Add `\)`/],
    ['strike) picket', 6, /closes nothing/],
    ['strike ()', 7, /holds nothing/],
    ['strike OR', 7, /both sides.*`"OR"`/],
    ['OR strike', 0, /both sides/],
    ['a OR OR b', 2, /both sides/],
    ['(OR a)', 1, /both sides/],
    ['the "living wage', 4, /quote opened here is not closed/],
    ['strike - rumor', 7, /right before what to leave out/],
    ['strike -', 7, /right before/],
    ['strike (a -)', 10, /right before/],
    ['strike NOT rumor', 7, /`-rumor`/],
    ['neg*tiate', 3, /end of a word/],
    ['strike s*', 7, /2 or more/],
    ['pay & hours', 4, /no letter, digit or emoji/],
    ['strike ""', 7, /no letter, digit or emoji/],
    ['strike #', 7, /right after it.*`#IALivingWage`/],
    ['#871', 0, /`#Local871`.*`"#871"`/],
    ['＃', 0, /`#` alone/],
    [`#${'a'.repeat(65)}`, 0, /64 characters/],
    ['strike @', 7, /no account.*`@name@server\.example`/],
    ['strike @a@b@c', 7, /no account/],
    ['strike from:', 12, /without a space/],
    ['strike from:@', 12, /`from:name\.bsky\.social`/],
    ['strike lang:english', 12, /`lang:en`/],
    ['strike source:twitter', 14, /`source:bluesky`/],
    ['strike is:video', 10, /`is:repost`/],
    ['strike site:variety.com/feed', 12, /a host without/],
    ['feed:variety', 5, /`feed:https:/],
    ['strike to:iatse', 7, /There is no `to:`.*`"to:iatse"`/],
    ['strike constructor:x', 7, /There is no `constructor:`/],
    ['strike https://variety.com/', 7, /`feed:`.*`site:variety\.com`/],
    ['strike OR -rumor', 10, /side of `OR`.*only narrow/],
    ['(strike OR (lang:en OR pay)) OR is:link', 12, /side of `OR`/],
    ['lang:en -rumor', 0, /only narrow/],
  ] as const)('%s', ([query, at, message]) => {
    const told = refusal(query)
    expect(told).toEqual({ shown: expect.anything(), caret: at, message: expect.stringMatching(message) })
  })

  test('a long query is cut around the fault, and the caret still stands under it', () => {
    const told = refusal(`${'strike '.repeat(40)}NOT ${'picket '.repeat(40)}`)
    expect(told.shown.length).toBeLessThan(80)
    expect(told.shown.slice(told.caret)).toMatch(/^NOT picket/)
  })

  test('wide letters before the fault take two columns', () => {
    const told = refusal('罢工 (')
    expect(told.shown).toBe('罢工 (')
    expect(told.caret).toBe('\u3000\u3000 '.length)
  })

  test('what a person wrote can’t end the code block or add lines to it', () => {
    const told = refusal('```\n@everyone\n (')
    expect(told.shown).toBe('ˋˋˋ @everyone  (')
  })
})

test.for([
  ['', 'There is nothing to look for'],
  ['AND', 'There is nothing to look for'],
  ['a'.repeat(2001), '2000 are the most'],
] as const)('%s is refused without a caret', ([query, message]) => {
  expect(() => parseQuery(query)).toThrow(UserError)
  expect(() => parseQuery(query)).toThrow(message)
})

describe('what is written is kept in one canonical form', () => {
  test.for([
    ['  strike   picket ', 'strike picket'],
    ['strike AND picket', 'strike picket'],
    ['((strike))', 'strike'],
    ['a (b c) d', 'a b c d'],
    ['(ab OR cd) OR ef', 'ab OR cd OR ef'],
    ['(ab OR cd) ef', '(ab OR cd) ef'],
    ['ab −cd –ef', 'ab -cd -ef'],
    ['ab -(cd ef)', 'ab -(cd ef)'],
    ['«salaire  décent»', '"salaire décent"'],
    ['"tentative agree *"', '"tentative agree*"'],
    ['＃ストライキ', '#ストライキ'],
    ['#IATSE, strike', '#IATSE strike'],
    ['＠Union.Example', '@union.example'],
    ['from:@Union@Server.Example', 'from:union@server.example'],
    ['strike LANG:pt-BR', 'strike lang:pt-br'],
    ['site:WWW.Variety.com', 'site:variety.com'],
    ['site:münchen.de', 'site:xn--mnchen-3ya.de'],
    ['feed:HTTPS://Variety.com/feed#x', 'feed:https://variety.com/feed'],
    ['feed:"https://a.example/(x)"', 'feed:"https://a.example/(x)"'],
    ['16:30', '16:30'],
    ['"OR"', '"OR"'],
  ] as const)('%s → %s', ([query, expected]) => {
    expect(formatQuery(parseQuery(query))).toBe(expected)
  })
})
