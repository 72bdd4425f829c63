import { addRole, type Lexicon, wordRole } from './lexicon.ts'

const negators = `not no never none nobody nothing nowhere neither nor cannot cant can't without hardly barely scarcely
  don't dont doesn't doesnt didn't didnt isn't isnt aren't arent wasn't wasnt weren't werent won't wont wouldn't wouldnt
  shouldn't shouldnt couldn't couldnt haven't havent hasn't hasnt hadn't hadnt ain't aint mustn't needn't mightn't
  lacks lacking nope nah`
const contrasts = 'but however though although yet except'
const boosters = `very really so extremely absolutely completely totally incredibly truly deeply utterly super insanely
  seriously highly hugely fucking freaking damn hella entirely especially exceptionally remarkably ridiculously most`
const dampers = 'slightly somewhat kinda kind sorta partly almost little less marginally occasionally'
const boosterStrength = 0.3

/** Negators, contrasts, boosters and dampers of English. */
export function addFunctionWords(lexicon: Lexicon): void {
  addRole(lexicon, negators.split(/\s+/), wordRole.negator)
  addRole(lexicon, contrasts.split(/\s+/), wordRole.contrast)
  addRole(lexicon, boosters.split(/\s+/), wordRole.none, boosterStrength)
  addRole(lexicon, dampers.split(/\s+/), wordRole.none, -boosterStrength)
}
