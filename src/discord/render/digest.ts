import type { APIEmbed } from 'discord.js'
import { MessageFlags } from 'discord.js'
import type { Digest, DigestLine, DigestPiece } from '../../model/digest.ts'
import type { Picture } from '../../model/reply.ts'
import { spanText } from '../../model/span.ts'
import { escapeText, quoteText } from '../escape.ts'
import { cut, fitEmbed, limits } from '../limits.ts'
import type { Payload } from '../send.ts'
import { brandColour, fileOf, renderPicture, withPictures } from './reply.ts'

/** A digest as one quiet message: nobody's phone rings for it. */
export function renderDigest(digest: Digest, pictures: readonly Picture[]): Payload {
  const { title, text, fields, footer } = digestParts(digest)
  const embed: APIEmbed = {
    color: brandColour,
    title,
    description: text,
    fields: [...fields],
    footer: { text: footer },
  }
  return {
    body: {
      embeds: withPictures(fitEmbed(embed), pictures),
      flags: MessageFlags.SuppressNotifications,
      allowed_mentions: { parse: [] },
      attachments: pictures.map(renderPicture),
    },
    files: pictures.map(fileOf),
  }
}

/** A digest in the parts of an embed. No section is dropped for another's length: the longest give way first. */
export function digestParts(digest: Digest) {
  const title = cut(escapeText(digest.title), limits.title)
  const text = renderLine(digest.headline, mostOfHeadline)
  const footer = `${spanText(digest.span, digest.zone)} (${digest.zone})`
  const headings = digest.sections.reduce((sum, { heading }) => sum + heading.length, 0)
  const room = limits.embedTotal - title.length - text.length - footer.length - headings
  const fieldsOf = (most: number) =>
    digest.sections.map((section) => ({ name: section.heading, value: renderLines(section.lines, most) }))
  let most: number = limits.fieldValue
  let fields = fieldsOf(most)
  while (fields.reduce((sum, { value }) => sum + value.length, 0) > room) {
    most -= 32
    fields = fieldsOf(most)
  }
  return { title, text, fields, footer }
}

const mostOfHeadline = 1000
const mostOfQuote = 200

/** As many whole lines as fit, with what is left out said. */
function renderLines(lines: readonly DigestLine[], most: number): string {
  const shown: string[] = []
  let size = 0
  for (const [index, line] of lines.entries()) {
    const rest = `… and ${lines.length - index} more`
    const text = renderLine(line, most - rest.length - 1)
    if (size + text.length + 1 + rest.length > most) return [...shown, rest].join('\n')
    shown.push(text)
    size += text.length + 1
  }
  return shown.join('\n')
}

/** Our words as they are; a stranger's escaped, and linked where there is a link. Cut between pieces: no link is broken. */
export function renderLine(line: DigestLine, most: number): string {
  let shown = ''
  for (const piece of line) {
    const text = renderPiece(piece, Math.max(0, most - shown.length))
    if (shown.length + text.length > most) return cut(`${shown}…`, most)
    shown += text
  }
  return shown
}

function renderPiece(piece: DigestPiece, most: number): string {
  if (typeof piece === 'string') return cut(piece, Math.max(1, most))
  const quote = quoteText(piece.quote, Math.max(1, Math.min(mostOfQuote, most)))
  if (piece.url === null) return quote
  const linked = `[${quote}](${linkTarget(piece.url)})`
  return linked.length <= most ? linked : quote
}

/** An address that can't end the Markdown link it stands in. */
export const linkTarget = (url: string): string =>
  url.replace(/[()\s<>]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))
