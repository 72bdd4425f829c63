import file from './fr.model.json' with { type: 'json' }
import { functionWords } from './function-words.ts'
import { type LanguagePack, openPack } from './pack.ts'

export const openFrench = (): LanguagePack => openPack(functionWords.fr, file)
