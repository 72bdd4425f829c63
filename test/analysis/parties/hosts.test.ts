import { expect, test } from 'vitest'
import { compileHosts, outletOfHost, partyOfHost } from '../../../src/analysis/parties/hosts.ts'

test('a party speaks on its own site and on parts of it, and nowhere else', () => {
  expect(partyOfHost('www.iatse.net')?.id).toBe('iatse')
  expect(partyOfHost('basicagreement.iatse.net')?.id).toBe('iatse')
  expect(partyOfHost('notiatse.net')).toBeNull()
  expect(partyOfHost('deadline.com')).toBeNull()
})

test("a guild's mark comes before the dictionary's", () => {
  const own = { id: 'ours', name: 'Ours', side: 'union', aliases: [], sites: ['iatse.net'] } as const
  expect(partyOfHost('iatse.net', compileHosts([own]))?.id).toBe('ours')
})

test('an outlet is named by its registrable domain', () => {
  expect(outletOfHost('edition.cnn.com')).toBe('cnn.com')
  expect(outletOfHost('www.bbc.co.uk')).toBe('bbc.co.uk')
})
