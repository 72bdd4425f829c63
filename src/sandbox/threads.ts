import { blankChannel } from './blanks.ts'
import { checkChoice, checkText, isFields } from './limits/fields.ts'
import type { MessageRecord } from './message-record.ts'
import { Problems, refuse } from './refusal.ts'
import { type Channel, messageFlags, type Snowflake } from './wire.ts'
import { timestamp, type World } from './world.ts'

const threadTypes: readonly number[] = [10, 11, 12]
export const isThread = (channel: Channel): boolean => threadTypes.includes(channel.type)
export const isForum = (channel: Channel): boolean => channel.type === 15

/** @throws {Refusal} 50035 */
export function checkThreadBody(body: unknown): Record<string, unknown> {
  if (!isFields(body)) throw refuse.invalidJson()
  const problems = new Problems()
  checkText(problems, ['name'], body.name, { min: 1, max: 100, required: true })
  if (body.auto_archive_duration !== undefined) {
    checkChoice(problems, ['auto_archive_duration'], body.auto_archive_duration, [60, 1440, 4320, 10080])
  }
  problems.throwIfAny()
  return body
}

/** @param start the message it hangs on (its id becomes the thread's), or null */
export function createThread(
  world: World,
  parent: Channel,
  body: Readonly<Record<string, unknown>>,
  start: MessageRecord | null,
): Channel {
  const id: Snowflake = start?.wire.id ?? world.nextId()
  if (world.channels.has(id)) throw refuse.threadExists()
  const thread: Channel = {
    ...blankChannel,
    id,
    type: parent.type === 5 ? 10 : 11,
    guild_id: parent.guild_id,
    name: String(body.name),
    position: 0,
    topic: null,
    parent_id: parent.id,
    permission_overwrites: [],
    last_message_id: null,
    owner_id: world.bot.id,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    ...(Array.isArray(body.applied_tags) && { applied_tags: body.applied_tags.map(String) }),
    thread_metadata: {
      archived: false,
      locked: false,
      auto_archive_duration: Number(body.auto_archive_duration ?? 4320),
      archive_timestamp: timestamp(world),
      create_timestamp: timestamp(world),
    },
  }
  world.channels.set(id, thread)
  if (start) {
    start.wire.thread = thread
    start.wire.flags |= messageFlags.hasThread
  }
  world.changes.emit({ kind: 'channel-created', channel: thread })
  return thread
}

/** Forum tags must be the forum's own. @throws {Refusal} 50035 */
export function checkTags(forum: Channel, body: Readonly<Record<string, unknown>>): void {
  const tags = Array.isArray(body.applied_tags) ? body.applied_tags : []
  const problems = new Problems()
  if (tags.length > 5) problems.add(['applied_tags'], 'BASE_TYPE_BAD_LENGTH', 'Must be 5 or fewer in length.')
  tags.forEach((tag, index) => {
    if (forum.available_tags?.some((known) => known.id === tag)) return
    problems.add(['applied_tags', index], 'FORUM_TAG_UNKNOWN', 'Unknown forum tag')
  })
  problems.throwIfAny()
}
