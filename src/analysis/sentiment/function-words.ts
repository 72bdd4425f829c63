import { addBoosters, addTrait, type Lexicon, trait } from './lexicon.ts'

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
  addTrait(lexicon, negators.split(/\s+/), trait.negator)
  addTrait(lexicon, contrasts.split(/\s+/), trait.contrast)
  addBoosters(lexicon, boosters.split(/\s+/), boosterStrength)
  addBoosters(lexicon, dampers.split(/\s+/), -boosterStrength)
}
