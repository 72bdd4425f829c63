import { renderAsync } from '@resvg/resvg-js'
import type { Picture } from '../model/reply.ts'
import { fontFilesFor } from './lettering.ts'
import { sheetWidth } from './svg.ts'

/** Two and a half pixels a unit: sharp on a phone, small enough to send. */
const pixelWidth = sheetWidth * 2.5
/** Discord's limit on an attachment's description. */
const altLimit = 1024

/** A sheet to a PNG with its text alternative. The same sheet gives the same bytes. */
export async function paint(name: string, svg: string, alt: string): Promise<Picture> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: pixelWidth },
    font: { loadSystemFonts: false, fontFiles: fontFilesFor(svg), defaultFontFamily: 'Inter' },
  })
  return {
    name: `${name}.png`,
    png: image.asPng(),
    alt: cutAlt(alt),
  }
}

function cutAlt(alt: string): string {
  if (alt.length <= altLimit) return alt
  return `${alt.slice(0, altLimit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
