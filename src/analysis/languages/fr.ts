import file from './fr.model.json' with { type: 'json' }
import { type LanguagePack, openPack } from './pack.ts'

export const openFrench = (): LanguagePack => openPack('fr', file)
