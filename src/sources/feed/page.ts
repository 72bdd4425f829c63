import { htmlToLine, parseHtml } from '../text/html.ts'

/** What of a page is not its content. */
const furniture = new Set(
  'script style noscript template svg iframe nav header footer aside form button select dialog'.split(' '),
)
const furnitureRoles = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog'])
/** Elements that never have an end tag. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const blocks = new Set(
  'address article blockquote br dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
/** Between blocks; line breaks of the source are spaces. */
const lineEnd = '\u0000'
/** Shorter lines are labels, counters and times ("3 hours ago"). */
const fewestWords = 4

export type PageContent = {
  readonly title: string | null
  /** `<html lang>` */
  readonly language: string | null
  /** The lines of the main content that say something, in order, each once. */
  readonly lines: readonly string[]
}

/**
 * What a page says beside its furniture: the lines in `<main>` (or its `role`), else in `<article>`s, else in the
 * body without navigation, header, footer and the like. Never throws.
 */
export function readPage(html: string): PageContent {
  const found = { main: [] as string[], article: [] as string[], body: [] as string[] }
  const depth = { main: 0, article: 0, furniture: 0 }
  const open: (keyof typeof depth | null)[] = []
  let title = ''
  let language: string | null = null
  let inTitle = false
  const write = (text: string) => {
    if (inTitle) title += text
    else if (depth.furniture === 0) {
      found.body.push(text)
      if (depth.main > 0) found.main.push(text)
      if (depth.article > 0) found.article.push(text)
    }
  }
  parseHtml(html, {
    onopentag(name, { role, lang }) {
      if (name === 'html') language = lang?.trim() || null
      if (name === 'title' && title === '') inTitle = true
      if (blocks.has(name)) write(lineEnd)
      if (empty.has(name)) return
      const kind = kindOf(name, role)
      if (kind !== null) depth[kind]++
      open.push(kind)
    },
    ontext: (text) => write(text.replaceAll(lineEnd, '')),
    onclosetag(name) {
      if (blocks.has(name)) write(lineEnd)
      if (empty.has(name)) return
      const kind = open.pop() ?? null
      if (kind !== null) depth[kind]--
      if (name === 'title') inTitle = false
    },
  })
  const best = [found.main, found.article, found.body].map(linesOf).find((lines) => lines.length > 0)
  return { title: htmlToLine(title), language, lines: best ?? [] }
}

function kindOf(name: string, role: string | undefined): 'main' | 'article' | 'furniture' | null {
  if (furniture.has(name) || furnitureRoles.has(role ?? '')) return 'furniture'
  if (name === 'main' || role === 'main') return 'main'
  return name === 'article' ? 'article' : null
}

function linesOf(texts: readonly string[]): readonly string[] {
  const lines = texts
    .join('')
    .split(lineEnd)
    .map((line) => line.replace(/\s+/g, ' ').trim())
  return [...new Set(lines.filter((line) => (line.match(/\p{L}{2,}/gu)?.length ?? 0) >= fewestWords))]
}
