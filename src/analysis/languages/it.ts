import file from './it.model.json' with { type: 'json' }
import { type LanguagePack, openPack } from './pack.ts'

export const openItalian = (): LanguagePack => openPack('it', file)
