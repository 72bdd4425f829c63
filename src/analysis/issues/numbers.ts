const small = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty`.split(/\s+/)
const tens: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  'fifty-four': 54,
  sixty: 60,
  seventy: 70,
  eighty: 80,
}

/** A number in figures or words, as a part of a regular expression. */
export const number = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?:\\.\\d{1,2})?|${[...small].reverse().join('|')}|${Object.keys(tens).reverse().join('|')}`

export function numberFrom(written: string): number {
  const word = written.toLowerCase()
  const index = small.indexOf(word)
  if (index >= 0) return index
  return Object.hasOwn(tens, word) ? tens[word]! : Number(word.replaceAll(',', ''))
}
