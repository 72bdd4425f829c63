import { createComposer } from './composer.js'
import { openForm, openPicture } from './dialogs.js'
import { el, icon } from './dom.js'
import { goesOn, renderMessage } from './message-view.js'
import { renderMe, renderMembers, renderPlaces, renderRail } from './sidebar.js'
import { dayOf, refreshTimes } from './time.js'

const byId = (id) => document.getElementById(id)
const remembered = new URLSearchParams(location.hash.slice(1))

/** What the page knows: the server's view of things, and where the person is in it. */
const page = {
  state: null,
  messages: new Map(),
  channelId: remembered.get('channel'),
  userId: remembered.get('user') ?? '',
  unread: new Set(),
  pinged: new Map(),
  events: null,
}

async function post(path, fields) {
  const body = JSON.stringify({ userId: page.userId, channelId: page.channelId, ...fields })
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    if (response.ok) return await response.json()
    return { refused: 'The sandbox had a fault; its terminal says more.' }
  } catch {
    return { refused: 'The sandbox does not answer. Is the program still running?' }
  }
}

/** null when done, or why not. */
async function act(path, fields) {
  const { refused } = await post(path, fields)
  return refused ?? null
}

const composer = createComposer({
  ask: async (text, picked) => {
    const answer = await post('/page/suggest', { text, picked })
    return answer.refused ? { items: [], hint: answer.refused, preselect: false } : answer
  },
  send: (text, picked) => {
    atEnd = true
    return act('/page/send', { text, picked })
  },
})

const allChannels = () => page.state.guilds.flatMap((guild) => guild.channels)
const currentGuild = () =>
  page.state.guilds.find((guild) => guild.channels.some((channel) => channel.id === page.channelId)) ??
  page.state.guilds[0]
const currentChannel = () => allChannels().find((channel) => channel.id === page.channelId)

const actions = {
  names: {
    channel: (id) => allChannels().find((channel) => channel.id === id),
    role: (id) => page.state.guilds.flatMap((guild) => guild.roles).find((role) => role.id === id),
    user: (id) => page.state.guilds.flatMap((guild) => guild.members).find((member) => member.id === id),
  },
  press: async (message, customId, values) =>
    composer.showError(await act('/page/press', { messageId: message.id, customId, values })),
  openPicture,
  openThread: (id) => enter(id),
  dismiss: (message) => forget(message.channelId, message.id),
}

/** Shows a channel. */
function enter(channelId) {
  const channels = allChannels()
  const channel =
    channels.find((one) => one.id === channelId) ?? channels.find((one) => one.name === 'negotiations') ?? channels[0]
  if (!channel) return
  page.channelId = channel.id
  page.unread.delete(channel.id)
  page.pinged.delete(channel.id)
  location.replace(`#channel=${channel.id}&user=${page.userId}`)
  composer.enter(channel)
  closeDrawer()
  renderFrame()
  renderMessages()
  atEnd = true
  stayAtEnd()
}

/** Whether the person reads the newest message: then the view follows, also while pictures load. */
let atEnd = true
const stayAtEnd = () => {
  const scroller = byId('scroller')
  if (atEnd) scroller.scrollTop = scroller.scrollHeight
}

function renderFrame() {
  const { state } = page
  const guild = currentGuild()
  const channel = currentChannel()
  const shared = { ...state, guild, channelId: page.channelId, unread: page.unread, pinged: page.pinged, open: enter }
  renderRail(byId('rail'), shared)
  renderPlaces(byId('places'), shared)
  renderMembers(byId('members'), shared)
  renderMe(byId('me'), { ...shared, become })
  byId('server').textContent = guild.name
  byId('channel-name').replaceChildren(icon(channel.kind === 'thread' ? 'thread' : 'hash'), channel.name)
  byId('channel-topic').textContent = channel.topic ?? ''
  const status = byId('status')
  status.classList.toggle('off', !state.botConnected)
  status.textContent = state.botConnected
    ? `Bot online • ${state.commands} ${state.commands === 1 ? 'command' : 'commands'}`
    : 'Bot offline'
  document.title = `${page.unread.size > 0 ? '• ' : ''}#${channel.name} – Callboard sandbox`
}

function renderMessages() {
  const messages = page.messages.get(page.channelId) ?? []
  const nodes = messages.flatMap((message, index) => {
    const before = messages[index - 1]
    const sameDay = before !== undefined && dayOf(before.sentAtMs) === dayOf(message.sentAtMs)
    const node = nodeOf(message, sameDay && goesOn(before, message))
    return sameDay ? [node] : [dayNode(dayOf(message.sentAtMs)), node]
  })
  place(byId('messages'), nodes.length > 0 ? nodes : [emptyNote()])
}

