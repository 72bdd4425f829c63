import type { DigestLine, DigestPiece, DigestSection, PeriodReport } from '../model/digest.ts'
import type { Picture } from '../model/reply.ts'
import { leastPostsShown } from '../model/share.ts'
import { spanText } from '../model/span.ts'

/**
 * A period as one HTML page that needs nothing else: no script, no address to load from,
 * pictures inside, ready to print.
 */
export function renderReport({ digest, pictures, madeAt }: PeriodReport): string {
  const { title, span, zone, headline, sections } = digest
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${escapeHtml(title)}</h1>`,
    `<p class="lead">${lineHtml(headline)}</p></header>`,
    ...pictures.map(figure),
    '<main>',
    ...sections.map((section) => sectionHtml(section, zone)),
    '</main>',
    `<footer><h2>How this was made</h2><ul>${method.map((line) => `<li>${line}</li>`).join('')}</ul>`,
    `<p>Window ${exact(span.from, zone)} (included) to ${exact(span.to, zone)} (not included), ${escapeHtml(zone)}. Made ${exact(madeAt, zone)}.</p></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const method = [
  'Posts and articles are counted in the window in which we received them; times are in the zone named in the title.',
  'Tone is of the words, read by machine. It is not stance: people for a deal often write in anger. What could not be judged is counted as unsure, what no reader knows the language of as not scored.',
  `Shares of fewer than ${leastPostsShown} posts are withheld. Shares are rounded so that they add up; a few are never called none.`,
  'Voices are organizations and the press. Private persons are not named.',
  'Where we could not read, it says so: no data is not zero.',
] as const

function sectionHtml(section: DigestSection, zone: string): string {
  const windows = section.against
    ? `${spanText(section.span, zone)}, compared with ${spanText(section.against, zone)}`
    : ''
  return [
    `<section><h2>${escapeHtml(section.heading)}</h2>`,
    ...(windows === '' ? [] : [`<p class="window">${escapeHtml(windows)}</p>`]),
    `<ul>${section.lines.map((line) => `<li>${lineHtml(line)}</li>`).join('')}</ul></section>`,
  ].join('\n')
}

function figure({ png, alt }: Picture): string {
  return [
    `<figure><img src="data:image/png;base64,${png.toBase64()}" alt="${escapeHtml(alt)}">`,
    `<figcaption>${escapeHtml(alt)}</figcaption></figure>`,
  ].join('\n')
}

/** `2021-10-15 09:00 -04:00`: with its year and offset, for a page that is kept. */
function exact(at: Temporal.Instant, zone: string): string {
  const local = at.toZonedDateTimeISO(zone)
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })} ${local.offset}`
}

function lineHtml(line: DigestLine): string {
  return line.map(pieceHtml).join('')
}

/** Only web addresses become links: a stranger's `javascript:` stays words. */
function pieceHtml(piece: DigestPiece): string {
  if (typeof piece === 'string') return escapeHtml(piece)
  const address = piece.url === null ? null : URL.parse(piece.url)
  if (!address || !/^https?:$/.test(address.protocol)) return escapeHtml(piece.quote)
  return `<a href="${escapeHtml(address.href)}" rel="noreferrer noopener">${escapeHtml(piece.quote)}</a>`
}

function escapeHtml(words: string): string {
  return words.toWellFormed().replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const style = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1.25rem; font: 1rem/1.5 system-ui, sans-serif; color: #1d1f24; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 0; }
.lead { font-size: 1.15rem; margin: 0 0 1.5rem; }
section, footer { border-top: 1px solid #d3d6dc; padding: 1rem 0; break-inside: avoid; }
.window, figcaption, footer { color: #5b606b; font-size: .875rem; }
.window { margin: 0; }
ul { margin: .5rem 0 0; padding-left: 1.2rem; }
li { margin: .25rem 0; overflow-wrap: anywhere; }
a { color: #0b57b0; }
figure { margin: 0 0 1.5rem; break-inside: avoid; }
img { display: block; width: 100%; max-width: 32rem; height: auto; }
figcaption { margin-top: .4rem; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } a { color: inherit; } }
`.trim()
