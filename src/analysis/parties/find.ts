import type { NamedParty, Party } from '../../model/negotiation.ts'
import { builtInParties } from './dictionary.ts'

/** Where a text names a party, in words: `[from, to)`. */
export type PartyMention = { readonly party: Party; readonly from: number; readonly to: number }

type Word = { readonly word: string; readonly start: number; readonly end: number }
type Name = { readonly words: readonly string[]; readonly party: Party; readonly exact: string | null }

/** Names by their first word, longest first. */
export type PartyIndex = ReadonlyMap<string, readonly Name[]>

const wordPattern = /[\p{L}\p{N}]+(?:(?:['.,]|:(?=\d))[\p{L}\p{N}]+)*/gu

/** Prepared once: the dictionary, and what a guild added, which comes first. */
export function compileParties(extra: readonly NamedParty[]): PartyIndex {
  const index = new Map<string, Name[]>()
  for (const party of [...extra, ...builtInParties]) {
    const names = party.aliases.includes(`=${party.name}`) ? party.aliases : [party.name, ...party.aliases]
    for (const name of names) addName(index, party, name)
  }
  for (const names of index.values()) names.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** An alias that begins with `=` is read as it is written, capitals and all: "=Unite" is not "unite". */
function addName(index: Map<string, Name[]>, party: NamedParty, alias: string): void {
  const exact = alias.startsWith('=') ? alias.slice(1) : null
  const words = wordsOf(exact ?? alias).map((word) => word.word)
  const [first] = words
  if (first === undefined) return
  const name = { words, party: { id: party.id, name: party.name, side: party.side }, exact }
  index.set(first, [...(index.get(first) ?? []), name])
}

function wordsOf(text: string): Word[] {
  return Array.from(text.toLowerCase().replace(/[’‘]/g, "'").matchAll(wordPattern), (match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

export const partyIndex: PartyIndex = compileParties([])

/** The parties a text names, each once, in order. */
export function findParties(text: string, index: PartyIndex = partyIndex): Party[] {
  const mentions = findPartyMentions(text, wordsOf(text), index)
  return [...new Map(mentions.map((mention) => [mention.party.id, mention.party])).values()]
}

/** Every naming, left to right, the longest name at each place. `words` are lower case, offsets of `text`. */
export function findPartyMentions(text: string, words: readonly Word[], index: PartyIndex): PartyMention[] {
  const mentions: PartyMention[] = []
  for (let at = 0; at < words.length; at++) {
    const name = nameAt(text, words, at, index)
    if (!name) {
      const local = localAt(words, at)
      if (local) mentions.push({ party: localOf(null, local.number), from: at, to: local.to })
      at = (local?.to ?? at + 1) - 1
      continue
    }
    const to = at + name.words.length
    const local = name.party.side === 'union' ? localAt(words, to) : null
    mentions.push(
      local
        ? { party: localOf(name.party, local.number), from: at, to: local.to }
        : { party: name.party, from: at, to },
    )
    at = (local?.to ?? to) - 1
  }
  return mentions
}

const localWords = new Set(['local', 'locals', 'lodge', 'district', 'council', 'section', 'chapter'])

/** "Local 871", "District 751", "Council 31" at word `at`. */
function localAt(words: readonly Word[], at: number): { readonly number: string; readonly to: number } | null {
  if (!localWords.has(words[at]?.word ?? '')) return null
  const number = words[at + 1]?.word ?? ''
  return /^\d{1,5}$/.test(number) ? { number, to: at + 2 } : null
}

/** A local keeps its union's id in front: `iatse:871`; without a union named it is `local:871`. */
function localOf(parent: Party | null, number: string): Party {
  return {
    id: `${parent?.id ?? 'local'}:${number}`,
    name: `${parent ? `${parent.name} ` : ''}Local ${number}`,
    side: 'union',
  }
}

function nameAt(text: string, words: readonly Word[], at: number, index: PartyIndex): Name | undefined {
  const word = words[at]!
  const names = index.get(word.word) ?? (word.word.includes("'") ? index.get(stem(word.word)) : undefined)
  if (names === undefined) return undefined
  for (const name of names) if (matches(text, words, at, name)) return name
  return undefined
}

function matches(text: string, words: readonly Word[], at: number, name: Name): boolean {
  if (at + name.words.length > words.length) return false
  for (let i = 1; i < name.words.length; i++) {
    const word = words[at + i]!.word
    if (word !== name.words[i] && stem(word) !== name.words[i]) return false
  }
  return name.exact === null || text.startsWith(name.exact, words[at]!.start)
}

const stem = (word: string) =>
  word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("s'") ? word.slice(0, -1) : word
