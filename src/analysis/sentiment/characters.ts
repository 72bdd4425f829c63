/** What a UTF-16 unit is to the scanner. Everything not listed is `other`: it separates words. */
export const charClass = { other: 0, letter: 1, digit: 2, mark: 3, pictograph: 4, apostrophe: 5, surrogate: 6 } as const

const unitCount = 0x10000
const foldedUpTo = 0x2000
const fullWidthFrom = 0xff01
const fullWidthTo = 0xff5e
const fullWidthShift = 0xfee0

const apostrophes = [0x27, 0x2018, 0x2019, 0x02bc, 0x60, 0xb4, 0xff07]
const marks = /\p{M}/u
const letters = /\p{L}/u
const digits = /\p{Nd}/u
const pictographs = /\p{Extended_Pictographic}/u

function classOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return charClass.surrogate
  if (apostrophes.includes(unit)) return charClass.apostrophe
  const text = String.fromCharCode(unit)
  if (letters.test(text)) return charClass.letter
  if (digits.test(text)) return charClass.digit
  if (marks.test(text)) return charClass.mark
  if (unit > 0xff && pictographs.test(text)) return charClass.pictograph
  return charClass.other
}

function foldOf(unit: number): number {
  if (apostrophes.includes(unit)) return 0x27
  const narrow = unit >= fullWidthFrom && unit <= fullWidthTo ? unit - fullWidthShift : unit
  if (narrow >= foldedUpTo) return unit
  const lower = String.fromCharCode(narrow).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : narrow
}

/** Class of every UTF-16 unit, by its code. */
export const classes = Uint8Array.from({ length: unitCount }, (_, unit) => classOf(unit))
/** Every unit in lower case, full width made narrow, all apostrophes one. */
export const folded = Uint16Array.from({ length: unitCount }, (_, unit) => foldOf(unit))
