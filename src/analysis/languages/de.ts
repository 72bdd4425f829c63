import file from './de.model.json' with { type: 'json' }
import { functionWords } from './function-words.ts'
import { type LanguagePack, openPack } from './pack.ts'

export const openGerman = (): LanguagePack => openPack(functionWords.de, file)
