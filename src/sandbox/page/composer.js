import { el } from './dom.js'

const quietMs = 150

/**
 * The box at the bottom: text or a command, with a list of what may come next.
 * @param ask(text, picked) gives { items, hint, preselect }
 * @param send(text, picked) gives null, or in words why not
 */
export function createComposer({ ask, send }) {
  const form = document.getElementById('composer')
  const box = document.getElementById('box')
  const list = document.getElementById('list')
  const panel = document.getElementById('suggestions')
  const hint = document.getElementById('hint')
  const error = document.getElementById('error')
  let items = []
  let active = -1
  let picked = []
  let asked = 0
  let timer = null

  const showError = (message) => {
    error.textContent = message ?? ''
    error.hidden = !message
  }

  const mark = (index) => {
    active = index
    for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === index))
    if (index < 0) return box.removeAttribute('aria-activedescendant')
    box.setAttribute('aria-activedescendant', `item-${index}`)
    list.children[index].scrollIntoView({ block: 'nearest' })
  }

  const show = (next) => {
    items = next.items
    hint.textContent = next.hint ?? ''
    hint.hidden = !next.hint
    list.replaceChildren(
      ...items.map((item, index) =>
        el(
          'div',
          {
            id: `item-${index}`,
            role: 'option',
            'aria-selected': 'false',
            onmousedown: (event) => event.preventDefault(),
            onclick: () => take(index),
          },
          el('span', { class: 'item-label' }, item.label),
          item.detail && el('span', { class: 'item-detail' }, item.detail),
        ),
      ),
    )
    panel.hidden = items.length === 0 && !next.hint
    box.setAttribute('aria-expanded', String(items.length > 0))
    mark(next.preselect && items.length > 0 ? 0 : -1)
  }

  const close = () => {
    asked++
    clearTimeout(timer)
    show({ items: [], hint: null, preselect: false })
  }

  const refresh = async () => {
    const mine = ++asked
    if (!box.value.startsWith('/')) return close()
    const next = await ask(box.value, picked)
    if (mine === asked) show(next)
  }

  const take = (index) => {
    const item = items[index]
    box.value = item.insert
    if (item.pick) picked = [...picked.filter((one) => one.option !== item.pick.option), item.pick]
    box.focus()
    box.setSelectionRange(box.value.length, box.value.length)
    void refresh()
  }

  const submit = async () => {
    const text = box.value.trim()
    if (!text) return
    close()
    const message = await send(text, picked)
    showError(message)
    if (message !== null) return
    box.value = ''
    picked = []
  }

  box.addEventListener('input', () => {
    showError(null)
    clearTimeout(timer)
    timer = setTimeout(refresh, quietMs)
  })
  box.addEventListener('blur', close)
  box.addEventListener('focus', () => box.value && refresh())
  box.addEventListener('keydown', (event) => {
    const count = items.length
    if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown' && count > 0) mark((active + 1) % count)
    else if (event.key === 'ArrowUp' && count > 0) mark((active <= 0 ? count : active) - 1)
    else if (event.key === 'Tab' && count > 0 && !event.shiftKey) take(Math.max(0, active))
    else if (event.key === 'Enter' && active >= 0) take(active)
    else return
    event.preventDefault()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void submit()
  })

  return {
    /** Readies the box for a channel. */
    enter: (channel) => {
      close()
      showError(null)
      box.placeholder = channel.writable
        ? `Message #${channel.name}, or / for a command`
        : 'You may not write here; / for a command'
    },
    showError,
    focus: () => box.focus(),
  }
}
