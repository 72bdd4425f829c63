import type { SourceMemory, StreamIo } from '../../../src/sources/source.ts'

export function memoryInAMap(): SourceMemory {
  const kept = new Map<string, string>()
  return {
    read: async (key) => kept.get(key) ?? null,
    write: async (key, text) => void kept.set(key, text),
  }
}

/** A world for a source: a clock that stands until it is told, dice that always say ½, the plain fetch. */
export function testIo(startAt = '2026-11-22T12:00:00Z', fetch: typeof globalThis.fetch = globalThis.fetch) {
  let now = Temporal.Instant.from(startAt)
  const abort = new AbortController()
  const logged: { event: string; fields: Record<string, unknown> }[] = []
  const failures: string[] = []
  const io: StreamIo = {
    fetch,
    now: () => now,
    random: () => 0.5,
    signal: abort.signal,
    memory: memoryInAMap(),
    log: (event, fields) => logged.push({ event, fields }),
    failed: async (why) => void failures.push(why),
  }
  return {
    io,
    logged,
    failures,
    abort: () => abort.abort(),
    pass: (duration: Temporal.DurationLike) => {
      now = now.add(duration)
    },
  }
}
