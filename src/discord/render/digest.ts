import type { APIEmbed } from 'discord.js'
import { MessageFlags } from 'discord.js'
import type { Digest, DigestLine } from '../../model/digest.ts'
import type { Picture } from '../../model/reply.ts'
import { spanText } from '../../model/span.ts'
import { quoteText } from '../escape.ts'
import { cut, fitEmbed, limits } from '../limits.ts'
import type { Payload } from '../send.ts'
import { brandColour, fileOf, renderPicture } from './reply.ts'

/** A digest as one quiet message: nobody's phone rings for it. */
export function renderDigest(digest: Digest, picture: Picture | null): Payload {
  const embed: APIEmbed = {
    color: brandColour,
    title: digest.title,
    description: renderLine(digest.headline),
    fields: digest.sections.map((section) => ({ name: section.heading, value: renderLines(section.lines) })),
    footer: { text: `${spanText(digest.span, digest.zone)} (${digest.zone})` },
    ...(picture === null ? {} : { image: { url: `attachment://${picture.name}` } }),
  }
  return {
    body: {
      embeds: [fitEmbed(embed)],
      flags: MessageFlags.SuppressNotifications,
      allowed_mentions: { parse: [] },
      attachments: picture === null ? [] : [renderPicture(picture, 0)],
    },
    files: picture === null ? [] : [fileOf(picture)],
  }
}

/** As many whole lines as a field holds, with what is left out said. */
export function renderLines(lines: readonly DigestLine[]): string {
  const shown: string[] = []
  let size = 0
  for (const [index, line] of lines.entries()) {
    const text = cut(renderLine(line), limits.fieldValue - 40)
    const rest = `… and ${lines.length - index} more`
    if (size + text.length + 1 + rest.length > limits.fieldValue) return [...shown, rest].join('\n')
    shown.push(text)
    size += text.length + 1
  }
  return shown.join('\n')
}

/** Our words as they are; a stranger's escaped, and linked where there is a link. */
export function renderLine(line: DigestLine): string {
  return line
    .map((piece) => {
      if (typeof piece === 'string') return piece
      const quote = quoteText(piece.quote, 200)
      return piece.url === null ? quote : `[${quote}](${linkTarget(piece.url)})`
    })
    .join('')
}

/** An address that can't end the Markdown link it stands in. */
export const linkTarget = (url: string): string =>
  url.replace(/[()\s<>]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))
