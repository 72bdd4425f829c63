import { el, icon } from './dom.js'
import { renderInline, renderMarkdown } from './markdown-view.js'
import { msOf, whenOf } from './time.js'

/** An embed: the coloured bar, its texts, fields in rows of three, pictures of ours. */
export function renderEmbed(embed, names, openPicture, alts) {
  const card = el(
    'article',
    { class: 'embed' },
    el(
      'div',
      { class: 'embed-body' },
      embed.author && el('p', { class: 'embed-author' }, link(embed.author.url, [embed.author.name])),
      embed.title && el('h3', { class: 'embed-title' }, link(embed.url, renderInline(embed.title, names))),
      embed.description && el('div', { class: 'embed-text md' }, renderMarkdown(embed.description, names)),
      embed.fields?.length ? fieldGrid(embed.fields, names) : null,
    ),
    embed.thumbnail && picture(embed.thumbnail, alts, openPicture, 'embed-thumbnail'),
    embed.image && picture(embed.image, alts, openPicture, 'embed-image'),
    footer(embed),
  )
  if (embed.color !== undefined) card.style.setProperty('--bar', `#${embed.color.toString(16).padStart(6, '0')}`)
  return card
}

const link = (url, children) =>
  url ? el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, children) : children

function fieldGrid(fields, names) {
  const items = fields.map((field) =>
    el(
      'div',
      { class: field.inline ? 'embed-field inline' : 'embed-field' },
      el('dt', null, renderInline(field.name, names)),
      el('dd', { class: 'md' }, renderMarkdown(field.value, names)),
    ),
  )
  return el('dl', { class: 'embed-fields' }, items)
}

function footer(embed) {
  const stamp = embed.timestamp ? whenOf(msOf(embed.timestamp)) : null
  const text = [embed.footer?.text, stamp].filter(Boolean).join(' • ')
  return text ? el('p', { class: 'embed-footer' }, text) : null
}

/** A picture of the sandbox's own; one from elsewhere is named, not fetched. */
export function picture({ url, width, height }, alts, openPicture, kind) {
  if (new URL(url).origin !== location.origin) {
    return el('p', { class: 'elsewhere' }, 'Picture at ', link(url, [new URL(url).hostname]), ' (not loaded here)')
  }
  const alt = alts(url)
  const img = el('img', { src: url, alt: alt ?? 'Picture without a description', width, height, loading: 'lazy' })
  return el(
    'button',
    {
      class: `picture ${kind}`,
      type: 'button',
      'aria-label': `Enlarge: ${alt ?? 'picture'}`,
      onclick: () => openPicture(url, alt),
    },
    img,
  )
}

export function renderAttachment(file, openPicture) {
  if (file.content_type.startsWith('image/')) {
    return picture(file, () => file.description, openPicture, 'attached')
  }
  const size = file.size < 1024 ? `${file.size} bytes` : `${(file.size / 1024).toFixed(1)} KB`
  const name = el('a', { href: file.url, download: file.filename }, file.filename)
  return el('div', { class: 'file' }, icon('file'), el('div', null, name, el('p', { class: 'file-size' }, size)))
}
