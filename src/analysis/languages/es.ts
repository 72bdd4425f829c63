import file from './es.model.json' with { type: 'json' }
import { type LanguagePack, openPack } from './pack.ts'

export const openSpanish = (): LanguagePack => openPack('es', file)
