import { el } from './dom.js'
import { picture } from './embed-view.js'
import { renderMarkdown } from './markdown-view.js'

const styles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' }

/**
 * A message's components: rows of buttons and selects, and the laid-out kinds.
 * @param act { press(customId, values), openPicture, alts, names }
 */
export const renderComponents = (components, act) => components.map((component) => renderComponent(component, act))

function renderComponent(component, act) {
  switch (component.type) {
    case 1:
      return el('div', { class: 'row' }, renderComponents(component.components, act))
    case 2:
      return button(component, act)
    case 3:
      return select(component, act)
    case 9:
      return el(
        'div',
        { class: 'section' },
        el('div', null, renderComponents(component.components, act)),
        renderComponent(component.accessory, act),
      )
    case 10:
      return el('div', { class: 'md' }, renderMarkdown(component.content, act.names))
    case 11:
      return picture(component.media, act.alts, act.openPicture, 'embed-thumbnail')
    case 12:
      return el(
        'div',
        { class: 'gallery' },
        component.items.map((item) =>
          picture(item.media, () => item.description ?? act.alts(item.media.url), act.openPicture, 'attached'),
        ),
      )
    case 14:
      return el('hr')
    case 17:
      return container(component, act)
    default:
      return el('p', { class: 'elsewhere' }, `(a component of type ${component.type}, not drawn by this sandbox)`)
  }
}

function container(component, act) {
  const box = el('div', { class: 'embed container' }, renderComponents(component.components, act))
  if (component.accent_color) box.style.setProperty('--bar', `#${component.accent_color.toString(16).padStart(6, '0')}`)
  return box
}

function button(component, act) {
  const label = [component.emoji?.name, component.label].filter(Boolean).join(' ')
  const look = `button ${styles[component.style] ?? 'secondary'}`
  if (component.style === 5)
    return el('a', { class: look, href: component.url, target: '_blank', rel: 'noopener noreferrer' }, `${label} ↗`)
  const press = () => act.press(component.custom_id, [])
  return el('button', { class: look, type: 'button', disabled: component.disabled, onclick: press }, label)
}

function select(component, act) {
  const options = component.options.map((option) =>
    el('option', { value: option.value, selected: option.default }, option.label),
  )
  const first = el(
    'option',
    { value: '', disabled: true, selected: !component.options.some((option) => option.default) },
    component.placeholder ?? 'Make a selection',
  )
  const choose = (event) => act.press(component.custom_id, [event.target.value])
  return el(
    'select',
    {
      class: 'select',
      disabled: component.disabled,
      'aria-label': component.placeholder ?? 'Selection',
      onchange: choose,
    },
    first,
    options,
  )
}
