import PQueue from 'p-queue'
import { TransientError } from '../../model/errors.ts'

export type HostPace = {
  /** Requests to one host at a time. */
  readonly concurrency: number
  /** Between the starts of two requests to one host. */
  readonly intervalMs: number
}

/** One budget a host over everything that is read from it, whoever asked. */
export type HostBudgets = {
  /** @throws {TransientError} at once while the host asked us to wait. */
  readonly run: <T>(host: string, task: () => Promise<T>) => Promise<T>
  readonly hold: (host: string, ms: number) => void
}

export function hostBudgets(pace: HostPace, now: () => Temporal.Instant): HostBudgets {
  const queues = new Map<string, PQueue>()
  const heldUntil = new Map<string, number>()

  function queueOf(host: string): PQueue {
    const known = queues.get(host)
    if (known !== undefined) return known
    const queue = new PQueue({ concurrency: pace.concurrency, intervalCap: 1, interval: pace.intervalMs })
    queues.set(host, queue)
    return queue
  }

  function refuseWhileHeld(host: string): void {
    const leftMs = (heldUntil.get(host) ?? 0) - now().epochMilliseconds
    if (leftMs > 0) throw new TransientError(`${host} asks us to wait ${Math.ceil(leftMs / 1000)} s.`, leftMs)
    heldUntil.delete(host)
  }

  return {
    run(host, task) {
      return queueOf(host).add(() => {
        refuseWhileHeld(host)
        return task()
      })
    },
    hold(host, ms) {
      const until = now().epochMilliseconds + ms
      heldUntil.set(host, Math.max(until, heldUntil.get(host) ?? 0))
    },
  }
}
