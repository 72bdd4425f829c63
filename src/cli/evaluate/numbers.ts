import { UserError } from '../../model/errors.ts'

/** The whole number above 0 that follows `name`. @throws {UserError} when what follows is none. */
export function numberOf(args: readonly string[], name: string, otherwise: number): number {
  if (!args.includes(name)) return otherwise
  const value = Number(args[args.indexOf(name) + 1])
  if (Number.isInteger(value) && value > 0) return value
  throw new UserError(`${name} wants a whole number above 0, for example ${name} ${otherwise}`)
}
