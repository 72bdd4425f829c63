import type { Parameters } from './adagrad.ts'

/** The sums of what is learned, over several moments of a training. */
export type Average = { readonly parts: readonly Parameters[]; readonly sums: readonly Float64Array[]; moments: number }

export function createAverage(parts: readonly Parameters[]): Average {
  return { parts, sums: parts.map((part) => new Float64Array(part.value.length)), moments: 0 }
}

/** Adds the numbers as they are now. */
export function addMoment(average: Average): void {
  average.parts.forEach(({ value }, part) => {
    const sum = average.sums[part]!
    for (let i = 0; i < sum.length; i++) sum[i]! += value[i]!
  })
  average.moments++
}

/** Puts the mean of the moments in place of the numbers. */
export function takeAverage({ parts, sums, moments }: Average): void {
  parts.forEach(({ value }, part) => {
    const sum = sums[part]!
    for (let i = 0; i < sum.length; i++) value[i] = sum[i]! / moments
  })
}
