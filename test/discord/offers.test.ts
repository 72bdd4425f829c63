import { expect, test } from 'vitest'
import { offerZones, parseZone } from '../../src/discord/moments.ts'
import { namesLike, offersLike } from '../../src/discord/offers.ts'

test('offered is what has the typed letters anywhere in its name, whatever the case of either', () => {
  const offers = [
    { name: 'Basic Agreement', value: '1' },
    { name: 'AREA STANDARDS', value: '2' },
  ]
  expect(offersLike('agree', offers)).toEqual([offers[0]])
  expect(offersLike('Area', offers)).toEqual([offers[1]])
  expect(offersLike('ea', offers)).toEqual([offers[1]])
  expect(offersLike('', offers)).toEqual(offers)
  expect(namesLike('talk', ['#CrewTalk', '#Strike'])).toEqual([{ name: '#CrewTalk', value: '#CrewTalk' }])
})

test('a zone is offered with blanks for its underscores, and read by its city where one alone has it', () => {
  expect(offerZones('los ang')).toEqual([{ name: 'America/Los_Angeles', value: 'America/Los_Angeles' }])
  expect(parseZone('los angeles')).toBe('America/Los_Angeles')
  expect(parseZone(' utc ')).toBe('UTC')
  expect(() => parseZone('Atlantis')).toThrow(/“Atlantis” is not a time zone I know/)
})
