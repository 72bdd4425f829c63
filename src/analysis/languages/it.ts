import { functionWords } from './function-words.ts'
import file from './it.model.json' with { type: 'json' }
import { type LanguagePack, openPack } from './pack.ts'

export const openItalian = (): LanguagePack => openPack(functionWords.it, file)
