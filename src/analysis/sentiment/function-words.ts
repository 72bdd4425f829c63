import { createHashTable, findSlot, type HashTable, setEntry } from './hash-table.ts'
import { hashTerm } from './lexicon.ts'

/** What a small word does to the words after it. Boosters carry their strength in hundredths, from `booster` on. */
export const wordRole = { none: 0, negator: 1, contrast: 2, booster: 1000 } as const

const negators = `not no never none nobody nothing nowhere neither nor cannot cant can't without hardly barely scarcely
  don't dont doesn't doesnt didn't didnt isn't isnt aren't arent wasn't wasnt weren't werent won't wont wouldn't wouldnt
  shouldn't shouldnt couldn't couldnt haven't havent hasn't hasnt hadn't hadnt ain't aint mustn't needn't mightn't
  lacks lacking nope nah`
const contrasts = 'but however though although yet except'
const boosters: Readonly<Record<string, string>> = {
  '30': `very really so extremely absolutely completely totally incredibly truly deeply utterly super insanely
    seriously highly hugely fucking freaking damn hella entirely especially exceptionally remarkably ridiculously most`,
  '-30': 'slightly somewhat kinda kind sorta barely partly almost little less marginally occasionally',
}

function words(list: string): string[] {
  return list.split(/\s+/)
}

export function compileRoles(): HashTable {
  const table = createHashTable(256)
  for (const word of words(negators)) setEntry(table, hashTerm(word)[0]!, wordRole.negator)
  for (const word of words(contrasts)) setEntry(table, hashTerm(word)[0]!, wordRole.contrast)
  for (const [strength, list] of Object.entries(boosters)) {
    for (const word of words(list)) setEntry(table, hashTerm(word)[0]!, wordRole.booster + Number(strength))
  }
  return table
}

export function roleOf(roles: HashTable, hash: number): number {
  const slot = findSlot(roles, hash)
  return slot < 0 ? wordRole.none : roles.values[slot]!
}
