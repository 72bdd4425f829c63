import { english } from './en.ts'
import type { LanguagePack } from './pack.ts'

const packs: ReadonlyMap<string, LanguagePack> = new Map([english].map((pack) => [pack.language, pack]))

/** The pack of a language, by its BCP 47 tag; null when there is none. */
export function packFor(language: string | null): LanguagePack | null {
  if (language === null) return null
  return packs.get(language.split('-')[0]!.toLowerCase()) ?? null
}
