/** Another agreement and what it settled for, as somebody entered it. All but its name and terms may be unknown. */
export type Comparator = {
  readonly agreement: string
  readonly parties: string | null
  /** ISO date. */
  readonly settledOn: string | null
  readonly terms: string
  readonly url: string | null
}
