import { escapeMarkdown } from 'discord.js'

/**
 * Strangers' words so that Discord shows them as they are: no bold, links, headings, quotes, pings or timestamps.
 * The library leaves line starts, `<…>`, `@` and lone brackets alone unless told, so those are done here.
 */
export function escapeText(text: string): string {
  const marked = escapeMarkdown(text, { heading: true, bulletedList: true, numberedList: true, maskedLink: true })
  return marked.replace(/(?<!\\)((?:\\\\)*)([<>@[\]])/g, '$1\\$2')
}

/** An exact quote on one line, escaped and cut to `most` characters with "…" where words are left out. */
export function quoteText(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  let end = Math.min(line.length, most)
  for (;;) {
    // Half a character at the cut is left out, one elsewhere is replaced.
    const shown = escapeText(
      line
        .slice(0, end)
        .replace(/[\uD800-\uDBFF]$/, '')
        .toWellFormed(),
    )
    const whole = end === line.length ? shown : `${shown}…`
    if (whole.length <= most) return whole
    end -= Math.max(1, whole.length - most)
  }
}
