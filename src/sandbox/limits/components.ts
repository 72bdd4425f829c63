import type { Path, Problems } from '../refusal.ts'
import { checkChoice, checkList, checkText, checkUrl, type Fields, isFields } from './fields.ts'

/** Source: https://docs.discord.com/developers/components/reference */
export const componentTypes = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const

const linkStyle = 5
const selects: readonly number[] = [3, 5, 6, 7, 8]
const isSelect = (type: unknown): boolean => typeof type === 'number' && selects.includes(type)

/** Rows of buttons and selects: the components of a plain message. */
export function checkRows(problems: Problems, value: unknown): void {
  const rows = checkList(problems, ['components'], value, 5)
  const seen = new Set<string>()
  rows.forEach((row, index) => {
    const path = ['components', index]
    checkChoice(problems, [...path, 'type'], row.type, [componentTypes.row])
    checkRow(problems, path, row, seen)
  })
}

/** Gives how many components stand in the row. */
export function checkRow(problems: Problems, path: Path, row: Fields, seen: Set<string>): number {
  const items = checkList(problems, [...path, 'components'], row.components, 5)
  if (items.length === 0) {
    problems.add([...path, 'components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')
  }
  if (items.length > 1 && items.some((item) => isSelect(item.type))) {
    problems.add(
      [...path, 'components'],
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    )
  }
  items.forEach((item, index) => {
    const at = [...path, 'components', index]
    if (item.type === componentTypes.button) checkButton(problems, at, item, seen)
    else if (isSelect(item.type)) checkSelect(problems, at, item, seen)
    else checkChoice(problems, [...at, 'type'], item.type, [componentTypes.button, ...selects])
  })
  return items.length
}

export function checkButton(problems: Problems, path: Path, button: Fields, seen: Set<string>): void {
  checkChoice(problems, [...path, 'style'], button.style, [1, 2, 3, 4, linkStyle, 6])
  checkText(problems, [...path, 'label'], button.label, { max: 80 })
  if (!button.label && !button.emoji) {
    problems.add(path, 'BUTTON_COMPONENT_INVALID_LABEL_EMOJI', 'A button must have a label or an emoji')
  }
  if (button.style === linkStyle) checkLink(problems, path, button)
  else checkCustomId(problems, path, button.custom_id, seen)
}

function checkLink(problems: Problems, path: Path, button: Fields): void {
  if (typeof button.url !== 'string') problems.add([...path, 'url'], 'BASE_TYPE_REQUIRED', 'This field is required')
  checkUrl(problems, [...path, 'url'], button.url, ['discord:'])
  if (typeof button.url === 'string' && button.url.length > 512) {
    problems.add([...path, 'url'], 'BASE_TYPE_MAX_LENGTH', 'Must be 512 or fewer in length.')
  }
}

function checkSelect(problems: Problems, path: Path, select: Fields, seen: Set<string>): void {
  checkCustomId(problems, path, select.custom_id, seen)
  checkText(problems, [...path, 'placeholder'], select.placeholder, { max: 150 })
  if (select.type !== componentTypes.stringSelect) return
  const options = checkList(problems, [...path, 'options'], select.options, 25)
  if (options.length === 0) problems.add([...path, 'options'], 'BASE_TYPE_REQUIRED', 'This field is required')
  const values = new Set<unknown>()
  options.forEach((option, index) => {
    const at = [...path, 'options', index]
    checkText(problems, [...at, 'label'], option.label, { min: 1, max: 100, required: true })
    checkText(problems, [...at, 'value'], option.value, { min: 1, max: 100, required: true })
    checkText(problems, [...at, 'description'], option.description, { max: 100 })
    if (values.has(option.value)) {
      problems.add(
        [...at, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      )
    }
    values.add(option.value)
  })
}

function checkCustomId(problems: Problems, path: Path, value: unknown, seen: Set<string>): void {
  checkText(problems, [...path, 'custom_id'], value, { min: 1, max: 100, required: true })
  if (typeof value !== 'string') return
  if (seen.has(value)) {
    problems.add([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')
  }
  seen.add(value)
}

/** A form that opens over the page: rows or labels, each with one input. */
export function checkModal(problems: Problems, data: Fields): void {
  checkText(problems, ['custom_id'], data.custom_id, { min: 1, max: 100, required: true })
  checkText(problems, ['title'], data.title, { min: 1, max: 45, required: true })
  const rows = checkList(problems, ['components'], data.components, 5)
  if (rows.length === 0) problems.add(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')
  rows.forEach((row, index) => {
    const path = ['components', index]
    checkChoice(problems, [...path, 'type'], row.type, [componentTypes.row, componentTypes.text, componentTypes.label])
    if (row.type === componentTypes.label)
      checkText(problems, [...path, 'label'], row.label, { min: 1, max: 45, required: true })
    const inner = Array.isArray(row.components) ? row.components[0] : row.component
    if (isFields(inner))
      checkText(problems, [...path, 'components', 0, 'custom_id'], inner.custom_id, {
        min: 1,
        max: 100,
        required: true,
      })
  })
}
