import { createSuggestionList } from './suggestion-list.js'

/** How long the typing rests before the server is asked. */
const quietMs = 150

/**
 * The box at the bottom: text or a command, with a list of what may come next.
 * @param ask(text, picked) gives { items, hint, preselect }
 * @param send(text, picked) gives null, or in words why not
 */
export function createComposer({ ask, send }) {
  const box = document.getElementById('box')
  const draft = { picked: [], asked: 0, timer: null }
  const list = createSuggestionList(box, (item) => choose(item))

  /** Asks for what may come next; an answer that was overtaken is dropped. */
  const refresh = async () => {
    const mine = ++draft.asked
    if (!box.value.startsWith('/')) return close()
    const next = await ask(box.value, draft.picked)
    if (mine === draft.asked) list.show(next)
  }
  const close = () => {
    draft.asked++
    clearTimeout(draft.timer)
    list.close()
  }
  /** What was chosen is not chosen again by a quick second key: the list is gone until the next one comes. */
  const choose = (item) => {
    list.close()
    take(box, draft, item)
    void refresh()
  }
  const submit = async () => {
    const text = box.value.trim()
    if (!text) return
    close()
    const refused = await send(text, draft.picked)
    showError(refused)
    if (refused !== null) return
    box.value = ''
    draft.picked = []
  }

  box.addEventListener('input', () => {
    showError(null)
    clearTimeout(draft.timer)
    draft.timer = setTimeout(refresh, quietMs)
  })
  box.addEventListener('blur', close)
  box.addEventListener('focus', () => box.value && refresh())
  box.addEventListener('keydown', (event) => {
    if (handleKey(event, list, close, choose)) event.preventDefault()
  })
  document.getElementById('composer').addEventListener('submit', (event) => {
    event.preventDefault()
    void submit()
  })
  return { enter: (channel) => enter(box, channel, close), showError, focus: () => box.focus() }
}

/** Writes a chosen item into the box, and remembers what it stands for. */
function take(box, draft, item) {
  box.value = item.insert
  if (item.pick) draft.picked = [...draft.picked.filter((one) => one.option !== item.pick.option), item.pick]
  box.focus()
  box.setSelectionRange(box.value.length, box.value.length)
}

/** Whether the key was meant for the list. */
function handleKey(event, list, close, choose) {
  const chosen = { Enter: list.marked(), Tab: event.shiftKey ? undefined : list.marked(true) }[event.key]
  if (chosen) choose(chosen)
  else if (event.key === 'Escape') close()
  else if (event.key === 'ArrowDown') return list.move(1)
  else if (event.key === 'ArrowUp') return list.move(-1)
  else return false
  return true
}

/** Readies the box for a channel. */
function enter(box, channel, close) {
  close()
  showError(null)
  box.placeholder = channel.writable
    ? `Message #${channel.name}, or / for a command`
    : 'You may not write here; / for a command'
}

function showError(message) {
  const error = document.getElementById('error')
  error.textContent = message ?? ''
  error.hidden = !message
}
