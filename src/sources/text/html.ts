import { type Handler, Parser } from 'htmlparser2'

/** Nobody writes deeper; the parser's time grows with the square of the depth. */
const deepest = 2_000
const chunkLength = 32_768

/** Elements whose content is not prose. */
const silent = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg', 'head'])
/** Elements that end a line. */
const blocks = new Set(
  'address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)

export type PlainText = {
  /** Words without markup, a line a block. */
  readonly text: string
  /** Where its anchors lead, http(s) only, as written. `rel` and `class` let a network tell its own links apart. */
  readonly links: readonly { readonly href: string; readonly className: string }[]
}

/** Feeds strangers' HTML to a handler, and stops where it is nested beyond reason. */
export function parseHtml(html: string, handler: Partial<Pick<Handler, 'onopentag' | 'ontext' | 'onclosetag'>>): void {
  let depth = 0
  const parser = new Parser({
    onopentag(name, attributes, isImplied) {
      depth++
      handler.onopentag?.(name, attributes, isImplied)
    },
    ontext: (text) => handler.ontext?.(text),
    onclosetag(name, isImplied) {
      depth--
      handler.onclosetag?.(name, isImplied)
    },
  })
  for (let start = 0; start < html.length && depth < deepest; start += chunkLength) {
    parser.write(html.slice(start, start + chunkLength))
  }
  parser.end()
}

/** HTML of strangers as plain text and links. Never throws; scripts and styles are left out. */
export function htmlToText(html: string): PlainText {
  const links: { href: string; className: string }[] = []
  const out: string[] = []
  let muted = 0
  parseHtml(html, {
    onopentag(name, attributes) {
      if (silent.has(name)) muted++
      if (name === 'br' || blocks.has(name)) out.push('\n')
      if (name === 'td' || name === 'th') out.push(' ')
      if (name === 'a' && /^https?:\/\//i.test(attributes.href ?? '')) {
        links.push({ href: attributes.href!.trim(), className: attributes.class ?? '' })
      }
    },
    ontext(text) {
      if (muted === 0) out.push(text.replace(/[\s\u200b]+/g, ' '))
    },
    onclosetag(name) {
      if (silent.has(name)) muted = Math.max(0, muted - 1)
      if (blocks.has(name)) out.push('\n')
    },
  })
  return { text: tidy(out.join('')), links }
}

function tidy(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

/** A title, which is one line, with or without markup in it. null when nothing is left. */
export function htmlToLine(html: string | null | undefined): string | null {
  const line = htmlToText(html ?? '')
    .text.replace(/\s+/g, ' ')
    .trim()
  return line === '' ? null : line
}
