/**
 * Discord's markdown, read into a tree: pure, so that it can be tried without a browser.
 * Nodes: { type, text? , children?, … }. Source: https://support.discord.com/hc/en-us/articles/210298617
 */

/** @returns {object[]} blocks: code, heading, subtext, quote, list, paragraph */
export function parseMarkdown(text) {
  const blocks = []
  const parts = text.split(/```(?:([\w+-]+)\n)?\n?([\s\S]*?)\n?```/)
  for (let i = 0; i < parts.length; i += 3) {
    blocks.push(...parseLines(parts[i].replace(i > 0 ? /^\n/ : /^(?!)/, '')))
    if (parts[i + 2] !== undefined) blocks.push({ type: 'code', text: parts[i + 2] })
  }
  return blocks
}

/** @returns {object[]} the inline nodes of one line, for places where Discord reads no blocks */
export function parseInline(text) {
  const nodes = []
  let rest = text
  let plain = ''
  const flush = () => {
    if (plain) nodes.push({ type: 'text', text: plain })
    plain = ''
  }
  while (rest) {
    const found = rules.map(([pattern, read]) => [pattern.exec(rest), read]).find(([match]) => match)
    const node = found?.[1](found[0])
    if (!node) {
      // A word at once, so that `snake_case` keeps its underscores.
      const word = /^[\p{L}\p{N}]+_(?=[\p{L}\p{N}])|^[\p{L}\p{N}]+|^[\s\S]/u.exec(rest)[0]
      plain += word
      rest = rest.slice(word.length)
      continue
    }
    if (node.type === 'text') plain += node.text
    else {
      flush()
      nodes.push(node)
    }
    rest = rest.slice(found[0][0].length)
  }
  flush()
  return nodes
}

const nested = (type) => (match) => ({ type, children: parseInline(match[1]) })
const link = (href, children) => (/^https?:\/\//i.test(href) ? { type: 'link', href, children } : null)

/** Tried in turn at each place; a rule that gives null leaves its text as it is. */
const rules = [
  [/^\\([\\*_~`|>[\]()#@<:!.+-])/, (match) => ({ type: 'text', text: match[1] })],
  [/^`` ?([\s\S]+?) ?``(?!`)/, (match) => ({ type: 'inlineCode', text: match[1] })],
  [/^`([^`\n]+)`/, (match) => ({ type: 'inlineCode', text: match[1] })],
  [
    /^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/,
    (match) => ({ type: 'time', seconds: Number(match[1]), style: match[2] ?? 'f' }),
  ],
  [/^<#(\d+)>/, (match) => ({ type: 'channel', id: match[1] })],
  [/^<@&(\d+)>/, (match) => ({ type: 'role', id: match[1] })],
  [/^<@!?(\d+)>/, (match) => ({ type: 'user', id: match[1] })],
  [/^<\/([^:>\n]+):\d+>/, (match) => ({ type: 'command', text: `/${match[1]}` })],
  [/^<(https?:\/\/[^\s>]+)>/, (match) => link(match[1], [{ type: 'text', text: match[1] }])],
  [/^@(everyone|here)\b/, (match) => ({ type: 'everyone', text: match[0] })],
  [
    /^\[((?:[^\]\\]|\\.)+)\]\(<?(https?:\/\/[^\s)>]+)>?(?: "[^"\n]*")?\)/,
    (match) => link(match[2], parseInline(match[1])),
  ],
  [/^https?:\/\/[^\s<]*[^\s<.,:;"'\])!?*_]/i, (match) => link(match[0], [{ type: 'text', text: match[0] }])],
  [
    /^\*\*\*((?:\\.|[^\\])+?)\*\*\*(?!\*)/,
    (match) => ({ type: 'bold', children: [{ type: 'italic', children: parseInline(match[1]) }] }),
  ],
  [/^\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/, nested('bold')],
  [/^__((?:\\.|[^\\])+?)__(?!_)/, nested('underline')],
  [/^~~((?:\\.|[^\\])+?)~~/, nested('strike')],
  [/^\|\|((?:\\.|[^\\])+?)\|\|/, nested('spoiler')],
  [/^\*(?=\S)((?:\\.|[^\\*])+?)\*(?!\*)/, nested('italic')],
  [/^_(?=\S)((?:\\.|[^\\_])+?)_(?![\p{L}\p{N}_])/u, nested('italic')],
]

function parseLines(text) {
  const lines = text.split('\n')
  const blocks = []
  let i = 0
  while (i < lines.length) {
    const [block, taken] = readBlock(lines, i)
    blocks.push(block)
    i += taken
  }
  return joinParagraphs(blocks)
}

function readBlock(lines, at) {
  const line = lines[at]
  const heading = /^(#{1,3}) +(.+)$/.exec(line)
  if (heading) return [{ type: 'heading', level: heading[1].length, children: parseInline(heading[2]) }, 1]
  const subtext = /^-# +(.+)$/.exec(line)
  if (subtext) return [{ type: 'subtext', children: parseInline(subtext[1]) }, 1]
  if (line.startsWith('>>> ')) {
    const rest = [line.slice(4), ...lines.slice(at + 1)]
    return [{ type: 'quote', children: parseLines(rest.join('\n')) }, rest.length]
  }
  const quoted = takeWhile(lines, at, /^> ?(.*)$/)
  if (quoted.length > 0 && /^>( |$)/.test(line)) {
    return [{ type: 'quote', children: parseLines(quoted.map((match) => match[1]).join('\n')) }, quoted.length]
  }
  const items = takeWhile(lines, at, /^( *)(?:[-*]|(\d+)\.) +(.+)$/)
  if (items.length > 0) return [listOf(items), items.length]
  return [{ type: 'line', children: parseInline(line) }, 1]
}

function takeWhile(lines, from, pattern) {
  const matches = []
  for (const line of lines.slice(from)) {
    const match = pattern.exec(line)
    if (!match) break
    matches.push(match)
  }
  return matches
}

const listOf = (items) => ({
  type: 'list',
  ordered: items[0][2] !== undefined,
  start: Number(items[0][2] ?? 1),
  items: items.map((match) => ({
    depth: Math.min(4, Math.floor(match[1].length / 2)),
    children: parseInline(match[3]),
  })),
})

/** Lines that follow each other are one paragraph. */
function joinParagraphs(blocks) {
  const joined = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.type !== 'line') joined.push(block)
    else if (last?.type === 'paragraph') last.children.push({ type: 'break' }, ...block.children)
    else joined.push({ type: 'paragraph', children: [...block.children] })
  }
  return joined.filter((block) => block.type !== 'paragraph' || block.children.some((node) => node.type !== 'break'))
}
