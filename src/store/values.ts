/** An instant as it is stored. */
export const toMs = (instant: Temporal.Instant): number => instant.epochMilliseconds
export const toMsOrNull = (instant: Temporal.Instant | null): number | null => instant?.epochMilliseconds ?? null
export const fromMs = (ms: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(ms)
export const fromMsOrNull = (ms: number | null): Temporal.Instant | null => (ms === null ? null : fromMs(ms))

/** A model as JSON text: instants are ISO text under `at`, `from`, `to` and names that end in `At`. */
export const toJson = (value: unknown): string => JSON.stringify(value)

const isInstantName = /At$|^(at|from|to)$/

/** What `toJson` wrote, with its instants: the name tells them. */
export function fromJson<T>(text: string): T {
  return JSON.parse(text, (key, value) =>
    isInstantName.test(key) && typeof value === 'string' ? Temporal.Instant.from(value) : value,
  )
}
