import { el } from './dom.js'

/** Times as Discord writes them, in the reader's own zone and language; instants are epoch milliseconds. */
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' })
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' })
const short = new Intl.DateTimeFormat(undefined, { dateStyle: 'short' })

const formats = {
  t: clock,
  T: new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }),
  d: short,
  D: day,
  f: new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' }),
  F: full,
}

const nowMs = () => performance.timeOrigin + performance.now()

/** Date.parse, since not every browser has Temporal yet. */
export const msOf = (iso) => Date.parse(iso)
export const dayOf = (ms) => day.format(ms)
export const clockOf = (ms) => clock.format(ms)
export const fullOf = (ms) => full.format(ms)

/** "Today at 14:05", "21/11/2026 14:05". */
export function whenOf(ms) {
  const today = day.format(nowMs())
  if (day.format(ms) === today) return `Today at ${clock.format(ms)}`
  if (day.format(ms + 86_400_000) === today) return `Yesterday at ${clock.format(ms)}`
  return `${short.format(ms)} ${clock.format(ms)}`
}

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' })
const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
]

/** Discord's `<t:…:style>`. */
export function timeText(ms, style) {
  if (style !== 'R') return (formats[style] ?? formats.f).format(ms)
  const seconds = Math.round((ms - nowMs()) / 1000)
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1]
  return relative.format(Math.round(seconds / size), unit)
}

/** A time in a text; a relative one is kept true by `refreshTimes`. */
export const timeNode = (ms, style) =>
  el('time', { class: 'md-time', title: full.format(ms), 'data-ms': style === 'R' ? ms : null }, timeText(ms, style))

export function refreshTimes() {
  for (const node of document.querySelectorAll('time[data-ms]'))
    node.textContent = timeText(Number(node.dataset.ms), 'R')
}
