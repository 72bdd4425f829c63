/** What a UTF-16 unit is to the scanner. Everything not listed is `other`: it separates words. */
export const charClass = { other: 0, letter: 1, digit: 2, mark: 3, pictograph: 4, apostrophe: 5, surrogate: 6 } as const

const unitCount = 0x10000
/** From Hiragana on. */
const blocksFrom = 0x3041
const fullWidthFrom = 0xff01
const fullWidthTo = 0xff5e
const fullWidthShift = 0xfee0

const apostrophes = [0x27, 0x2018, 0x2019, 0x02bc, 0x60, 0xb4]
/** The one letter whose lower case is two units. */
const dottedI = 'i\u0307'
/** Runs of units of one class; what is a letter too is one. */
const runs = [
  [charClass.pictograph, /\p{Extended_Pictographic}+/gu],
  [charClass.digit, /\p{Nd}+/gu],
  [charClass.mark, /\p{M}+/gu],
  [charClass.letter, /\p{L}+/gu],
] as const

/** Class of every UTF-16 unit, by its code. */
export const classes = new Uint8Array(unitCount)
/** Every unit in lower case, full width made narrow, all apostrophes one. */
export const folded = new Uint16Array(unitCount)

/** A letter or mark in lower case; 0 for every unit that is neither. */
export const lettersFolded = new Uint16Array(unitCount)

function fold(lower: Uint16Array, from: number, to: number): void {
  folded.set(lower.subarray(from, to), from)
  lettersFolded.set(lower.subarray(from, to), from)
}

/** Up to the symbols, by what Unicode says of each unit; runs at once, since every program that reads waits for it. */
function fillByUnicode(): void {
  const all = Buffer.from(folded.buffer, 0, blocksFrom * 2).toString('utf16le')
  const lower = new Uint16Array(blocksFrom)
  Buffer.from(lower.buffer).write(all.toLowerCase().replace(dottedI, 'i'), 'utf16le')
  for (const [kind, ofKind] of runs) {
    for (const { index, 0: run } of all.matchAll(ofKind)) {
      const [from, to] = [index, index + run.length]
      classes.fill(kind, kind === charClass.pictograph ? Math.max(from, 0x100) : from, to)
      if (kind === charClass.letter || kind === charClass.mark) fold(lower, from, to)
    }
  }
  for (const unit of apostrophes) {
    classes[unit] = charClass.apostrophe
    folded[unit] = 0x27
    lettersFolded[unit] = 0
  }
}

function fillLetters(from: number, to: number): void {
  classes.fill(charClass.letter, from, to)
  lettersFolded.set(folded.subarray(from, to), from)
}

/** Above the symbols, scripts come in blocks: their letters and marks are words, unit by unit. */
function fillBlocks(): void {
  fillLetters(blocksFrom, 0xd800)
  classes.fill(charClass.surrogate, 0xd800, 0xe000)
  fillLetters(0xf900, 0xfe00)
  fillLetters(0xfe70, 0xfeff)
  fillLetters(0xff66, 0xffdd)
  for (let unit = fullWidthFrom; unit <= fullWidthTo; unit++) {
    const narrow = unit - fullWidthShift
    classes[unit] = classes[narrow]!
    folded[unit] = folded[narrow]!
    lettersFolded[unit] = lettersFolded[narrow]!
  }
}

for (let unit = 0; unit < unitCount; unit++) folded[unit] = unit
fillByUnicode()
fillBlocks()
