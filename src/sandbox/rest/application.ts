import { blankApplication } from '../blanks.ts'
import { addCommand, changeCommand, commandOf, commandsOf, removeCommand, replaceCommands } from '../commands.ts'
import { refuse } from '../refusal.ts'
import type { World } from '../world.ts'
import { botGuild } from './access.ts'
import type { Call } from './call.ts'
import { created, type Route } from './server.ts'

/** Who the bot is, and which commands it has. */
export function applicationRoutes(route: Route, world: World): void {
  route('GET', '/gateway', () => ({ url: gatewayUrl(world) }), 'token')
  route('GET', '/gateway/bot', () => ({
    url: gatewayUrl(world),
    shards: 1,
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
  }))
  route('GET', '/applications/@me', () => application(world))
  route('GET', '/oauth2/applications/@me', () => application(world))
  commandRoutes(route, world, '/applications/:app/commands')
  commandRoutes(route, world, '/applications/:app/guilds/:guild/commands')
}

const gatewayUrl = (world: World): string => `${world.baseUrl().replace('http', 'ws')}/gateway`

function commandRoutes(route: Route, world: World, path: string): void {
  const scope = (call: Call): string | null => {
    if (call.param('app') !== world.applicationId) throw refuse.missingAccess()
    const guild = call.param('guild')
    return guild ? botGuild(world, guild).id : null
  }
  route('GET', path, (call) => commandsOf(world, scope(call)))
  route('PUT', path, (call) => replaceCommands(world, scope(call), call.body))
  route('POST', path, (call) => {
    const before = world.commands.size
    const command = addCommand(world, scope(call), call.body)
    return world.commands.size > before ? created(command) : command
  })
  route('GET', `${path}/:command`, (call) => commandOf(world, scope(call), call.param('command')))
  route('PATCH', `${path}/:command`, (call) => changeCommand(world, scope(call), call.param('command'), call.body))
  route('DELETE', `${path}/:command`, (call) => removeCommand(world, scope(call), call.param('command')))
}

function application(world: World): Record<string, unknown> {
  return {
    ...blankApplication,
    id: world.applicationId,
    name: world.bot.username,
    bot: world.bot,
    approximate_guild_count: world.guilds.size,
    owner: [...world.users.values()].find((user) => !user.bot),
  }
}
