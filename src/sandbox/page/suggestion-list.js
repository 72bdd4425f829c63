import { el } from './dom.js'

const nothing = { items: [], hint: null, preselect: false }

/**
 * The list above the box, as a combobox has it: the box keeps the focus, one item is marked.
 * @param take gets the chosen item
 */
export function createSuggestionList(box, take) {
  const list = document.getElementById('list')
  const panel = document.getElementById('suggestions')
  const hint = document.getElementById('hint')
  let items = []
  let marked = -1

  const mark = (index) => {
    marked = index
    for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === index))
    if (index < 0) return box.removeAttribute('aria-activedescendant')
    box.setAttribute('aria-activedescendant', `item-${index}`)
    list.children[index].scrollIntoView({ block: 'nearest' })
  }

  const show = (next) => {
    items = next.items
    hint.textContent = next.hint ?? ''
    hint.hidden = !next.hint
    list.replaceChildren(...items.map((item, index) => optionNode(item, index, take)))
    panel.hidden = items.length === 0 && !next.hint
    box.setAttribute('aria-expanded', String(items.length > 0))
    mark(next.preselect && items.length > 0 ? 0 : -1)
  }

  return {
    show,
    close: () => show(nothing),
    /** The marked item; with `orFirst` the first where none is marked. undefined when there is none. */
    marked: (orFirst = false) => items[orFirst ? Math.max(0, marked) : marked],
    /** Marks the next item, or the one before; false when there is none. */
    move: (step) => {
      if (items.length === 0) return false
      mark(marked < 0 && step < 0 ? items.length - 1 : (marked + step + items.length) % items.length)
      return true
    },
  }
}

const optionNode = (item, index, take) =>
  el(
    'div',
    {
      id: `item-${index}`,
      role: 'option',
      'aria-selected': 'false',
      // The box keeps the focus while one clicks.
      onmousedown: (event) => event.preventDefault(),
      onclick: () => take(item),
    },
    el('span', { class: 'item-label' }, item.label),
    item.detail && el('span', { class: 'item-detail' }, item.detail),
  )
