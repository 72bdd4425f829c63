/** One thing looked at. `remedy`: what to do about it; null where nothing is to be done. */
export type Finding = {
  readonly state: 'good' | 'bad' | 'unknown'
  readonly what: string
  readonly remedy: string | null
}

export const good = (what: string): Finding => ({ state: 'good', what, remedy: null })
export const bad = (what: string, remedy: string): Finding => ({ state: 'bad', what, remedy })
