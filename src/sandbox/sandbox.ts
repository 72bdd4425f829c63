import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { WebSocketServer } from 'ws'
import { cdnRoutes } from './cdn.ts'
import { createChanges } from './changes.ts'
import { type Controls, createControls } from './controls.ts'
import { channelIds, fixedIds, furnish, people } from './default-guild.ts'
import { createGateway, type Gateway } from './gateway.ts'
import { pageRoutes } from './page-routes.ts'
import { createRateLimits } from './rate-limits.ts'
import { applicationRoutes } from './rest/application.ts'
import { channelRoutes } from './rest/channels.ts'
import { createFaults, type Faults } from './rest/faults.ts'
import { guildRoutes } from './rest/guilds.ts'
import { interactionRoutes } from './rest/interactions.ts'
import { createRest } from './rest/server.ts'
import { createWaiting } from './waiting.ts'
import { createIds, type World } from './world.ts'

export type SandboxOptions = {
  /** 0 or absent: a free one. */
  readonly port?: number
  /** Loopback unless told otherwise. */
  readonly host?: string
  /** The clock of messages, nonces, the 3 s and the 15 min: real time, or a test's. */
  readonly now: () => Temporal.Instant
  /** The bot's token; a random one when absent. */
  readonly token?: string
  /** false: no 429 but those injected. */
  readonly rateLimits?: boolean
  /** Privileged intents granted to the application, as a bit set. */
  readonly grantedIntents?: number
}

/** A local Discord. */
export type Sandbox = Controls & {
  /** The page for people. */
  readonly pageUrl: string
  /** For discord.js: `rest: { api: apiUrl }`. */
  readonly apiUrl: string
  readonly token: string
  readonly applicationId: string
  readonly guildId: string
  /** The organizer who owns the server, and a member without rights. */
  readonly ownerId: string
  readonly memberId: string
  /** Ids of the first server's channels. */
  readonly channels: Readonly<Record<keyof typeof channelIds, string>>
  readonly roles: Readonly<Record<'bot' | 'organizers' | 'captains', string>>
  readonly close: () => Promise<void>
}

/** Starts a Discord of our own: REST, gateway, files and a page on one port, everything in memory. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  let baseUrl = ''
  const world = createWorld(options, () => baseUrl)
  const faults = createFaults()
  const gateway = createGateway(world, options.grantedIntents ?? 0)
  const controls = createControls(world, gateway, faults)
  const server = await listen(createApp(world, gateway, faults, options), options)
  const { port } = server.address() as AddressInfo
  baseUrl = `http://${shownHost(options.host ?? loopback)}:${port}`
  const sockets = acceptSockets(server, gateway)
  return {
    ...controls,
    pageUrl: baseUrl,
    apiUrl: `${baseUrl}/api`,
    token: world.botToken,
    applicationId: world.applicationId,
    guildId: fixedIds.guild,
    ownerId: people.you.id,
    memberId: people.member.id,
    channels: channelIds,
    roles: { bot: fixedIds.botRole, organizers: fixedIds.organizersRole, captains: fixedIds.captainsRole },
    close: async () => {
      gateway.close()
      sockets.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

const loopback = '127.0.0.1'
/** Where a browser on this machine finds it. */
const shownHost = (host: string): string => (host === '0.0.0.0' || host === '::' ? loopback : host)

function createWorld(options: SandboxOptions, baseUrl: () => string): World {
  const world: World = {
    now: options.now,
    nextId: createIds(options.now),
    changes: createChanges(),
    bot: people.bot,
    botToken: options.token ?? `sandbox.${randomBytes(24).toString('base64url')}`,
    applicationId: fixedIds.application,
    users: new Map(),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    files: new Map(),
    commands: new Map(),
    interactions: new Map(),
    baseUrl,
  }
  furnish(world)
  return world
}

function createApp(world: World, gateway: Gateway, faults: Faults, options: SandboxOptions): Hono {
  const limits = options.rateLimits === false ? null : createRateLimits(() => performance.now())
  const { rest, route } = createRest({ world, faults, limits })
  applicationRoutes(route, world)
  guildRoutes(route, world)
  channelRoutes(route, world)
  interactionRoutes(route, world)
  const app = new Hono()
  app.route('/api/v10', rest)
  cdnRoutes(app, world)
  app.route('/', pageRoutes({ world, gateway, waitFor: createWaiting(world.changes), host: options.host ?? loopback }))
  return app
}

type Server = import('node:http').Server

function listen(app: Hono, options: SandboxOptions): Promise<Server> {
  return new Promise((resolve, reject) => {
    const { port = 0, host = loopback } = options
    const server = serve({ fetch: app.fetch, port, hostname: host }, () => resolve(server as Server))
    server.on('error', reject)
  })
}

function acceptSockets(server: Server, gateway: Gateway): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) => {
    if (!request.url?.startsWith('/gateway')) return socket.destroy()
    sockets.handleUpgrade(request, socket, head, gateway.accept)
  })
  return sockets
}
