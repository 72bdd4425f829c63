import { checkChoice, checkText, type Fields, isFields } from './limits/fields.ts'
import { Problems, refuse } from './refusal.ts'
import type { ScheduledEvent, Snowflake } from './wire.ts'
import { type Guild, guildOf, type World } from './world.ts'

const external = 3

/** Source: https://docs.discord.com/developers/resources/guild-scheduled-event. @throws {Refusal} 50035, 30038 */
export function createEvent(world: World, guildId: Snowflake, body: unknown): ScheduledEvent {
  const guild = guildOf(world, guildId)
  const fields = checkEvent(world, body)
  if ([...guild.events.values()].filter((event) => event.status <= 2).length >= 100) throw refuse.tooManyEvents()
  const event: ScheduledEvent = {
    id: world.nextId(),
    guild_id: guildId,
    channel_id: null,
    creator_id: world.bot.id,
    name: String(fields.name),
    description: fields.description ? String(fields.description) : null,
    scheduled_start_time: String(fields.scheduled_start_time),
    scheduled_end_time: String(fields.scheduled_end_time),
    privacy_level: 2,
    status: 1,
    entity_type: external,
    entity_id: null,
    entity_metadata: fields.entity_metadata as { location: string },
    image: null,
    recurrence_rule: null,
    guild_scheduled_event_exceptions: [],
  }
  guild.events.set(event.id, event)
  world.changes.emit({ kind: 'event-created', event })
  return event
}

/** @throws {Refusal} 10070, 50035 */
export function changeEvent(world: World, guildId: Snowflake, id: Snowflake, body: unknown): ScheduledEvent {
  const event = eventOf(guildOf(world, guildId), id)
  if (!isFields(body)) throw refuse.invalidJson()
  const { name, description, scheduled_start_time, scheduled_end_time, entity_metadata, status } = { ...event, ...body }
  checkEvent(world, { ...event, ...body }, body.scheduled_start_time !== undefined)
  Object.assign(event, { name, description, scheduled_start_time, scheduled_end_time, entity_metadata, status })
  world.changes.emit({ kind: 'event-updated', event })
  return event
}

/** @throws {Refusal} 10070 */
export function removeEvent(world: World, guildId: Snowflake, id: Snowflake): void {
  const guild = guildOf(world, guildId)
  const event = eventOf(guild, id)
  guild.events.delete(id)
  world.changes.emit({ kind: 'event-deleted', event })
}

/** @throws {Refusal} 10070 */
export function eventOf(guild: Guild, id: Snowflake): ScheduledEvent {
  const event = guild.events.get(id)
  if (!event) throw refuse.unknownEvent()
  return event
}

function checkEvent(world: World, body: unknown, startMoves = true): Fields {
  if (!isFields(body)) throw refuse.invalidJson()
  const problems = new Problems()
  checkText(problems, ['name'], body.name, { min: 1, max: 100, required: true })
  checkText(problems, ['description'], body.description, { max: 1000 })
  checkChoice(problems, ['privacy_level'], body.privacy_level, [2])
  checkChoice(problems, ['entity_type'], body.entity_type, [external])
  const place = isFields(body.entity_metadata) ? body.entity_metadata.location : undefined
  checkText(problems, ['entity_metadata', 'location'], place, { min: 1, max: 100, required: true })
  checkTimes(world, problems, body, startMoves)
  problems.throwIfAny()
  return body
}

function checkTimes(world: World, problems: Problems, body: Fields, startMoves: boolean): void {
  const start = readInstant(body.scheduled_start_time)
  const end = readInstant(body.scheduled_end_time)
  if (!start) problems.add(['scheduled_start_time'], 'BASE_TYPE_REQUIRED', 'This field is required')
  if (!end) problems.add(['scheduled_end_time'], 'BASE_TYPE_REQUIRED', 'This field is required')
  if (!start || !end) return
  if (startMoves && Temporal.Instant.compare(start, world.now()) <= 0) {
    problems.add(['scheduled_start_time'], 'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST', 'Cannot schedule event in the past.')
  }
  if (Temporal.Instant.compare(end, start) <= 0) {
    problems.add(
      ['scheduled_end_time'],
      'GUILD_SCHEDULED_EVENT_END_BEFORE_START',
      'Cannot schedule event to end before its start.',
    )
  }
}

function readInstant(value: unknown): Temporal.Instant | null {
  try {
    return typeof value === 'string' ? Temporal.Instant.from(value) : null
  } catch {
    return null
  }
}
