import type { AllowedMentions } from './limits/message.ts'
import { may } from './permissions.ts'
import type { Snowflake, User } from './wire.ts'
import type { Guild, World } from './world.ts'

/** Who is really pinged. */
export type Pings = {
  readonly everyone: boolean
  readonly roles: readonly Snowflake[]
  readonly users: readonly User[]
}

/**
 * Whom a text pings: what it addresses, less what `allowed` leaves out, less roles that can't be mentioned and
 * @everyone where the author lacks the permission.
 * Source: https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export function pingsOf(
  world: World,
  guild: Guild,
  authorBits: bigint,
  content: string,
  allowed: AllowedMentions | null | undefined,
): Pings {
  const parse = allowed ? (allowed.parse ?? []) : ['everyone', 'roles', 'users']
  const listed = (kind: 'roles' | 'users', id: Snowflake) =>
    parse.includes(kind) || (allowed?.[kind]?.includes(id) ?? false)
  const everyoneAllowed = may(authorBits, 'MentionEveryone')
  const roleIds = [...new Set([...content.matchAll(/<@&(\d+)>/g)].map((match) => match[1]!))]
  const userIds = [...new Set([...content.matchAll(/<@!?(\d+)>/g)].map((match) => match[1]!))]
  return {
    everyone: /@(everyone|here)\b/.test(content) && parse.includes('everyone') && everyoneAllowed,
    roles: roleIds.filter((id) => {
      const role = guild.roles.find((candidate) => candidate.id === id)
      return role !== undefined && (role.mentionable || everyoneAllowed) && listed('roles', id)
    }),
    users: userIds.filter((id) => listed('users', id)).flatMap((id) => world.users.get(id) ?? []),
  }
}
