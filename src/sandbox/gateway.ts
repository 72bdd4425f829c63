import { randomBytes } from 'node:crypto'
import type { WebSocket } from 'ws'
import { eventOfChange, fitsIntents, type GatewayEvent, guildCreate } from './gateway-events.ts'
import { isFields } from './limits/fields.ts'
import type { World } from './world.ts'

/** Source: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway */
const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  ack: 11,
} as const
const ignoredOps: readonly unknown[] = [3, 4, 8, 14, 31]

const heartbeatMs = 41_250
/** How many events a session without a connection keeps for its return. */
const keptEvents = 1_000
/** GUILD_PRESENCES, GUILD_MEMBERS, MESSAGE_CONTENT: refused unless the application was granted them. */
const privileged = (1 << 8) | (1 << 1) | (1 << 15)
const allIntents = (1 << 26) - 1

type Session = {
  readonly id: string
  readonly intents: number
  readonly shard: readonly [number, number]
  seq: number
  sent: { readonly seq: number; readonly frame: string }[]
  socket: WebSocket | null
  /** `seq` when the connection was lost. */
  lostAtSeq: number
}

export type Gateway = {
  readonly accept: (socket: WebSocket) => void
  /** Whether a bot is online. */
  readonly connected: () => boolean
  /** Closes every connection with a close code; sessions live on. */
  readonly disconnect: (code: number) => void
  /** Asks every client to reconnect and resume. */
  readonly askReconnect: () => void
  /** Says that the sessions are over. */
  readonly invalidate: () => void
  readonly close: () => void
}

/** @param granted privileged intents that the application was granted */
export function createGateway(world: World, granted: number): Gateway {
  const sessions = new Map<string, Session>()
  const sockets = new Set<WebSocket>()
  const live = () => [...sessions.values()].filter((session) => session.socket !== null)

  const stopListening = world.changes.listen((change) => {
    const event = eventOfChange(world, change)
    if (event) for (const session of sessions.values()) dispatch(world, sessions, session, event)
  })
  const report = () => world.changes.emit({ kind: 'bot-connection', connected: live().length > 0 })

  return {
    accept: (socket) => {
      sockets.add(socket)
      serveSocket(world, sessions, socket, granted, report)
      socket.on('close', () => sockets.delete(socket))
    },
    connected: () => live().length > 0,
    disconnect: (code) => {
      for (const socket of sockets) socket.close(code)
    },
    askReconnect: () => {
      for (const session of live()) send(session.socket, { op: op.reconnect, d: null })
    },
    invalidate: () => {
      for (const session of live()) send(session.socket, { op: op.invalidSession, d: false })
      sessions.clear()
    },
    close: () => {
      stopListening()
      for (const socket of sockets) socket.terminate()
    },
  }
}

function send(socket: WebSocket | null, payload: { op: number; d: unknown; s?: number; t?: string }): void {
  if (socket?.readyState === 1) socket.send(JSON.stringify({ s: null, t: null, ...payload }))
}

function serveSocket(
  world: World,
  sessions: Map<string, Session>,
  socket: WebSocket,
  granted: number,
  report: () => void,
): void {
  let session: Session | null = null
  const attach = (next: Session | null) => {
    session = next
    if (!next) return
    next.socket = socket
    report()
  }
  send(socket, { op: op.hello, d: { heartbeat_interval: heartbeatMs, _trace: [] } })
  socket.on('message', (bytes) => {
    const frame = readFrame(String(bytes))
    if (!frame) return socket.close(4002, 'Error while decoding payload.')
    if (frame.op === op.heartbeat) return send(socket, { op: op.ack, d: null })
    if (frame.op === op.identify) {
      if (session) return socket.close(4005, 'Already authenticated.')
      return attach(identify(world, sessions, socket, frame.d, granted))
    }
    if (frame.op === op.resume) return attach(resume(world, sessions, socket, frame.d))
    if (!ignoredOps.includes(frame.op)) return socket.close(4001, 'Unknown opcode.')
    if (!session) socket.close(4003, 'Not authenticated.')
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', (code) => {
    if (!session || session.socket !== socket) return
    session.socket = null
    session.lostAtSeq = session.seq
    if (code === 1000 || code === 1001) sessions.delete(session.id)
    report()
  })
}

