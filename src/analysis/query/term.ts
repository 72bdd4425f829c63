import type { UserError } from '../../model/errors.ts'
import { sourceIds } from '../../model/source.ts'
import { parseAccount, subredditOf } from './account.ts'
import { parseAddress, parseHost } from './address.ts'
import { fault, quoted } from './fault.ts'
import { tokensOf } from './fold.ts'
import { isHashtag, trimTag } from './hashtag.ts'
import { forms, type Term } from './query.ts'

/** A prefix shorter than this would match nearly every post. */
const shortestPrefix = 2

/** BCP 47, as far as posts declare it. */
const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu

/** @throws {UserError} when no letter, digit or emoji is inside the quotes. */
export function parsePhrase(inside: string, query: string, at: number): Term {
  const prefix = inside.trimEnd().endsWith('*')
  const text = (prefix ? inside.trimEnd().slice(0, -1) : inside).trim().replace(/\s+/gu, ' ')
  return checkWords({ kind: 'phrase', text, prefix }, query, at)
}

/**
 * A field, hashtag, account or word.
 * @throws {UserError} when it is none of them.
 */
export function parseBare(text: string, query: string, at: number): Term {
  if (/^[#＃]/u.test(text)) return parseTag(text.slice(1), query, at)
  if (/^[@＠]/u.test(text)) return { kind: 'account', name: accountIn(text, query, at) }
  const field = /^([a-z]+):(.*)$/isu.exec(text)
  if (field) return parseField(field[1]!.toLowerCase(), field[2]!, query, at)
  const prefix = text.endsWith('*')
  const word = prefix ? text.slice(0, -1) : text
  if (word.includes('*')) {
    throw fault(
      query,
      at + word.indexOf('*'),
      '`*` stands for any ending, so it goes at the end of a word: `negotiat*`.',
    )
  }
  return checkWords({ kind: 'word', text: word, prefix }, query, at)
}

function checkWords(term: Term & { kind: 'word' | 'phrase' }, query: string, at: number): Term {
  const tokens = tokensOf(term.text)
  if (tokens.length === 0) {
    throw fault(query, at, 'There is no letter, digit or emoji here to look for. Take it out, or write a word.')
  }
  if (term.prefix && tokens.length === 1 && /^[\p{L}\p{N}]$/u.test(tokens[0]!) && tokens[0]! < '\u0e00') {
    throw fault(
      query,
      at,
      `A beginning of one letter matches nearly every post. Write ${shortestPrefix} or more before \`*\`.`,
    )
  }
  return term
}

function parseTag(written: string, query: string, at: number): Term {
  const prefix = written.endsWith('*')
  const text = trimTag(prefix ? written.slice(0, -1) : written)
  if (isHashtag(text)) return { kind: 'tag', text, prefix }
  if (text === '') {
    throw fault(query, at, 'A `#` alone is no hashtag. Write the tag right after it, without a space: `#IALivingWage`.')
  }
  if (/^[\d\p{P}]+$/u.test(text)) {
    throw fault(
      query,
      at,
      `No network makes a hashtag of digits alone. Add a letter (\`#Local${text.replace(/\D/gu, '')}\`), or quote it as a phrase: \`"#${text}"\`.`,
    )
  }
  throw fault(
    query,
    at,
    'No network takes this as a hashtag: one is at most 64 characters, with no spaces or invisible characters, for example `#IALivingWage`.',
  )
}

function accountIn(text: string, query: string, at: number): string {
  const name = parseAccount(text)
  if (name) return name
  throw fault(query, at, 'This is no account. Write `@name.bsky.social`, `@name@server.example` or `@name`.')
}

/** What stands after `name:`, read or null; and what to write there. */
type Field = { readonly parse: (value: string) => Term | null; readonly example: string }

const fields: Readonly<Record<string, Field>> = {
  from: {
    parse: (value) => {
      const name = parseAccount(value)
      // A subreddit writes nothing: others write in it.
      return name === null || subredditOf(name) !== null ? null : { kind: 'from', name }
    },
    example: '`from:name.bsky.social` or `from:name@server.example`',
  },
  lang: {
    parse: (value) => (languageTag.test(value) ? { kind: 'lang', tag: value.toLowerCase() } : null),
    example: '`lang:en`, a language code of two or three letters',
  },
  source: {
    parse: (value) => {
      const source = sourceIds.find((each) => each === value.toLowerCase())
      return source ? { kind: 'source', source } : null
    },
    example: sourceIds.map((source) => `\`source:${source}\``).join(', '),
  },
  site: {
    parse: (value) => {
      const host = parseHost(value)
      return host === null ? null : { kind: 'site', host }
    },
    example: '`site:variety.com`, a host without `https://` or a path',
  },
  feed: {
    parse: (value) => {
      const address = parseAddress(value.replace(/^"|"$/gu, ''))
      return address === null ? null : { kind: 'feed', address }
    },
    example: '`feed:https://variety.com/feed/`',
  },
  is: {
    parse: (value) => {
      const form = forms.find((each) => each === value.toLowerCase())
      return form ? { kind: 'is', form } : null
    },
    example: forms.map((form) => `\`is:${form}\``).join(', '),
  },
}

function parseField(name: string, value: string, query: string, at: number): Term {
  if (!Object.hasOwn(fields, name)) throw unknownField(name, value, query, at)
  const field = fields[name]!
  const valueAt = at + name.length + 1
  if (value === '') {
    throw fault(query, valueAt, `\`${name}:\` needs its value right after it, without a space: ${field.example}.`)
  }
  const term = field.parse(value)
  if (term) return term
  throw fault(query, valueAt, `\`${name}:\` doesn't know ${quoted(value)}. Write ${field.example}.`)
}

function unknownField(name: string, value: string, query: string, at: number): UserError {
  if (/^https?$/u.test(name)) {
    return fault(
      query,
      at,
      `An address is not a word. For a feed or page write \`feed:\` before it; for posts that link to a site, ${fields.site!.example}.`,
    )
  }
  const known = Object.keys(fields)
    .map((each) => `\`${each}:\``)
    .join(', ')
  return fault(
    query,
    at,
    `There is no \`${name}:\`; there are ${known}. For the words themselves write ${quoted(`"${name}:${value}"`)}.`,
  )
}
