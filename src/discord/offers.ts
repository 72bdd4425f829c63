import type { Choice } from './command.ts'

/** What to offer while something is typed: the choices whose name has it, whatever its case. */
export const offersLike = (typed: string, choices: readonly Choice[]): readonly Choice[] =>
  choices.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))

/** The same of names that are their own values. */
export const namesLike = (typed: string, names: readonly string[]): readonly Choice[] =>
  offersLike(
    typed,
    names.map((name) => ({ name, value: name })),
  )
