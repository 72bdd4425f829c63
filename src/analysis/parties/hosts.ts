import { getDomain } from 'tldts'
import type { NamedParty, Party } from '../../model/negotiation.ts'
import { builtInParties } from './dictionary.ts'

/** Parties by the hosts of their own sites; a guild's marks come before ours. */
export type HostIndex = ReadonlyMap<string, Party>

export function compileHosts(extra: readonly NamedParty[]): HostIndex {
  const hosts = new Map<string, Party>()
  for (const { id, name, side, sites } of [...builtInParties, ...extra]) {
    for (const site of sites) hosts.set(site.toLowerCase(), { id, name, side })
  }
  return hosts
}

export const hostIndex: HostIndex = compileHosts([])

/** The party whose own site `host` is, or a part of it ("members.guild.org"); null for everybody else. */
export function partyOfHost(host: string, index: HostIndex = hostIndex): Party | null {
  for (
    let name = host.toLowerCase().replace(/^www\./, '');
    name.includes('.');
    name = name.slice(name.indexOf('.') + 1)
  ) {
    const party = index.get(name)
    if (party) return party
  }
  return null
}

/** Where filings with authorities stand: company reports, labour boards, mediation notices. */
const recordHosts: ReadonlySet<string> = new Set(
  'sec.gov nlrb.gov nmb.gov fmcs.gov olmsapps.dol.gov cirb-ccri.gc.ca sedarplus.ca'.split(' '),
)

/** Is what stands on `host` a filed record? */
export const isRecordHost = (host: string): boolean =>
  recordHosts.has(host.toLowerCase()) || recordHosts.has(getDomain(host) ?? '')

/** What to call the outlet behind a host: its registrable domain. */
export function outletOfHost(host: string): string {
  return getDomain(host) ?? host
}
