import type { NamedParty, Party } from '../../model/negotiation.ts'
import { employersCanada, employersUk, employersUs } from './employers.ts'
import { unionsCanada, unionsUk } from './unions-ca-uk.ts'
import { unionsUs } from './unions-us.ts'

export const builtInParties: readonly NamedParty[] = [
  ...[unionsUs, unionsCanada, unionsUk].flatMap((table) => parseTable(table, 'union')),
  ...[employersUs, employersCanada, employersUk].flatMap((table) => parseTable(table, 'employer')),
]

function parseTable(table: string, side: Party['side']): NamedParty[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', name = '', aliases = '', sites = ''] = line.split('|')
      return { id, name, side, aliases: listOf(aliases), sites: listOf(sites) }
    })
}

function listOf(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
}
