import { openGerman } from './de.ts'
import { english } from './en.ts'
import { openSpanish } from './es.ts'
import { openFrench } from './fr.ts'
import { openItalian } from './it.ts'
import type { LanguagePack } from './pack.ts'
import { openPortuguese } from './pt.ts'

/** How each language's pack is opened: at its first text, since most servers read one or two. */
const openers: ReadonlyMap<string, () => LanguagePack> = new Map([
  ['en', () => english],
  ['es', openSpanish],
  ['fr', openFrench],
  ['de', openGerman],
  ['pt', openPortuguese],
  ['it', openItalian],
])
const opened = new Map<string, LanguagePack>()

/** The pack of a language, by its BCP 47 tag; null when there is none. */
export function packFor(language: string | null): LanguagePack | null {
  if (language === null) return null
  return opened.get(language) ?? openFor(language)
}

function openFor(language: string): LanguagePack | null {
  const primary = /^[a-z]+/i.exec(language)?.[0].toLowerCase() ?? ''
  const known = opened.get(primary)
  if (known !== undefined) return known
  const pack = openers.get(primary)?.()
  if (pack === undefined) return null
  opened.set(primary, pack)
  return pack
}
