import type { Changes } from './changes.ts'

/** Gives a value as soon as it is there: now, or after a change. */
export type WaitFor = <T>(find: () => T | null | undefined | false, what: string, timeoutMs?: number) => Promise<T>

/**
 * @throws {Error} after `timeoutMs` (real time, 10 s), saying what was waited for
 */
export function createWaiting(changes: Changes): WaitFor {
  return (find, what, timeoutMs = 10_000) =>
    new Promise((resolve, reject) => {
      const finish = (end: () => void) => {
        stopListening()
        clearTimeout(timer)
        end()
      }
      const look = () => {
        try {
          const found = find()
          if (found) finish(() => resolve(found))
        } catch (error) {
          finish(() => reject(error))
        }
      }
      const timer = setTimeout(() => finish(() => reject(new Error(`waited ${timeoutMs} ms for ${what}`))), timeoutMs)
      const stopListening = changes.listen(look)
      look()
    })
}
