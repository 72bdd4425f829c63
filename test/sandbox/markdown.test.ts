import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cpuMsOf } from '../support/cpu-time.ts'

type Node = {
  readonly type: string
  readonly text?: string
  readonly href?: string
  readonly children?: Node[]
  readonly items?: Node[]
}
// The page's own script, which no type describes.
const path = join(import.meta.dirname, '../../src/sandbox/page/markdown.js')
const { parseMarkdown } = (await import(path)) as { parseMarkdown: (text: string) => Node[] }

/** The tree in short: `bold(x)`. */
const short = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      const inner = node.children ?? node.items
      if (node.type === 'paragraph') return short(inner!)
      if (inner && node.type === 'list') return `list(${inner.map((item) => short(item.children!)).join(';')})`
      return `${node.type}(${inner ? short(inner) : (node.text ?? '')})`
    })
    .join('')

test.for([
  ['**bold** and *thin* and __under__', 'bold(bold) and italic(thin) and underline(under)'],
  ['***both***', 'bold(italic(both))'],
  ['snake_case_name and 2*3*4', 'snake_case_name and 2italic(3)4'],
  ['\\*\\*not bold\\*\\* \\[no](https://a.example)', '**not bold** [no](link(https://a.example))'],
  ['`**code**`', 'inlineCode(**code**)'],
  ['[the *text*](https://a.example/x)', 'link(the italic(text))'],
  ['[bad](javascript:alert(1))', '[bad](javascript:alert(1))'],
  ['see https://a.example/b, ok', 'see link(https://a.example/b), ok'],
  ['<https://a.example>', 'link(https://a.example)'],
  ['<#123> <@&45> <@6> @everyone', 'channel() role() user() everyone(@everyone)'],
  ['<t:1700000000:R>', 'time()'],
  ['# Big\n### Small\n-# tiny', 'heading(Big)heading(Small)subtext(tiny)'],
  ['> a\n> b\nc', 'quote(abreak()b)c'],
  ['>>> a\nb', 'quote(abreak()b)'],
  ['- one\n- two', 'list(one;two)'],
  ['1. one\n2. two', 'list(one;two)'],
  ['```js\nlet x\n```after', 'code(let x)after'],
  ['||hidden||', 'spoiler(hidden)'],
  ['~~gone~~', 'strike(gone)'],
  ['a\nb', 'abreak()b'],
  ['1\\. not a list', '1. not a list'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
] as const)('%s', ([text, tree]) => {
  expect(short(parseMarkdown(text))).toBe(tree)
})

test('a long hostile text is read in time that grows with its length', () => {
  const cost = (length: number) => {
    const text = '*_[`~|'.repeat(length / 6)
    return cpuMsOf(() => parseMarkdown(text))
  }
  expect(cost(4_000) / cost(2_000)).toBeLessThan(12)
})
