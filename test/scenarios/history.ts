import type { ScenarioRow, Script } from '../../src/sandbox/scenario/script.ts'
import type { Played, ToldStory } from './playing.ts'

const firm = ['corroborated', 'official', 'confirmed']

/** What of a row is not told as the table says; empty: all of it is. */
export function faultsOf(row: ScenarioRow, played: Played): readonly string[] {
  const own = played.stories.filter(({ rows }) => rows.includes(row.key))
  if (row.expected.length === 0) return own.map(({ types }) => `announces ${types}, which is to be held back`)
  const [story, ...others] = own
  if (story === undefined) return ['is not announced']
  return [
    ...(others.length > 0 ? [`is told in ${own.length} stories`] : []),
    ...own
      .filter(({ rows }) => rows.length > 1)
      .map(({ rows }) => `shares its story with ${rows.filter((key) => key !== row.key)}`),
    ...typeFaults(row, own),
    ...(own.some(({ standing }) => standing === row.standing)
      ? []
      : [`stands as ${story.standing}, not ${row.standing}`]),
    ...own
      .filter((one) => one.pinged && !firm.includes(row.standing ?? ''))
      .map(() => 'pings, though it is not borne out'),
  ]
}

function typeFaults(row: ScenarioRow, own: readonly ToldStory[]): readonly string[] {
  const told = new Set(own.flatMap(({ types }) => types))
  return [
    ...row.expected.filter((type) => !told.has(type)).map((type) => `lacks ${type}`),
    ...[...told].filter((type) => !row.expected.includes(type)).map((type) => `adds ${type}`),
  ]
}

/** All that differs from the table, by row; `voices` are the posts of no row, which report nothing. */
export function faultsByRow(script: Script, played: Played): Record<string, readonly string[]> {
  const noise = played.stories.filter(({ rows }) => rows.includes('voices')).map(({ types }) => `is told as ${types}`)
  const byRow = [...script.rows.map((row) => [row.key, faultsOf(row, played)] as const), ['voices', noise] as const]
  return Object.fromEntries(byRow.filter(([, faults]) => faults.length > 0))
}

/** The rows in the order in which their stories began. */
export const orderTold = (script: Script, played: Played): readonly string[] =>
  [...new Set(played.stories.flatMap(({ rows }) => rows))].filter((key) => script.rows.some((row) => row.key === key))
