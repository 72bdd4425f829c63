const shapes = {
  day: { weekday: 'long', month: 'long', day: 'numeric' },
  date: { month: 'long', day: 'numeric' },
  short: { month: 'short', day: 'numeric' },
  weekday: { weekday: 'long' },
  year: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/**
 * Writes a text's dates as they are on the day it appears. `[[2021-10-18]]` becomes "Monday, October 18" when the
 * text appears at `rowAt`; played later, it moves by as many days. `[[2021-10-18 short]]`: "Oct 18"; also `date`, `weekday`, `year`.
 */
export function writeDates(text: string, rowAt: Temporal.Instant, appearsAt: Temporal.Instant, zone: string): string {
  const from = rowAt.toZonedDateTimeISO(zone).toPlainDate()
  const shift = from.until(appearsAt.toZonedDateTimeISO(zone).toPlainDate(), { largestUnit: 'days' })
  return text.replaceAll(/\[\[(\d{4}-\d\d-\d\d)(?: (\w+))?\]\]/g, (_, date: string, shape = 'day') => {
    if (!(shape in shapes)) throw new RangeError(`no date shape ${JSON.stringify(shape)} in ${JSON.stringify(text)}`)
    return Temporal.PlainDate.from(date)
      .add(shift)
      .toLocaleString('en-US', shapes[shape as keyof typeof shapes])
  })
}
