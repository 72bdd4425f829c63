import { once } from 'node:events'
import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { explainFailure } from '../fetch/failure.ts'

const longestMs = 10_000

/**
 * Why a host gives no stream, in words for the person: a WebSocket only says that it failed, so its door is tried.
 * `reason`: what the socket said. The addresses are the operator's own: no guard stands here.
 */
export async function diagnoseStream(address: string, reason: string, signal: AbortSignal): Promise<string> {
  const { protocol, hostname, host, port } = new URL(address)
  const isSecure = protocol === 'wss:' || protocol === 'https:'
  const place = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (isSecure ? 443 : 80) }
  const socket = isSecure ? connectTls({ ...place, servername: place.host }) : connect(place)
  try {
    await once(socket, isSecure ? 'secureConnect' : 'connect', {
      signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]),
    })
    return `${host} can be reached but gives no stream (${reason}). The next host of BLUESKY_JETSTREAM_URLS is tried.`
  } catch (error) {
    return explainFailure(error, host).message
  } finally {
    socket.destroy()
  }
}
