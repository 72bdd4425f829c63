import { setTimeout as sleep } from 'node:timers/promises'

export type SocketLimits = {
  /** A socket that says nothing for so long is dead: streams die without an error. */
  readonly idleTimeoutMs: number
  /** A frame waits at most so long for company. */
  readonly gatherMs: number
  /** With so many frames a chunk is full. */
  readonly fullChunk: number
  /** With so many waiting the socket is closed: WebSocket can't be slowed, and the cursor brings them again. */
  readonly mostWaiting: number
}

/**
 * Frames of one connection in chunks, each as soon as it is full or `gatherMs` old; an empty chunk when the
 * connection stands and nothing was said for that long. Ends, with the reason, when the socket does; what arrived before is yielded first.
 */
export async function* receiveChunks(
  url: string,
  limits: SocketLimits,
  signal: AbortSignal,
): AsyncGenerator<readonly string[], string> {
  const inbox = openInbox(url, limits)
  const close = () => inbox.end('stopped')
  signal.addEventListener('abort', close)
  try {
    while (!signal.aborted) {
      await inbox.gather(limits, signal)
      if (inbox.frames.length === 0 && inbox.ended !== null) return inbox.ended
      if (inbox.frames.length > 0 || inbox.isOpen) yield inbox.frames.splice(0, limits.fullChunk)
    }
    return 'stopped'
  } finally {
    signal.removeEventListener('abort', close)
    inbox.end('stopped')
  }
}

type Inbox = {
  readonly frames: string[]
  readonly isOpen: boolean
  readonly ended: string | null
  readonly end: (reason: string) => void
  /** Until a chunk is full, its time is up, or the socket has ended. */
  readonly gather: (limits: SocketLimits, signal: AbortSignal) => Promise<void>
}

function openInbox(url: string, limits: SocketLimits): Inbox {
  const frames: string[] = []
  let ended: string | null = null
  let wake = () => {}
  const socket = new WebSocket(url)
  let idle = setTimeout(() => end('silent for too long'), limits.idleTimeoutMs)

  function end(reason: string): void {
    if (ended !== null) return
    ended = reason
    clearTimeout(idle)
    socket.close()
    wake()
  }

  socket.onmessage = ({ data }) => {
    if (ended !== null || typeof data !== 'string') return
    clearTimeout(idle)
    idle = setTimeout(() => end('silent for too long'), limits.idleTimeoutMs)
    frames.push(data)
    if (frames.length >= limits.mostWaiting) end('read slower than it is said')
    if (frames.length >= limits.fullChunk) wake()
  }
  socket.onerror = (event) => end(`failed: ${(event as ErrorEvent).message || 'no connection'}`)
  socket.onclose = ({ code }) => end(`closed by the host (${code})`)

  return {
    frames,
    get isOpen() {
      return socket.readyState === WebSocket.OPEN
    },
    get ended() {
      return ended
    },
    end,
    async gather({ gatherMs, fullChunk }, signal) {
      if (ended !== null || frames.length >= fullChunk) return
      const awake = Promise.withResolvers<void>()
      wake = awake.resolve
      const timer = new AbortController()
      const timeUp = sleep(gatherMs, undefined, { signal: AbortSignal.any([timer.signal, signal]) }).catch(() => {})
      await Promise.race([awake.promise, timeUp])
      timer.abort()
    },
  }
}
