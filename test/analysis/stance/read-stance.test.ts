import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readStance } from '../../../src/analysis/stance/read-stance.ts'
import { cpuMsOf } from '../../support/cpu-time.ts'

const post = { language: 'en', kind: 'post' } as const

test.for([
  ['I am voting yes on this contract', 'vote-yes'],
  ['Vote NO on the tentative agreement', 'vote-no'],
  ['I will never vote yes on this', 'vote-no'],
  ['With the union and against this deal', 'vote-no'],
  ['Voting yes on strike authorization today', 'support-action'],
  ['Standing with the strikers all week', 'support-action'],
  ['Please don’t strike', 'oppose-action'],
  ['We are disappointed that the union rejected a generous offer', 'employer-statement'],
  ['Our executive recommends acceptance', 'vote-yes'],
  ['It gets a no from me and from the whole night shift', 'vote-no'],
  ['This offer isn’t enough', 'vote-no'],
  ['I’m not voting for a promise', 'vote-no'],
  ['Joined the porters on the picket line at six, what a noise', 'support-action'],
  ['Do not cross. Ever.', 'support-action'],
  ['A bus full of scabs went past us. Shameful', 'support-action'],
  ['Solidarity with the bin crews out in Leeds', 'support-action'],
  ['This strike is hurting patients', 'oppose-action'],
  ['Sick of these strikes, my train was cancelled again', 'oppose-action'],
  ['I’ll be going in tomorrow', 'oppose-action'],
  ['Notice to passengers: no services will run on Saturday', 'employer-statement'],
  ['Our offer provides our team members with competitive wages', 'employer-statement'],
  ['Voting closes Friday at noon', 'none'],
  ['82 percent voted yes', 'none'],
  ['Members voted to authorize a strike, the union said', 'none'],
  ['Picketing starts at gate 4 on Monday', 'none'],
  ['Lovely weather on the coast', 'none'],
  ['The vote is on Monday', 'none'],
] as const)('%s → %s', ([text, stance]) => {
  expect(readStance(text, post)).toBe(stance)
})

test.for([
  'Nurses reject contract and walk out',
  'Teachers call off strike after overnight deal',
  'Judge orders striking drivers back to work',
  'Pilots vote to accept pay deal, union says',
  'Staff vote yes to industrial action at four sites',
  'Workers locked out after rejecting offer',
])('the press’s voice takes no side, also where it posts: %s', (text) => {
  expect(readStance(text, post)).toBe('none')
})

test('how one votes outweighs what one thinks of the deal', () => {
  expect(readStance('I hate this contract and I am voting yes all the same', post)).toBe('vote-yes')
})

test('who is against the deal is not counted against the strike', () => {
  expect(readStance('Proud of this strike, and this deal is an insult to it', post)).toBe('vote-no')
})

test.for([
  'Still on the fence about the offer',
  'I haven’t decided how to vote',
  'How are you all voting on the TA?',
  'Should I vote yes on this contract?',
  'They want us to vote yes',
  'Posters everywhere: “vote no”',
  'Wow, so generous 🙄 what a great offer',
])('a vote or an offer without a side of one’s own is unsure: %s', (text) => {
  expect(readStance(text, post)).toBe('unsure')
})

test('two sides in one post, and a condition, are unsure', () => {
  expect(readStance('First I was voting yes, now vote no I guess', post)).toBe('unsure')
  expect(readStance('If they fix the rest language I would vote yes', post)).toBe('unsure')
})

test('an article takes no side, except an employer’s own statement', () => {
  expect(readStance('“I am voting yes,” said one member', { language: 'en', kind: 'article' })).toBe('none')
})

test('other languages are not guessed', () => {
  expect(readStance('Vota no', { language: 'es', kind: 'post' })).toBe('none')
})

test('any text is read without an error', () => {
  const parts = fc.constantFrom(
    'vote',
    ' ',
    'no',
    'yes',
    'if',
    'not',
    'the deal',
    'strike',
    '.',
    '\ud800',
    '’',
    '#VoteNo',
  )
  fc.assert(
    fc.property(fc.array(parts), (words) => {
      expect(typeof readStance(words.join(''), post)).toBe('string')
    }),
    { seed: 7 },
  )
})

test.for(['vote no ', 'solidarity ', '" vote yes ', 'I will cross the line with you '])(
  'the time it takes grows with the text, not faster: %s',
  (unit) => {
    const msFor = (times: number) => {
      const text = unit.repeat(times)
      return cpuMsOf(() => readStance(text, post))
    }
    expect(msFor(8000) / msFor(1000)).toBeLessThan(24)
  },
)
