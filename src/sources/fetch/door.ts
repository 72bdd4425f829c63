import { once } from 'node:events'
import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { explainFailure } from './failure.ts'

const longestMs = 10_000

/**
 * Why a host can't be connected to, in words for the person; null: it can. A WebSocket only says that it failed.
 * For addresses of the operator's own: no guard stands here.
 */
export async function tryDoor(address: string, signal: AbortSignal): Promise<string | null> {
  const { protocol, hostname, host, port } = new URL(address)
  const isSecure = protocol === 'wss:' || protocol === 'https:'
  const place = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (isSecure ? 443 : 80) }
  const socket = isSecure ? connectTls(place) : connect(place)
  try {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(longestMs)])
    await once(socket, isSecure ? 'secureConnect' : 'connect', { signal: patience })
    return null
  } catch (error) {
    return explainFailure(error, host).message
  } finally {
    socket.destroy()
  }
}
