function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** The clock of a thread's processor time moves in steps of some milliseconds. */
const longEnoughMs = 60

/**
 * What one run of the work takes of this thread's processor time: repeated until that is measurable, after one run to
 * warm up. What else the machine does is not in it.
 */
export function cpuMsOf(work: () => unknown): number {
  work()
  const started = cpuMs()
  let runs = 0
  do {
    work()
    runs++
  } while (cpuMs() - started < longEnoughMs)
  return (cpuMs() - started) / runs
}
