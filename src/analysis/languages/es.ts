import file from './es.model.json' with { type: 'json' }
import { functionWords } from './function-words.ts'
import { type LanguagePack, openPack } from './pack.ts'

export const openSpanish = (): LanguagePack => openPack(functionWords.es, file)
