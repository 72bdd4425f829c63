/** What a UTF-16 unit is to the scanner. Everything not listed is `other`: it separates words. */
export const charClass = { other: 0, letter: 1, digit: 2, mark: 3, pictograph: 4, apostrophe: 5, surrogate: 6 } as const

const unitCount = 0x10000
/** From Hiragana on. */
const blocksFrom = 0x3041
const fullWidthFrom = 0xff01
const fullWidthTo = 0xff5e
const fullWidthShift = 0xfee0

const apostrophes = [0x27, 0x2018, 0x2019, 0x02bc, 0x60, 0xb4]
/** Runs of units of one class; which group matched tells which class. */
const runs = /(\p{L}+)|(\p{Nd}+)|(\p{M}+)|(\p{Extended_Pictographic}+)/gu
/** The one letter whose lower case is two units. */
const dottedI = 'i\u0307'
const runClasses = [charClass.letter, charClass.digit, charClass.mark, charClass.pictograph] as const

/** Class of every UTF-16 unit, by its code. */
export const classes = new Uint8Array(unitCount)
/** Every unit in lower case, full width made narrow, all apostrophes one. */
export const folded = new Uint16Array(unitCount)

/** A letter or mark in lower case; 0 for every unit that is neither. */
export const lettersFolded = new Uint16Array(unitCount)

/** Up to the symbols, by what Unicode says of each unit. */
function fillByUnicode(): void {
  const all = String.fromCharCode(...Array.from({ length: blocksFrom }, (_, unit) => unit))
  const lower = all.toLowerCase().replace(dottedI, 'i')
  for (const match of all.matchAll(runs)) {
    const kind = runClasses[match.slice(1).findIndex((run) => run !== undefined)]!
    for (let unit = match.index; unit < match.index + match[0].length; unit++) {
      if (kind !== charClass.pictograph || unit > 0xff) classes[unit] = kind
      if (kind === charClass.letter) folded[unit] = lower.charCodeAt(unit)
    }
  }
  for (const unit of apostrophes) {
    classes[unit] = charClass.apostrophe
    folded[unit] = 0x27
  }
}

/** Above the symbols, scripts come in blocks: their letters and marks are words, unit by unit. */
function fillBlocks(): void {
  classes.fill(charClass.letter, blocksFrom, 0xd800)
  classes.fill(charClass.surrogate, 0xd800, 0xe000)
  classes.fill(charClass.letter, 0xf900, 0xfe00)
  classes.fill(charClass.letter, 0xfe70, 0xfeff)
  classes.fill(charClass.letter, 0xff66, 0xffdd)
  for (let unit = fullWidthFrom; unit <= fullWidthTo; unit++) {
    classes[unit] = classes[unit - fullWidthShift]!
    folded[unit] = folded[unit - fullWidthShift]! || unit - fullWidthShift
  }
}

function fillTables(): void {
  fillByUnicode()
  fillBlocks()
  for (let unit = 0; unit < unitCount; unit++) {
    const kind = classes[unit]!
    if (folded[unit] === 0) folded[unit] = unit
    if (kind === charClass.letter || kind === charClass.mark) lettersFolded[unit] = folded[unit]!
  }
}

fillTables()
