import type { App } from '../../src/app.ts'
import type { NegotiationId } from '../../src/model/ids.ts'
import type { Party } from '../../src/model/negotiation.ts'
import { addNegotiation, type NewNegotiation } from '../../src/store/negotiations.ts'
import { channelId, guildId } from './app.ts'

export const iatse: Party = { id: 'iatse', name: 'IATSE', side: 'union' }
export const amptp: Party = { id: 'amptp', name: 'AMPTP', side: 'employer' }

/** The record of the Basic Agreement between both, begun in the test's guild. */
export async function openNegotiation(app: App, more: Partial<NewNegotiation> = {}): Promise<NegotiationId> {
  const begun = {
    guildId,
    campaignId: null,
    channelId,
    agreement: 'Basic Agreement',
    union: iatse,
    employer: amptp,
    bargainingUnit: null,
    unionLocals: [],
    ...more,
  }
  return (await addNegotiation(app.store, begun, app.now()))!
}
