import { el } from './dom.js'
import { parseInline, parseMarkdown } from './markdown.js'
import { timeNode } from './time.js'

/**
 * Markdown as elements.
 * @param names looks up channels, roles and people by id: { channel(id), role(id), user(id) } → { name, colour } or undefined
 */
export const renderMarkdown = (text, names) => parseMarkdown(text).map((block) => renderBlock(block, names))
export const renderInline = (text, names) => parseInline(text).map((node) => renderNode(node, names))

function renderBlock(block, names) {
  const inside = (children) => children.map((node) => renderNode(node, names))
  switch (block.type) {
    case 'code':
      return el('pre', { class: 'md-code', tabindex: 0 }, el('code', null, block.text))
    case 'heading':
      return el(
        'p',
        { class: `md-h${block.level}`, role: 'heading', 'aria-level': block.level + 2 },
        inside(block.children),
      )
    case 'subtext':
      return el('p', { class: 'md-subtext' }, inside(block.children))
    case 'quote':
      return el(
        'blockquote',
        null,
        block.children.map((child) => renderBlock(child, names)),
      )
    case 'list': {
      const items = block.items.map((item) => el('li', { class: `depth-${item.depth}` }, inside(item.children)))
      return el(block.ordered ? 'ol' : 'ul', { class: 'md-list', start: block.ordered ? block.start : null }, items)
    }
    default:
      return el('p', null, inside(block.children))
  }
}

const tags = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' }

function renderNode(node, names) {
  const children = () => node.children.map((child) => renderNode(child, names))
  switch (node.type) {
    case 'text':
      return node.text
    case 'break':
      return el('br')
    case 'inlineCode':
      return el('code', { class: 'md-inline' }, node.text)
    case 'link':
      return el('a', { href: node.href, target: '_blank', rel: 'noopener noreferrer' }, children())
    case 'time':
      return timeNode(node.seconds * 1000, node.style)
    case 'spoiler':
      return spoiler(children())
    case 'channel':
      return mention('#', names.channel(node.id), 'unknown')
    case 'user':
      return mention('@', names.user(node.id), 'unknown-user')
    case 'role':
      return mention('@', names.role(node.id), 'unknown-role')
    case 'everyone':
    case 'command':
      return el('span', { class: 'mention' }, node.text)
    default:
      return el(tags[node.type], null, children())
  }
}

function mention(sign, known, fallback) {
  const node = el('span', { class: 'mention' }, `${sign}${known?.name.replace(/^@/, '') ?? fallback}`)
  if (known?.colour) node.style.setProperty('--mention', known.colour)
  return node
}

function spoiler(children) {
  const button = el('button', { class: 'spoiler', type: 'button', 'aria-expanded': 'false' }, children)
  button.addEventListener('click', () => button.setAttribute('aria-expanded', 'true'))
  return button
}
