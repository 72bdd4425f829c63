import { expect, test } from 'vitest'
import { builtInParties } from '../../../src/analysis/parties/dictionary.ts'
import { compileParties, findParties } from '../../../src/analysis/parties/find.ts'

test('the dictionary knows at least 150 unions and 100 employers, each id once', () => {
  const bySide = (side: string) => builtInParties.filter((party) => party.side === side).length
  expect(bySide('union')).toBeGreaterThanOrEqual(150)
  expect(bySide('employer')).toBeGreaterThanOrEqual(100)
  expect(new Set(builtInParties.map((party) => party.id)).size).toBe(builtInParties.length)
})

test('a party is found by any of its names, once', () => {
  const found = findParties('The Writers Guild of America and the AMPTP meet; WGA negotiators said so.')
  expect(found.map((party) => party.id)).toEqual(['wga', 'amptp'])
})

test('a local is found by its number, under its union when that is named', () => {
  expect(findParties('IATSE Local 871 and Local 44 vote').map((party) => party.name)).toEqual([
    'IATSE Local 871',
    'Local 44',
  ])
  expect(findParties('IATSE Local 600 votes').map((party) => party.id)).toEqual(['icg'])
})

test('a name that is also a word is read only as it is written', () => {
  expect(findParties('Unite members at the port walked out').map((party) => party.id)).toEqual(['unite'])
  expect(findParties('The two sides unite behind the plan')).toEqual([])
  expect(findParties('They went into the hall and sang in unison about the vale')).toEqual([])
  expect(findParties('UNISON and INTO members').map((party) => party.id)).toEqual(['unison', 'into'])
})

test("a guild's own party comes before the dictionary's", () => {
  const own = { id: 'grips', name: 'Grips Together', side: 'union', aliases: ['IATSE Local 80'], sites: [] } as const
  expect(findParties('IATSE Local 80 meets', compileParties([own])).map((party) => party.id)).toEqual(['grips'])
})
