import type { Dice } from '../../src/cli/evaluate/dice.ts'

/** What makes parsers stumble, by kind of text. */
export const pieces = {
  markup: [
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<!DOCTYPE a [<!ENTITY b "&c;"><!ENTITY c "&b;">]>',
    '&b;&b;&b;',
    '&#x110000;',
    '&#0;',
    '&amp;amp;',
    '&nbsp;',
    '<?xml version="1.0" encoding="utf-7"?>',
    '<item>',
    '</item>',
    '<entry>',
    '</channel>',
    '<title type="xhtml"><div>',
    '<link href="//[::1]/\u0000"/>',
    '<link>javascript:alert(1)</link>',
    '<guid isPermaLink="maybe">',
    '<pubDate>Thu, 99 Foo 20266 99:99:99 +9999</pubDate>',
    '<ttl>-1e999</ttl>',
    ' xmlns:rss="http://www.w3.org/2005/Atom"',
    ' xml:base="http://[/"',
    '<script>',
    '</template>',
    '<div>'.repeat(300),
    '<a b'.repeat(50),
    '\ufeff',
    '\u202e',
    '💥',
    'ß'.repeat(70),
  ],
  json: [
    'null',
    '[]',
    '{}',
    '-0',
    '1e400',
    '"\\ud800"',
    '"__proto__":{"a":1},',
    '"did":7,',
    '"time_us":-1,',
    '"kind":"account",',
    '"createdAt":"0000-00-00",',
    '"byteStart":99999999,',
    '"byteEnd":-5,',
    '"facets":[null],',
    '"tags":[{"name":null}],',
    '"reblog":{"id":1},',
    '"content":"<p>'.padEnd(200, '<b>'),
    '[['.repeat(200),
    '\u0000',
    '💥',
  ],
  query: [
    '(',
    ')',
    '"',
    '“',
    ' OR ',
    ' AND ',
    'NOT ',
    '-',
    '*',
    '#',
    '＃',
    '@',
    ':',
    'from:',
    'lang:',
    'is:reply',
    'site:.',
    'feed:http://[',
    'source:link ',
    '\u0301',
    '\ud83d',
    '((((((((((',
    'strike',
    ' ',
  ],
} as const

/** A few cuts, doublings, foreign pieces and flipped bits. */
export function damage(seed: Uint8Array, foreign: readonly string[], dice: Dice): Uint8Array {
  let input = seed
  for (let wounds = 1 + Math.floor(dice() * 6); wounds > 0; wounds--) input = wound(input, foreign, dice)
  return input
}

function wound(input: Uint8Array, foreign: readonly string[], dice: Dice): Uint8Array {
  const at = Math.floor(dice() * (input.length + 1))
  const length = Math.floor(dice() ** 3 * 400)
  const [before, piece, after] = [input.subarray(0, at), input.subarray(at, at + length), input.subarray(at + length)]
  const kind = dice()
  if (kind < 0.4) return joined(before, Buffer.from(foreign[Math.floor(dice() * foreign.length)]!), input.subarray(at))
  if (kind < 0.6) return joined(before, after)
  if (kind < 0.75) return joined(before, piece, piece, piece, after)
  if (kind < 0.85) return before
  const flipped = Uint8Array.from(input)
  if (at < flipped.length) flipped[at] = Math.floor(dice() * 256)
  return flipped
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
