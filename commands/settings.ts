import type { App } from '../src/app.ts'
import type { Call, Command } from '../src/discord/command.ts'
import { offerZones, parseZone } from '../src/discord/moments.ts'
import {
  channelOption,
  channelToPost,
  choiceOption,
  requireOrganizer,
  roleOption,
  subcommand,
  textOf,
  textOption,
} from '../src/discord/options.ts'
import { UserError } from '../src/model/errors.ts'
import type { RoleId } from '../src/model/ids.ts'
import { firmStandings } from '../src/model/negotiation.ts'
import type { Reply } from '../src/model/reply.ts'
import { type Guild, readGuild, writeGuild } from '../src/store/guilds.ts'

export const settings: Command<App> = {
  data: {
    name: 'settings',
    description: 'The time zone of this server, whom alerts may ping, and where notes about sources go',
    options: [
      subcommand('show', 'What is set', []),
      subcommand('zone', 'The zone that digests and times go by', [
        textOption('zone', 'Such as America/Los_Angeles', { required: true, complete: true }),
      ]),
      subcommand('ping', 'The one role that alerts ping; leave it out to ping nobody', [
        roleOption('role', 'The role to ping'),
        choiceOption('from', 'How well an alert must be borne out to ping it; corroborated at first', firmStandings),
      ]),
      subcommand('alerts', 'Where notes about failing sources go when a watch’s own channel can’t be written to', [
        channelOption('The ops channel; none when left out'),
      ]),
    ],
  },
  visibility: 'private',
  execute: async (call, app) => {
    const guild = await readGuild(app.store, call.guildId)
    if (guild === null) throw new UserError('I have only just joined this server: try again in a few seconds.')
    return call.subcommand === 'show' ? show(guild) : change(call, app, guild)
  },
  complete: async (_call, focused) => offerZones(focused.value),
}

function show(guild: Guild): Reply {
  const ping =
    guild.pingRoleId === null
      ? `nobody (name a role with \`/settings ping\`; it would be pinged from *${guild.pingFrom}* on)`
      : `<@&${guild.pingRoleId}>, from *${guild.pingFrom}* on (the role must allow anyone to mention it: Server Settings → Roles)`
  const ops =
    guild.alertChannelId === null
      ? 'in the watch’s own channel (name another for when that fails with `/settings alerts`)'
      : `in the watch’s own channel, else in <#${guild.alertChannelId}>`
  return {
    title: 'Settings',
    text: `Time zone: **${guild.zone}**\nAlerts ping: ${ping}\nNotes about failing sources: ${ops}`,
  }
}

async function change(call: Call, app: App, guild: Guild): Promise<Reply> {
  requireOrganizer(call)
  const changes = changeOf(call)
  await writeGuild(app.store, { id: guild.id, ...changes })
  return show({ ...guild, ...changes })
}

function changeOf(call: Call): Partial<Guild> {
  switch (call.subcommand) {
    case 'zone':
      return { zone: parseZone(textOf(call, 'zone') ?? '') }
    case 'alerts':
      return { alertChannelId: call.options.channel === undefined ? null : channelToPost(call).id }
    default: {
      const pingFrom = firmStandings.find((standing) => standing === call.options.from)
      if (pingFrom === undefined) return { pingRoleId: roleOf(call) }
      return call.options.role === undefined ? { pingFrom } : { pingRoleId: roleOf(call), pingFrom }
    }
  }
}

/** @throws {UserError} for @everyone, whom no alert may ping. */
function roleOf(call: Call): RoleId | null {
  const role = call.options.role
  if (typeof role !== 'object' || !('roleId' in role)) return null
  // Discord gives the role of everyone the server's own id.
  if (role.roleId === call.guildId)
    throw new UserError(
      'Alerts never ping everyone. Make a role for those who want to be pinged, and name that one; nothing was changed.',
    )
  return role.roleId as RoleId
}
