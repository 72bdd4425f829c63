import german from './de.model.json' with { type: 'json' }
import { english } from './en.ts'
import spanish from './es.model.json' with { type: 'json' }
import french from './fr.model.json' with { type: 'json' }
import italian from './it.model.json' with { type: 'json' }
import { type LanguagePack, openPack } from './pack.ts'
import portuguese from './pt.model.json' with { type: 'json' }

/** How each language's pack is opened: at its first text, since most servers read one or two. */
const openers: ReadonlyMap<string, () => LanguagePack> = new Map([
  ['en', () => english],
  ['es', () => openPack('es', spanish)],
  ['fr', () => openPack('fr', french)],
  ['de', () => openPack('de', german)],
  ['pt', () => openPack('pt', portuguese)],
  ['it', () => openPack('it', italian)],
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
