import { type LanguagePack, openPack } from './pack.ts'
import file from './pt.model.json' with { type: 'json' }

export const openPortuguese = (): LanguagePack => openPack('pt', file)
