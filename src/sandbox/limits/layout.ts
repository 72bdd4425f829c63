import type { Path, Problems } from '../refusal.ts'
import { checkButton, checkRow, componentTypes } from './components.ts'
import { checkChoice, checkList, checkMedia, checkModel, checkNumber, checkText, type Fields } from './fields.ts'

const { row, button, section, text, thumbnail, gallery, file, separator, container } = componentTypes
const inContainer: readonly number[] = [row, section, text, gallery, file, separator]
const topLevel: readonly number[] = [...inContainer, container]

/** What has been met so far in one message. */
type Tally = { count: number; characters: number; readonly customIds: Set<string> }

/**
 * A message under the flag IS_COMPONENTS_V2: 40 components in all, nested ones counted, and 4000 characters of text.
 * Source: https://docs.discord.com/developers/components/reference
 */
export function checkLayout(problems: Problems, value: unknown): void {
  const tally: Tally = { count: 0, characters: 0, customIds: new Set() }
  checkAll(problems, ['components'], checkList(problems, ['components'], value, 40), topLevel, tally)
  if (tally.count > 40) problems.add(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be 40 or fewer in length.')
  if (tally.characters > 4000) {
    const message = 'The total length of all text displays must be 4000 or fewer.'
    problems.add(['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message)
  }
}

type Components = readonly Fields[]

function checkAll(
  problems: Problems,
  path: Path,
  components: Components,
  allowed: readonly number[],
  tally: Tally,
): void {
  components.forEach((component, index) => {
    checkChoice(problems, [...path, index, 'type'], component.type, allowed)
    checkOne(problems, [...path, index], component, tally)
  })
}

function checkOne(problems: Problems, path: Path, component: Fields, tally: Tally): void {
  tally.count++
  const inner = (max: number) => checkList(problems, [...path, 'components'], component.components, max)
  switch (component.type) {
    case row:
      tally.count += checkRow(problems, path, component, tally.customIds)
      break
    case text:
      checkText(problems, [...path, 'content'], component.content, { min: 1, max: 4000, required: true })
      tally.characters += String(component.content).length
      break
    case gallery:
      checkGallery(problems, path, component)
      break
    case file:
      checkMedia(problems, [...path, 'file'], component.file, true)
      break
    case section:
      checkAll(problems, [...path, 'components'], inner(3), [text], tally)
      checkAccessory(problems, [...path, 'accessory'], component.accessory, tally)
      break
    case container:
      checkNumber(problems, [...path, 'accent_color'], component.accent_color, 0, 0xffffff)
      checkAll(problems, [...path, 'components'], inner(39), inContainer, tally)
      break
  }
}

function checkGallery(problems: Problems, path: Path, component: Fields): void {
  const items = checkList(problems, [...path, 'items'], component.items, 10)
  if (items.length === 0) problems.add([...path, 'items'], 'BASE_TYPE_REQUIRED', 'This field is required')
  items.forEach((item, index) => {
    checkMedia(problems, [...path, 'items', index, 'media'], item.media, true)
    checkText(problems, [...path, 'items', index, 'description'], item.description, { max: 1024 })
  })
}

function checkAccessory(problems: Problems, path: Path, value: unknown, tally: Tally): void {
  const accessory = checkModel(problems, path, value, true)
  if (!accessory) return
  tally.count++
  checkChoice(problems, [...path, 'type'], accessory.type, [button, thumbnail])
  if (accessory.type === button) checkButton(problems, path, accessory, tally.customIds)
  if (accessory.type === thumbnail) checkMedia(problems, [...path, 'media'], accessory.media, true)
}
