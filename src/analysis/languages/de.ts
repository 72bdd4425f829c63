import file from './de.model.json' with { type: 'json' }
import { type LanguagePack, openPack } from './pack.ts'

export const openGerman = (): LanguagePack => openPack('de', file)
