import { type Path, Problems, refuse } from '../refusal.ts'
import { type Component, type Embed, messageFlags } from '../wire.ts'
import { checkRows } from './components.ts'
import { checkEmbeds, embedIsEmpty } from './embeds.ts'
import { checkChoice, checkList, checkModel, checkNumber, checkText, type Fields, isFields } from './fields.ts'
import { checkLayout } from './layout.ts'

export type AllowedMentions = {
  readonly parse?: readonly string[]
  readonly roles?: readonly string[]
  readonly users?: readonly string[]
  readonly replied_user?: boolean
}
export type AttachmentEntry = {
  readonly id: string | number
  readonly filename?: string
  readonly description?: string
}

/** A message's body after its check; a key that wasn't sent is undefined. */
export type MessageBody = {
  readonly content?: string | null
  readonly embeds?: readonly Embed[] | null
  readonly components?: readonly Component[] | null
  readonly flags?: number | null
  readonly nonce?: string | number | null
  readonly enforce_nonce?: boolean
  readonly allowed_mentions?: AllowedMentions | null
  readonly attachments?: readonly AttachmentEntry[] | null
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean } | null
}

/**
 * @param layout the message being edited has the flag IS_COMPONENTS_V2, which can't be taken off
 * @throws {Refusal} 50035 with every fault, in Discord's shape.
 */
export function checkMessageBody(body: unknown, layout = false): MessageBody {
  if (!isFields(body)) throw refuse.invalidJson()
  const problems = new Problems()
  checkNumber(problems, ['flags'], body.flags, 0, Number.MAX_SAFE_INTEGER)
  const v2 = layout || (Number(body.flags ?? 0) & messageFlags.componentsV2) !== 0
  checkText(problems, ['content'], body.content, { max: 2000 })
  checkEmbeds(problems, body.embeds)
  if (v2) checkV2(problems, body)
  else checkRows(problems, body.components)
  checkNonce(problems, body)
  checkAllowedMentions(problems, body.allowed_mentions)
  checkList(problems, ['attachments'], body.attachments, 10).forEach((entry, index) => {
    checkText(problems, ['attachments', index, 'description'], entry.description, { max: 1024 })
    checkText(problems, ['attachments', index, 'filename'], entry.filename, { max: 1024 })
  })
  const reference = checkModel(problems, ['message_reference'], body.message_reference)
  if (reference)
    checkText(problems, ['message_reference', 'message_id'], reference.message_id, { max: 20, required: true })
  problems.throwIfAny()
  return body as MessageBody
}

function checkV2(problems: Problems, body: Fields): void {
  for (const key of ['content', 'embeds', 'poll', 'sticker_ids']) {
    const value = body[key]
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue
    problems.add(
      [key],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    )
  }
  checkLayout(problems, body.components)
}

function checkNonce(problems: Problems, body: Fields): void {
  const { nonce } = body
  if (nonce === undefined || nonce === null) return
  if (typeof nonce !== 'string' && typeof nonce !== 'number') {
    problems.add(['nonce'], 'NONCE_TYPE_CONVERT', 'Nonces must be a string or an integer.')
  }
  if (String(nonce).length > 25)
    problems.add(['nonce'], 'NONCE_TYPE_TOO_LONG', 'Nonces must not be longer than 25 characters.')
}

function checkAllowedMentions(problems: Problems, value: unknown): void {
  const allowed = checkModel(problems, ['allowed_mentions'], value)
  if (!allowed) return
  const parse = checkTexts(problems, ['allowed_mentions', 'parse'], allowed.parse)
  parse.forEach((kind, index) => {
    checkChoice(problems, ['allowed_mentions', 'parse', index], kind, ['everyone', 'roles', 'users'])
  })
  for (const kind of ['roles', 'users'] as const) {
    const ids = checkTexts(problems, ['allowed_mentions', kind], allowed[kind])
    if (ids.length === 0 || !parse.includes(kind)) continue
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`
    problems.add(['allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message)
  }
}

/** A list of at most 100 texts; [] after noting what it is instead. */
function checkTexts(problems: Problems, path: Path, value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) {
    problems.add(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')
    return []
  }
  if (value.length > 100) problems.add(path, 'BASE_TYPE_BAD_LENGTH', 'Must be 100 or fewer in length.')
  return value.map(String)
}

/** Whether a message with these parts would show nothing. */
export function showsNothing(parts: {
  readonly content: string
  readonly embeds: readonly Embed[]
  readonly components: readonly Component[]
  readonly files: number
}): boolean {
  if (parts.content.trim() !== '' || parts.files > 0 || parts.components.length > 0) return false
  return parts.embeds.every((embed) => embedIsEmpty(embed as Fields))
}
