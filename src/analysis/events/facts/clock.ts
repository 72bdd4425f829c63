import type { Deadline } from '../../../model/negotiation.ts'
import { codeOf, type Token } from '../tokens.ts'

const zones: Readonly<Record<string, string>> = {
  pt: 'PT',
  pst: 'PT',
  pdt: 'PT',
  pacific: 'PT',
  et: 'ET',
  est: 'ET',
  edt: 'ET',
  eastern: 'ET',
  ct: 'CT',
  cst: 'CT',
  cdt: 'CT',
  central: 'CT',
  mt: 'MT',
  mst: 'MT',
  mdt: 'MT',
  mountain: 'MT',
  gmt: 'GMT',
  bst: 'BST',
  utc: 'UTC',
}
/** How far from its day an hour may stand. */
const reach = 6

/** The hour and zone said beside the day at `from…to`, in its own sentence; null for what isn't said. */
export function clockBeside(tokens: readonly Token[], from: number, to: number): Pick<Deadline, 'time' | 'zone'> {
  let first = from
  while (first > 0 && first > from - reach && !isStop(tokens[first - 1]!)) first--
  let end = to
  while (end < tokens.length && end < to + reach && !isStop(tokens[end]!)) end++
  for (let at = first; at < end; at++) {
    const time = timeOf(tokens[at]!, tokens[at + 1])
    if (time === null) continue
    const zone = tokens.slice(at + 1, at + 4).find(({ word }) => Object.hasOwn(zones, word))
    return { time, zone: zone ? zones[zone.word]! : null }
  }
  return { time: null, zone: null }
}

const isStop = ({ code }: Token) => code === codeOf.stop || code === codeOf.question

/** "12:01 a.m.", "5 p.m.", "noon", "midnight" as HH:MM. Midnight is read as the end of its day. */
function timeOf(token: Token, next: Token | undefined): string | null {
  if (token.word === 'noon' || token.word === 'at noon') return '12:00'
  if (isMidnight(token)) return '24:00'
  const clock = /^(\d{1,2})(?::(\d\d))?$/.exec(token.word)
  const half = next === undefined ? null : /^([ap])\.?m$/.exec(next.word)
  if (!clock || (!half && clock[2] === undefined)) return null
  const hours = half ? (Number(clock[1]) % 12) + (half[1] === 'p' ? 12 : 0) : Number(clock[1])
  return hours > 23 ? null : `${String(hours).padStart(2, '0')}:${clock[2] ?? '00'}`
}

export const isMidnight = ({ word }: Token) => word === 'midnight' || word === 'at midnight'
