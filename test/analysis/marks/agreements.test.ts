import { expect, test } from 'vitest'
import { namedAgreements } from '../../../src/analysis/marks/agreements.ts'

test.each([
  ['Second vote: talks on the crews’ Area Standards Agreement break off', '', ['area standards']],
  ['Talks on the Area Standards Agreement break off', 'It follows the Basic Agreement.', ['area standards']],
  [
    null,
    'Talks on the Area Standards Agreement broke off a day after those on the Basic Agreement.',
    ['area standards', 'basic'],
  ],
  [null, 'The 2017 Minimum Basic Agreement is ratified.', ['minimum basic']],
  ['Union and Studios Reach Tentative Agreement', 'They have a tentative agreement.', []],
  ['Union reaches deal', 'The Tentative Agreement will be voted on; a Collective Bargaining Agreement follows.', []],
] as const)('%s / %s', (title, text, names) => {
  expect(namedAgreements(title, text)).toEqual(names)
})
