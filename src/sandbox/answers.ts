import type { Upload } from './files.ts'
import type { Interaction, Modal } from './interaction.ts'
import { answeredInteraction, settle, unansweredInteraction } from './interactions.ts'
import { checkAutocomplete } from './limits/commands.ts'
import { checkModal } from './limits/components.ts'
import { checkChoice, type Fields, isFields } from './limits/fields.ts'
import type { MessageRecord } from './message-record.ts'
import { createLoadingMessage, createMessage, deleteMessage, editMessage, type Origin } from './messages.ts'
import { Problems, refuse } from './refusal.ts'
import { type CommandChoice, type Component, type InteractionMetadata, messageFlags, type Snowflake } from './wire.ts'
import { channelOf, type World } from './world.ts'

/** Types of a first answer. Source: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-type */
const callback = { message: 4, thinking: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 } as const

/** Which first answers each type of interaction takes: command, component, autocomplete, modal. */
const allowedCallbacks: Readonly<Record<number, readonly number[]>> = {
  2: [callback.message, callback.thinking, callback.modal],
  3: [callback.message, callback.thinking, callback.deferredUpdate, callback.update, callback.modal],
  4: [callback.choices],
  5: [callback.message, callback.thinking, callback.deferredUpdate, callback.update],
}

/**
 * The first answer to an interaction; gives what `with_response=true` is told.
 * @throws {Refusal} 10062, 40060, 50035 and those of messages
 */
export function answerFirst(
  world: World,
  id: Snowflake,
  token: string,
  body: unknown,
  uploads: readonly Upload[],
): Record<string, unknown> {
  const interaction = unansweredInteraction(world, id, token)
  if (!isFields(body)) throw refuse.invalidJson()
  const problems = new Problems()
  checkChoice(problems, ['type'], body.type, allowedCallbacks[interaction.type] ?? [])
  const data = isFields(body.data) ? body.data : null
  const needsData: readonly unknown[] = [callback.message, callback.choices, callback.modal]
  if (!data && needsData.includes(body.type)) problems.add(['data'], 'BASE_TYPE_REQUIRED', 'This field is required')
  problems.throwIfAny()
  const record = applyFirst(world, interaction, Number(body.type), data ?? {}, uploads)
  return {
    interaction: {
      id,
      type: interaction.type,
      ...(record && {
        response_message_id: record.wire.id,
        response_message_loading: (record.wire.flags & messageFlags.loading) !== 0,
        response_message_ephemeral: record.ephemeralTo !== null,
      }),
    },
    ...(record && body.type !== callback.thinking && { resource: { type: body.type, message: record.wire } }),
  }
}

/** Marks it answered only after nothing was refused: a refused answer may be mended within the 3 s. */
function applyFirst(
  world: World,
  interaction: Interaction,
  type: number,
  data: Fields,
  uploads: readonly Upload[],
): MessageRecord | null {
  const channel = channelOf(world, interaction.channelId)
  const origin = originOf(world, interaction, Number(data.flags ?? 0))
  switch (type) {
    case callback.message: {
      const record = createMessage(world, channel, data, uploads, origin)
      return answeredWith(world, interaction, record)
    }
    case callback.thinking: {
      const record = createLoadingMessage(world, channel, Number(data.flags ?? 0), origin)
      interaction.answered = true
      interaction.state = 'thinking'
      interaction.originalId = record.wire.id
      return record
    }
    case callback.deferredUpdate:
      interaction.answered = true
      interaction.state = 'thinking'
      return null
    case callback.update: {
      const record = world.messages.get(interaction.originalId ?? '')
      if (!record) throw refuse.unknownMessage()
      editMessage(world, record, data, uploads)
      return answeredWith(world, interaction, record)
    }
    case callback.choices:
      checkAutocomplete(data)
      interaction.answered = true
      settle(world, interaction, { kind: 'choices', choices: (data.choices ?? []) as CommandChoice[] })
      return null
    default:
      interaction.answered = true
      settle(world, interaction, { kind: 'modal', modal: readModal(data) })
      return null
  }
}

function answeredWith(world: World, interaction: Interaction, record: MessageRecord): MessageRecord {
  interaction.answered = true
  interaction.originalId = record.wire.id
  settle(world, interaction, { kind: 'message', messageId: record.wire.id })
  return record
}

/** @throws {Refusal} 50035 */
function readModal(data: Fields): Modal {
  const problems = new Problems()
  checkModal(problems, data)
  problems.throwIfAny()
  const components = data.components as Component[]
  return { customId: String(data.custom_id), title: String(data.title), components }
}

function originOf(world: World, interaction: Interaction, flags: number): Origin {
  const user = world.users.get(interaction.userId)!
  const metadata: InteractionMetadata = {
    id: interaction.id,
    type: interaction.type,
    user,
    ...(interaction.name && { name: interaction.name }),
    authorizing_integration_owners: { '0': channelOf(world, interaction.channelId).guild_id },
  }
  return {
    author: world.bot,
    ephemeralTo: flags & messageFlags.ephemeral ? interaction.userId : null,
    extra: {
      type: 20,
      application_id: world.applicationId,
      webhook_id: world.applicationId,
      interaction_metadata: metadata,
    },
  }
}

/**
 * A follow-up; the first one after "thinking…" takes that message's place.
 * @throws {Refusal} 10015, 50027 and those of messages
 */
export function followUp(
  world: World,
  applicationId: Snowflake,
  token: string,
  body: unknown,
  uploads: readonly Upload[],
): MessageRecord {
  const interaction = answeredInteraction(world, applicationId, token)
  const original = world.messages.get(interaction.originalId ?? '')
  if (original && original.wire.flags & messageFlags.loading) {
    editMessage(world, original, body, uploads)
    return answeredWith(world, interaction, original)
  }
  const flags = isFields(body) ? Number(body.flags ?? 0) : 0
  const origin = originOf(world, interaction, flags)
  const record = createMessage(world, channelOf(world, interaction.channelId), body, uploads, origin)
  settle(world, interaction, { kind: 'message', messageId: record.wire.id })
  return record
}

/**
 * The message that `@original` or an id means.
 * @throws {Refusal} 10015, 50027, 10008
 */
export function answerOf(
  world: World,
  applicationId: Snowflake,
  token: string,
  id: string,
): { readonly interaction: Interaction; readonly record: MessageRecord } {
  const interaction = answeredInteraction(world, applicationId, token)
  const record = world.messages.get(id === '@original' ? (interaction.originalId ?? '') : id)
  if (!record || record.deletedAt || record.wire.author.id !== world.bot.id) throw refuse.unknownMessage()
  return { interaction, record }
}

/** @throws {Refusal} those of `answerOf` and of messages */
export function editAnswer(
  world: World,
  applicationId: Snowflake,
  token: string,
  id: string,
  body: unknown,
  uploads: readonly Upload[],
): MessageRecord {
  const { interaction, record } = answerOf(world, applicationId, token, id)
  editMessage(world, record, body, uploads)
  settle(world, interaction, { kind: 'message', messageId: record.wire.id })
  return record
}

/** @throws {Refusal} those of `answerOf` */
export function deleteAnswer(world: World, applicationId: Snowflake, token: string, id: string): void {
  deleteMessage(world, answerOf(world, applicationId, token, id).record)
}
