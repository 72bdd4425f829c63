import { basename, dirname, resolve } from 'node:path'
import { UserError } from './model/errors.ts'
import type { Sentiment } from './model/labels.ts'

/** Reads the tone of a text in place of `scoreSentiment`, for the languages it was made for. */
export type ToneEngine = {
  /** BCP 47 primary tags. */
  readonly languages: ReadonlySet<string>
  /** null: nothing to read. */
  readonly score: (text: string) => Promise<Sentiment | null>
}

type Scores = readonly { readonly label: string; readonly score: number }[]

/** What is used of `@huggingface/transformers`, which is not installed by default. */
export type Transformers = {
  readonly env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string }
  readonly pipeline: (
    task: 'text-classification',
    model: string,
    options: { readonly local_files_only: true },
  ) => Promise<(text: string, options: { readonly top_k: null }) => Promise<Scores>>
}

// Not a literal: neither the compiler nor the linter may expect an optional package to be there.
const packageName: string = '@huggingface/transformers'
const installed = (): Promise<Transformers> => import(packageName)

/** Under this probability of the best label a text is "unsure". */
const surenessNeeded = 0.5
const labels = ['positive', 'neutral', 'negative'] as const

/**
 * A local ONNX model as the reader of tone; nothing is ever downloaded.
 * @throws {UserError} when the package or the model is not there, or the model doesn't tell the three tones.
 */
export async function openToneEngine(
  folder: string,
  languages: readonly string[],
  load: () => Promise<Transformers> = installed,
): Promise<ToneEngine> {
  const { env, pipeline } = await load().catch((cause: unknown) => {
    throw new UserError(
      `SENTIMENT_MODEL_DIR is set, and ${packageName} can't be loaded. Install it with “npm install --no-save ${packageName}”, or leave SENTIMENT_MODEL_DIR empty for the built-in reader.`,
      { cause },
    )
  })
  const path = resolve(folder)
  Object.assign(env, { allowRemoteModels: false, allowLocalModels: true, localModelPath: `${dirname(path)}/` })
  const classify = await pipeline('text-classification', basename(path), { local_files_only: true }).catch(
    (cause: unknown) => {
      throw new UserError(
        `SENTIMENT_MODEL_DIR: no model could be read from ${path}. It needs config.json, tokenizer.json, tokenizer_config.json and onnx/model.onnx.`,
        { cause },
      )
    },
  )
  const scoresOf = (text: string): Promise<Scores> => classify(text, { top_k: null })
  requireTones(await scoresOf('a'))
  return {
    languages: new Set(languages),
    score: async (text) => (/[\p{L}\p{N}\p{S}]/u.test(text) ? sentimentOf(await scoresOf(text)) : null),
  }
}

function requireTones(scores: Scores): void {
  const named = scores.map(({ label }) => label.toLowerCase()).sort()
  if (named.join() === labels.toSorted().join()) return
  throw new UserError(
    `SENTIMENT_MODEL_DIR: the model tells ${named.join(', ')}; positive, neutral and negative are needed. Where they only have other names, give them these in id2label of its config.json.`,
  )
}

function sentimentOf(scores: Scores): Sentiment {
  const chances = { positive: 0, neutral: 0, negative: 0 }
  for (const { label, score } of scores) chances[label.toLowerCase() as (typeof labels)[number]] = score
  const label = labels.reduce((best, other) => (chances[other] > chances[best] ? other : best), 'neutral')
  const probability = chances[label]
  const score = chances.positive - chances.negative
  return { label: probability < surenessNeeded ? 'unsure' : label, score, probability }
}
