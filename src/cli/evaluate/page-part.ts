/** A page with the part between two marks written anew, marks included; at its end when it has none yet. */
export function withPart(page: string, opening: string, closing: string, part: string): string {
  const written = `${opening}\n${part}\n${closing}\n`
  const from = page.indexOf(opening)
  const to = page.indexOf(closing, from)
  if (from < 0 || to < 0) return `${page.trimEnd()}\n\n${written}`
  return page.slice(0, from) + written + page.slice(to + closing.length + 1)
}
