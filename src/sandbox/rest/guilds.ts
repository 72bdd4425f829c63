import { directWire, isDirect, openDirect } from '../direct.ts'
import { guildWire } from '../gateway-events.ts'
import { refuse } from '../refusal.ts'
import { changeEvent, createEvent, eventOf, removeEvent } from '../scheduled-events.ts'
import { isThread } from '../threads.ts'
import type { Member } from '../wire.ts'
import type { World } from '../world.ts'
import { botGuild } from './access.ts'
import type { Call } from './call.ts'
import type { Route } from './server.ts'

export function guildRoutes(route: Route, world: World): void {
  const guild = (call: Call) => botGuild(world, call.param('guild'))
  const channels = (call: Call, threads: boolean) =>
    [...world.channels.values()].filter(
      (channel) => channel.guild_id === guild(call).id && isThread(channel) === threads && !isDirect(channel),
    )

  route('GET', '/users/@me', () => world.bot)
  route('GET', '/users/@me/guilds', () => [...world.guilds.values()].map(({ id, name }) => ({ id, name })))
  route('POST', '/users/@me/channels', (call) => {
    const { recipient_id } = (call.body ?? {}) as { recipient_id?: unknown }
    return directWire(openDirect(world, String(recipient_id)))
  })
  route('GET', '/users/:user', (call) => world.users.get(call.param('user')) ?? raise(refuse.unknownUser()))
  route('GET', '/guilds/:guild', (call) => guildWire(world, guild(call).id))
  route('GET', '/guilds/:guild/channels', (call) => channels(call, false))
  route('GET', '/guilds/:guild/threads/active', (call) => ({ threads: channels(call, true), members: [] }))
  route('GET', '/guilds/:guild/roles', (call) => guild(call).roles)
  route('GET', '/guilds/:guild/members/:user', (call) => memberOf(world, call))
  eventRoutes(route, world)
}

function memberOf(world: World, call: Call): Member {
  const guild = botGuild(world, call.param('guild'))
  const id = call.param('user') === '@me' ? world.bot.id : call.param('user')
  return guild.members.get(id) ?? raise(refuse.unknownMember())
}

function raise(error: Error): never {
  throw error
}

function eventRoutes(route: Route, world: World): void {
  const path = '/guilds/:guild/scheduled-events'
  const makers = (call: Call) => botGuild(world, call.param('guild'), 'CreateEvents', 'ManageEvents').id
  route('GET', path, (call) => [...botGuild(world, call.param('guild')).events.values()])
  route('POST', path, (call) => createEvent(world, makers(call), call.body))
  route('GET', `${path}/:event`, (call) => eventOf(botGuild(world, call.param('guild')), call.param('event')))
  route('PATCH', `${path}/:event`, (call) => changeEvent(world, makers(call), call.param('event'), call.body))
  route('DELETE', `${path}/:event`, (call) => removeEvent(world, makers(call), call.param('event')))
}