function readFrame(text: string): { op: unknown; d: Record<string, unknown> } | null {
  try {
    const frame: unknown = JSON.parse(text)
    return isFields(frame) ? { op: frame.op, d: isFields(frame.d) ? frame.d : {} } : null
  } catch {
    return null
  }
}

const bareToken = (value: unknown): string => String(value).replace(/^Bot /, '')

function identify(
  world: World,
  sessions: Map<string, Session>,
  socket: WebSocket,
  d: Record<string, unknown>,
  granted: number,
): Session | null {
  const intents = Number(d.intents)
  const shard = readShard(d.shard)
  if (bareToken(d.token) !== world.botToken) return closed(socket, 4004, 'Authentication failed.')
  if (!shard) return closed(socket, 4010, 'Invalid shard.')
  if (!Number.isInteger(intents) || intents < 0 || intents > allIntents)
    return closed(socket, 4013, 'Invalid intent(s).')
  if (intents & privileged & ~granted) return closed(socket, 4014, 'Disallowed intent(s).')
  const session: Session = {
    id: randomBytes(16).toString('hex'),
    intents,
    shard,
    seq: 0,
    sent: [],
    socket,
    lostAtSeq: 0,
  }
  sessions.set(session.id, session)
  greet(world, sessions, session)
  return session
}

function readShard(value: unknown): readonly [number, number] | null {
  if (value === undefined) return [0, 1]
  if (!Array.isArray(value) || value.length !== 2) return null
  const [index, count] = value.map(Number) as [number, number]
  return index >= 0 && index < count ? [index, count] : null
}

function closed(socket: WebSocket, code: number, reason: string): null {
  socket.close(code, reason)
  return null
}

/** READY, then each guild of the shard. */
function greet(world: World, sessions: Map<string, Session>, session: Session): void {
  const mine = [...world.guilds.keys()].filter((id) => inShard(session, id))
  dispatch(world, sessions, session, {
    name: 'READY',
    intent: 0,
    guildId: null,
    data: {
      v: 10,
      user: { ...world.bot, verified: true, mfa_enabled: true, email: null, flags: 0 },
      guilds: mine.map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `${world.baseUrl().replace('http', 'ws')}/gateway`,
      shard: session.shard,
      application: { id: world.applicationId, flags: 0 },
      private_channels: [],
      session_type: 'normal',
      _trace: [],
    },
  })
  for (const id of mine) dispatch(world, sessions, session, guildCreate(world, id))
}

/** Source: https://docs.discord.com/developers/events/gateway#sharding-sharding-formula */
const inShard = (session: Session, guildId: string): boolean =>
  Number((BigInt(guildId) >> 22n) % BigInt(session.shard[1])) === session.shard[0]

function dispatch(world: World, sessions: Map<string, Session>, session: Session, event: GatewayEvent): void {
  if (event.guildId && !inShard(session, event.guildId)) return
  const data = fitsIntents(world, event, session.intents)
  if (data === null) return
  session.seq++
  const frame = JSON.stringify({ op: op.dispatch, s: session.seq, t: event.name, d: data })
  session.sent.push({ seq: session.seq, frame })
  if (session.sent.length > keptEvents) session.sent.shift()
  if (session.socket?.readyState === 1) session.socket.send(frame)
  else if (session.seq - session.lostAtSeq > keptEvents) sessions.delete(session.id)
}

/** Sends what the client missed, or says that the session is over. */
function resume(
  world: World,
  sessions: Map<string, Session>,
  socket: WebSocket,
  d: Record<string, unknown>,
): Session | null {
  if (bareToken(d.token) !== world.botToken) return closed(socket, 4004, 'Authentication failed.')
  const session = sessions.get(String(d.session_id))
  const seq = Number(d.seq)
  if (!session || seq < (session.sent[0]?.seq ?? 1) - 1) {
    send(socket, { op: op.invalidSession, d: false })
    return null
  }
  if (seq > session.seq) return closed(socket, 4007, 'Invalid seq.')
  session.socket = socket
  for (const missed of session.sent) if (missed.seq > seq) socket.send(missed.frame)
  dispatch(world, sessions, session, { name: 'RESUMED', intent: 0, guildId: null, data: { _trace: [] } })
  return session
}
