import { el } from './dom.js'

/** Shows a picture large; Escape or a click closes it. */
export function openPicture(url, alt) {
  const dialog = document.getElementById('picture-dialog')
  const close = el('button', { class: 'button secondary', type: 'button', onclick: () => dialog.close() }, 'Close')
  dialog.replaceChildren(
    el('img', { src: url, alt: alt ?? 'Picture without a description' }),
    el('p', null, alt ?? ''),
    close,
  )
  dialog.onclick = (event) => event.target === dialog && dialog.close()
  dialog.showModal()
}

/** Shows a form that the bot opened; `submit(inputs)` gets its texts by custom id. */
export function openForm(modal, submit) {
  const dialog = document.getElementById('form-dialog')
  const inputs = modal.components.flatMap((row) => {
    const field = row.component ?? row.components?.[0]
    return field?.custom_id ? [{ ...field, label: row.label ?? field.label }] : []
  })
  const error = el('p', { class: 'composer-error', role: 'alert', hidden: true })
  const form = el(
    'form',
    { method: 'dialog' },
    el('h2', { id: 'form-title' }, modal.title),
    inputs.map(formField),
    error,
    el(
      'div',
      { class: 'row' },
      el('button', { class: 'button secondary', type: 'button', onclick: () => dialog.close() }, 'Cancel'),
      el('button', { class: 'button primary', type: 'submit' }, 'Submit'),
    ),
  )
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const message = await submit(Object.fromEntries(new FormData(form)))
    if (message === null) return dialog.close()
    error.textContent = message
    error.hidden = false
  })
  dialog.replaceChildren(form)
  dialog.showModal()
}

function formField(field) {
  const shared = {
    id: `field-${field.custom_id}`,
    name: field.custom_id,
    required: field.required !== false,
    maxlength: field.max_length,
    placeholder: field.placeholder,
  }
  const input =
    field.style === 2
      ? el('textarea', { ...shared, rows: 4 }, field.value ?? '')
      : el('input', { ...shared, type: 'text', value: field.value })
  return el('div', { class: 'form-field' }, el('label', { for: shared.id }, field.label ?? field.custom_id), input)
}
