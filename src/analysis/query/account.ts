import { cutEndlessMarks } from './fold.ts'

const name = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_.\-]*[\p{L}\p{N}_])?`
const whole = new RegExp(String.raw`^(?:did:[a-z0-9]+:[\w.:%\-]+|${name}(?:@${name}(?::\d+)?)?)$`, 'iu')

/**
 * An account's name as compared: lower case, without `@` before it; null when it can be none.
 * Accents stay: another letter is another account.
 */
export function parseAccount(text: string): string | null {
  const bare = text
    .normalize('NFC')
    .replace(/^[@＠]/u, '')
    .toLowerCase()
  return whole.test(bare) ? bare : null
}

/**
 * All names a person may call it by: an actor's address gives `name@host`; `name@host` and `name.bsky.social`
 * answer to the bare `name` too.
 */
export function namesOf(handleOrId: string): readonly string[] {
  const exact = exactKey(handleOrId).replace(/^@/u, '')
  const actor = /^https?:\/\/([^/?#]+)\/(?:users\/|@)([^/?#@]+)$/u.exec(exact)
  const full = actor ? `${actor[2]}@${actor[1]}` : exact
  const bare = /^([^@/:]+)@[^@/]+$/u.exec(full)?.[1] ?? /^([^@/:.]+)\.bsky\.social$/u.exec(full)?.[1]
  return [...new Set([exact, full, ...(bare ? [bare] : [])])].filter((each) => each !== '')
}

/** `@name`, `@name.example` and `@name@host` written in plain text. */
export function accountsIn(text: string): readonly string[] {
  const written = /(?<![\p{L}\p{N}_.@＠/])[@＠]([\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}][\p{L}\p{N}.-]*)?)/gu
  return Array.from(text.matchAll(written), ([, found]) => withoutDots(found!))
}

function withoutDots(found: string): string {
  let end = found.length
  while (end > 0 && '.-'.includes(found[end - 1]!)) end--
  return found.slice(0, end)
}

/** Case apart, the very text; controls could be mistaken for the borders between facts. */
export function exactKey(text: string): string {
  return cutEndlessMarks(text.replace(/[\p{Cc}\p{Cs}]/gu, ''))
    .normalize('NFC')
    .toLowerCase()
}
