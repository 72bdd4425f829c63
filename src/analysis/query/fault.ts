import { UserError } from '../../model/errors.ts'

/** Columns before and after the fault that are shown: a line of a phone. */
const shownColumns = 36

/**
 * The error for a fault in what a person wrote: the query in a code block, a caret under the character, what is wrong
 * and the way out.
 * @param at UTF-16 offset of the fault in `text`.
 */
export function fault(text: string, at: number, message: string): UserError {
  const before = [...text.slice(0, at)]
  const after = [...text.slice(at)]
  const head = before.slice(-shownColumns)
  const line = `${before.length > head.length ? '…' : ''}${head.join('')}`
  const tail = `${after.slice(0, shownColumns).join('')}${after.length > shownColumns ? '…' : ''}`
  return new UserError(`\`\`\`\n${plain(line)}${plain(tail)}\n${under(plain(line))}^\n\`\`\`\n${message}`)
}

/** One line, and nothing that would end the code block. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').replaceAll('`', 'ˋ')
}

/** As many columns as `text` takes: wide letters take two, marks none. */
function under(text: string): string {
  return text
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{Emoji_Presentation}\uff01-\uff60]/gu, '\u3000')
    .replace(/[^\u3000]/gu, ' ')
}

/** `text` quoted inside a sentence, short, and nothing that formats or pings. */
export function quoted(text: string): string {
  const letters = [...plain(text)]
  return `\`${letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : letters.join('')}\``
}
