import { renderComponents } from './component-view.js'
import { avatar, el, icon } from './dom.js'
import { renderAttachment, renderEmbed } from './embed-view.js'
import { renderMarkdown } from './markdown-view.js'
import { clockOf, fullOf, whenOf } from './time.js'

/** Messages of one author within seven minutes stand together, as in Discord. */
const togetherMs = 7 * 60_000

/** Whether a message goes on where the one before ended. */
export const goesOn = (before, message) =>
  before !== undefined &&
  before.author.id === message.author.id &&
  message.sentAtMs - before.sentAtMs < togetherMs &&
  !message.command &&
  !message.repliesTo &&
  !before.ephemeral

/**
 * One message as a list item.
 * @param act { names, press(message, customId, values), openPicture(url, alt), openThread(id), dismiss(message) }
 */
export function renderMessage(message, joined, act) {
  const classes = ['message', joined && 'joined', message.ephemeral && 'ephemeral', message.pings.you && 'pings-you']
  return el(
    'li',
    { class: classes.filter(Boolean).join(' '), 'data-id': message.id },
    contextLine(message),
    joined ? el('span', { class: 'gutter' }, clockOf(message.sentAtMs)) : avatar(message.author),
    el('div', { class: 'message-main' }, joined ? null : heading(message), body(message, act), notes(message, act)),
  )
}

function contextLine(message) {
  if (message.command) {
    const { user, name } = message.command
    return el(
      'p',
      { class: 'context' },
      el('span', { class: 'context-name' }, user),
      ' used ',
      el('span', { class: 'mention' }, name),
    )
  }
  if (!message.repliesTo) return null
  const { author, content } = message.repliesTo
  return el(
    'p',
    { class: 'context' },
    el('span', { class: 'context-name' }, author),
    ` ${content.slice(0, 120) || 'a message'}`,
  )
}

function heading(message) {
  const name = el('span', { class: 'author' }, message.author.name)
  if (message.author.colour) name.style.setProperty('--author', message.author.colour)
  return el(
    'h2',
    { class: 'message-head' },
    name,
    message.author.bot && el('span', { class: 'app-tag' }, 'APP'),
    el('time', { title: fullOf(message.sentAtMs) }, whenOf(message.sentAtMs)),
    message.silent && mark('quiet', 'Sent without a notification'),
    message.pinned && mark('pin', 'Pinned'),
  )
}

const mark = (name, text) =>
  el('span', { class: 'mark', title: text }, icon(name), el('span', { class: 'sr-only' }, text))

function body(message, act) {
  if (message.loading) {
    return el(
      'p',
      { class: 'thinking' },
      el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')),
      `${message.author.name} is thinking…`,
    )
  }
  const alts = (url) => message.alts[url]
  const press = (customId, values) => act.press(message, customId, values)
  const text = content(message, act.names)
  return [
    text,
    message.attachments.map((file) => renderAttachment(file, act.openPicture)),
    message.embeds.map((embed) => renderEmbed(embed, act.names, act.openPicture, alts)),
    renderComponents(message.components, { ...act, press, alts }),
    message.edited && !text?.querySelector('.edited') && el('p', null, editedMark()),
  ]
}

/** The text, with "(edited)" at its end where it ends in a plain line; null when there is none. */
function content(message, names) {
  const blocks = renderMarkdown(message.content, names)
  const last = blocks.at(-1)
  if (message.edited && last?.tagName === 'P') last.append(editedMark())
  return blocks.length > 0 ? el('div', { class: 'content md' }, blocks) : null
}

const editedMark = () => el('span', { class: 'edited' }, ' (edited)')

function notes(message, act) {
  const { pings, thread } = message
  return [
    pings.names.length > 0 &&
      el(
        'p',
        { class: 'pings' },
        icon('bell'),
        `Pinged ${pings.names.join(', ')}${pings.you ? ' — that includes you' : ''}`,
      ),
    thread &&
      el(
        'button',
        { class: 'thread-link', type: 'button', onclick: () => act.openThread(thread.id) },
        icon('thread'),
        el('strong', null, thread.name),
        ` ${thread.messages} ${thread.messages === 1 ? 'message' : 'messages'} ›`,
      ),
    message.ephemeral &&
      el(
        'p',
        { class: 'only-you' },
        icon('eye'),
        'Only you can see this • ',
        el('button', { class: 'linklike', type: 'button', onclick: () => act.dismiss(message) }, 'Dismiss message'),
      ),
  ].filter(Boolean)
}