/** Nodes of messages as they were drawn: what hasn't changed isn't drawn anew. */
const drawn = new WeakMap()

function nodeOf(message, joined) {
  const before = drawn.get(message)
  if (before && before.joined === joined) return before.node
  const node = message.failed ? failure(message) : renderMessage(message, joined, actions)
  drawn.set(message, { joined, node })
  return node
}

const days = new Map()
function dayNode(day) {
  if (!days.has(day)) days.set(day, el('li', { class: 'day' }, el('span', null, day)))
  return days.get(day)
}

/** Makes `nodes` the list's children, touching only what differs. */
function place(list, nodes) {
  nodes.forEach((node, index) => {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null)
  })
  while (list.children.length > nodes.length) list.lastElementChild.remove()
}

const emptyNote = () =>
  el(
    'li',
    { class: 'empty' },
    el('h2', null, `Welcome to #${currentChannel().name}`),
    el('p', null, 'Nothing here yet. Type / to see what the bot can do.'),
  )

const failure = (message) =>
  el('li', { class: 'message failed', role: 'alert' }, `${message.name}: the application did not respond.`)

/** Adds a message, or puts its new state in the place of the old. */
function keep(message) {
  const list = page.messages.get(message.channelId) ?? []
  const at = list.findIndex((one) => one.id === message.id)
  if (at >= 0) list[at] = message
  else list.push(message)
  page.messages.set(message.channelId, list)
  if (message.channelId === page.channelId) return renderMessages()
  if (at >= 0) return
  page.unread.add(message.channelId)
  if (message.pings?.you) page.pinged.set(message.channelId, (page.pinged.get(message.channelId) ?? 0) + 1)
  renderFrame()
}

function forget(channelId, id) {
  page.messages.set(
    channelId,
    (page.messages.get(channelId) ?? []).filter((message) => message.id !== id),
  )
  if (channelId === page.channelId) renderMessages()
}

const onEvent = {
  begin: ({ state, messages }) => {
    page.state = state
    page.userId = state.user.id
    page.messages = new Map(Object.entries(messages))
    enter(page.channelId)
  },
  message: ({ message }) => keep(message),
  gone: ({ channelId, id }) => forget(channelId, id),
  state: ({ state }) => {
    page.state = state
    if (currentChannel()) renderFrame()
    else enter(null)
  },
  failed: ({ channelId, name }) => {
    const sentAtMs = (page.messages.get(channelId) ?? []).at(-1)?.sentAtMs ?? performance.timeOrigin + performance.now()
    keep({ id: `failed ${performance.now()}`, channelId, sentAtMs, failed: true, name, author: { id: '' } })
  },
  modal: ({ interactionId, modal }) => openForm(modal, (inputs) => act('/page/modal', { interactionId, inputs })),
}

/** Listens to the sandbox: its first event tells everything, also after a lost connection. */
function listen() {
  page.events?.close()
  page.events = new EventSource(`/page/changes?user=${encodeURIComponent(page.userId)}`)
  page.events.onmessage = (event) => {
    const said = JSON.parse(event.data)
    onEvent[said.kind](said)
  }
  page.events.onerror = () => {
    byId('status').classList.add('off')
    byId('status').textContent = 'Sandbox not reachable, trying again…'
    if (page.events.readyState === EventSource.CLOSED) setTimeout(listen, 2_000)
  }
}

function become(userId) {
  page.userId = userId
  page.unread.clear()
  page.pinged.clear()
  listen()
}

function closeDrawer() {
  byId('app').classList.remove('drawer')
  byId('menu').setAttribute('aria-expanded', 'false')
}

function dress(theme) {
  const light = theme === 'light'
  document.documentElement.dataset.theme = light ? 'light' : 'dark'
  byId('theme').setAttribute('aria-pressed', String(light))
  byId('theme').replaceChildren(icon(light ? 'moon' : 'sun'))
  localStorage.setItem('theme', light ? 'light' : 'dark')
}

byId('menu').append(icon('menu'))
byId('send').append(icon('send'))
byId('menu').addEventListener('click', () => {
  const open = byId('app').classList.toggle('drawer')
  byId('menu').setAttribute('aria-expanded', String(open))
})
byId('theme').addEventListener('click', () =>
  dress(document.documentElement.dataset.theme === 'light' ? 'dark' : 'light'),
)
dress(localStorage.getItem('theme'))
byId('scroller').addEventListener('scroll', () => {
  const { scrollHeight, scrollTop, clientHeight } = byId('scroller')
  atEnd = scrollHeight - scrollTop - clientHeight < 60
})
const resized = new ResizeObserver(stayAtEnd)
resized.observe(byId('messages'))
resized.observe(byId('scroller'))
setInterval(refreshTimes, 15_000)
listen()
composer.focus()
