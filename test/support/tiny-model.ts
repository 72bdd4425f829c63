import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Words of the tiny model and what each says of negative, neutral, positive (logits). */
const vocabulary = {
  '[PAD]': [0, 0, 0],
  '[UNK]': [0, 0, 0],
  terrible: [9, 0, 0],
  monday: [0, 9, 0],
  wonderful: [0, 0, 9],
} as const

/** Protocol buffers, as far as an ONNX file of two nodes needs them. */
const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)])
const int = (field: number, value: number): number[] => [...varint(field << 3), ...varint(value)]
const bytes = (field: number, content: readonly number[]): number[] => [
  ...varint((field << 3) | 2),
  ...varint(content.length),
  ...content,
]
const text = (field: number, value: string): number[] => bytes(field, [...Buffer.from(value)])

const int64 = 7
const float = 1
const tensorOf = (name: string, type: number, dims: readonly string[]) => [
  ...text(1, name),
  ...bytes(
    2,
    bytes(1, [
      ...int(1, type),
      ...bytes(
        2,
        dims.flatMap((dim) => bytes(1, text(2, dim))),
      ),
    ]),
  ),
]
const node = (inputs: readonly string[], output: string, type: string, attributes: readonly (readonly number[])[]) => [
  ...inputs.flatMap((input) => text(1, input)),
  ...text(2, output),
  ...text(4, type),
  ...attributes.flatMap((attribute) => bytes(5, attribute)),
]
const intAttribute = (name: string, value: number) => [...text(1, name), ...int(3, value), ...int(20, 2)]
const intsAttribute = (name: string, value: number) => [...text(1, name), ...int(8, value), ...int(20, 7)]

/** The mean of its words' logits. */
function onnxModel(): Uint8Array {
  const rows = Object.values(vocabulary)
  const table = new Float32Array(rows.flat())
  const weights = [...int(1, rows.length), ...int(1, 3), ...int(2, float), ...text(8, 'table')]
  const graph = [
    ...bytes(1, node(['table', 'input_ids'], 'words', 'Gather', [intAttribute('axis', 0)])),
    ...bytes(1, node(['words'], 'logits', 'ReduceMean', [intsAttribute('axes', 1), intAttribute('keepdims', 0)])),
    ...text(2, 'tiny'),
    ...bytes(5, [...weights, ...bytes(9, [...new Uint8Array(table.buffer)])]),
    ...bytes(11, tensorOf('input_ids', int64, ['batch', 'length'])),
    ...bytes(12, tensorOf('logits', float, ['batch', 'labels'])),
  ]
  return Uint8Array.from([...int(1, 8), ...bytes(7, graph), ...bytes(8, [...text(1, ''), ...int(2, 13)])])
}

/** Writes a model folder as `@huggingface/transformers` reads it; `labels` in the order negative, neutral, positive. */
export async function writeTinyModel(folder: string, labels: readonly string[]): Promise<void> {
  await mkdir(join(folder, 'onnx'), { recursive: true })
  const tokens = Object.keys(vocabulary)
  const json = {
    'config.json': {
      model_type: 'distilbert',
      architectures: ['DistilBertForSequenceClassification'],
      id2label: Object.fromEntries(labels.entries()),
      label2id: Object.fromEntries(labels.map((label, index) => [label, index])),
    },
    'tokenizer_config.json': {
      tokenizer_class: 'PreTrainedTokenizerFast',
      pad_token: '[PAD]',
      unk_token: '[UNK]',
      model_max_length: 64,
    },
    'tokenizer.json': {
      version: '1.0',
      added_tokens: [],
      normalizer: { type: 'Lowercase' },
      pre_tokenizer: { type: 'Whitespace' },
      post_processor: null,
      decoder: null,
      model: {
        type: 'WordLevel',
        vocab: Object.fromEntries(tokens.map((token, index) => [token, index])),
        unk_token: '[UNK]',
      },
    },
  }
  for (const [name, content] of Object.entries(json)) await writeFile(join(folder, name), JSON.stringify(content))
  await writeFile(join(folder, 'onnx', 'model.onnx'), onnxModel())
}
