import { expect } from 'vitest'

/** Instants, dates and their like have no properties of their own: `toMatchObject` would take any two for equal. */
function isTemporal(value: unknown): value is { readonly toString: () => string } {
  return Object.prototype.toString.call(value).startsWith('[object Temporal.')
}

expect.addEqualityTesters([
  (a, b) =>
    isTemporal(a) && isTemporal(b)
      ? Object.prototype.toString.call(a) === Object.prototype.toString.call(b) && a.toString() === b.toString()
      : undefined,
])
