import { avatar, el, icon } from './dom.js'
import { timeText } from './time.js'

const initials = (name) =>
  name
    .split(/\s+/)
    .map((word) => word[0])
    .join('')
    .slice(0, 3)

const symbols = { text: 'hash', announcement: 'horn', forum: 'forum', thread: 'thread' }

/** The servers at the far left. `open(channelId)` shows a channel. */
export function renderRail(node, { guilds, guild, unread, open }) {
  const buttons = guilds.map((one) => {
    const waiting = one.channels.some((channel) => unread.has(channel.id))
    const name = waiting ? `${one.name} (unread)` : one.name
    const label = { 'aria-label': name, title: one.name, 'aria-current': one === guild ? 'true' : null }
    const classes = waiting ? 'guild waiting' : 'guild'
    return el(
      'button',
      { class: classes, type: 'button', ...label, onclick: () => open(one.channels[0]?.id) },
      initials(one.name),
    )
  })
  node.replaceChildren(
    el('img', { class: 'rail-logo', src: '/page/callboard.svg', alt: 'Callboard sandbox' }),
    el('hr'),
    ...buttons,
  )
}

/** The events, channels and threads of a server. */
export function renderPlaces(node, { guild, channelId, unread, pinged, open }) {
  const top = guild.channels.filter((channel) => channel.kind !== 'thread')
  const item = (channel) => {
    const threads = guild.channels.filter((one) => one.parentId === channel.id)
    return el('li', null, place(channel), threads.length > 0 ? el('ul', { class: 'threads' }, threads.map(item)) : null)
  }
  const place = (channel) => {
    const state = [channel.id === channelId && 'current', unread.has(channel.id) && 'unread'].filter(Boolean).join(' ')
    const note = [channel.locked && 'private', unread.has(channel.id) && 'unread'].filter(Boolean).join(', ')
    return el(
      'button',
      {
        class: `place ${state}`,
        type: 'button',
        'aria-current': channel.id === channelId ? 'page' : null,
        onclick: () => open(channel.id),
      },
      el(
        'span',
        { class: 'place-icon' },
        icon(symbols[channel.kind]),
        channel.locked && el('span', { class: 'mini-lock' }, icon('lock')),
      ),
      el('span', { class: 'place-name' }, channel.name),
      note && el('span', { class: 'sr-only' }, ` (${note})`),
      pinged.get(channel.id)
        ? el(
            'span',
            { class: 'count', 'aria-label': `${pinged.get(channel.id)} pings` },
            String(pinged.get(channel.id)),
          )
        : null,
    )
  }
  node.replaceChildren(
    ...(guild.events.length > 0
      ? [el('h2', { class: 'group' }, 'Events'), el('ul', { class: 'events' }, guild.events.map(eventItem))]
      : []),
    el('h2', { class: 'group' }, 'Channels'),
    el('ul', { class: 'channels' }, top.map(item)),
  )
}

const eventItem = (event) =>
  el(
    'li',
    { class: 'event' },
    icon('calendar'),
    el(
      'div',
      null,
      el('strong', null, event.name),
      el('p', null, `${timeText(event.startsAtMs, 'f')} • ${event.place}`),
    ),
  )

/** Who is at the screen, and the choice of whom to be. */
export function renderMe(node, { user, users, become }) {
  const options = users.map((one) => el('option', { value: one.id, selected: one.id === user.id }, one.name))
  const choice = el('select', { id: 'viewer', onchange: (event) => become(event.target.value) }, options)
  node.replaceChildren(avatar(user), el('label', { class: 'me-label', for: 'viewer' }, 'You see this as'), choice)
}

/** The people of a server by their highest shown role. */
export function renderMembers(node, { guild, botConnected }) {
  const groups = Map.groupBy(guild.members, (member) => member.group)
  const order = [...groups.keys()].sort((a, b) => Number(a === 'Members') - Number(b === 'Members'))
  node.replaceChildren(
    ...order.flatMap((group) => [
      el('h2', { class: 'group' }, `${group} — ${groups.get(group).length}`),
      el(
        'ul',
        null,
        groups.get(group).map((member) => person(member, !member.bot || botConnected)),
      ),
    ]),
  )
}

function person(member, online) {
  const name = el('span', { class: 'author' }, member.name)
  if (member.colour) name.style.setProperty('--author', member.colour)
  const state = online ? 'online' : 'offline'
  return el(
    'li',
    { class: `member ${state}` },
    el('span', { class: 'presence' }, avatar(member)),
    name,
    member.bot && el('span', { class: 'app-tag' }, 'APP'),
    el('span', { class: 'sr-only' }, ` (${state})`),
  )
}
