import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { startSandbox } from '../../sandbox/sandbox.ts'
import { seededDice } from '../evaluate/dice.ts'
import { checkStore, type Findings } from './check.ts'
import type { LifePlan } from './live.ts'
import { minuteMs } from './network.ts'

export type TortureOptions = {
  readonly sources: number
  readonly days: number
  /** How often the process is ended with SIGKILL. */
  readonly kills: number
  readonly deathsPerStep: number
  readonly seed: number
}

export type TortureReport = TortureOptions & Findings & { readonly killed: number; readonly died: number }

const startMs = Temporal.Instant.from('2026-03-02T00:00:00Z').epochMilliseconds
const hourMs = 60 * minuteMs
/** The longest pause after failures, and some. */
const quietMs = 14 * hourMs

/**
 * Lets the program live some days with a network of faults, dying in the middle of transactions and killed from
 * outside, always going on with the same database file; then looks whether anything was lost, or said twice.
 */
export async function runTorture(options: TortureOptions): Promise<TortureReport> {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-torture-'))
  const sandbox = await startSandbox({ now: () => Temporal.Now.instant(), rateLimits: false })
  const silentMs = startMs + options.days * 24 * hourMs
  const channelIds = [sandbox.channels.negotiations, sandbox.channels.digests] as const
  const plan: LifePlan = {
    databaseFile: join(folder, 'callboard.db'),
    apiUrl: sandbox.apiUrl,
    token: sandbox.token,
    guildId: sandbox.guildId,
    channelIds,
    sources: options.sources,
    seed: options.seed,
    startMs,
    fromMs: startMs,
    silentMs,
    untilMs: silentMs + quietMs,
    deathsPerStep: options.deathsPerStep,
  }
  try {
    const before = new Set(channelIds.flatMap((id) => sandbox.messages(id)).map((message) => message.id))
    const lives = await liveAndDie(plan, options)
    const said = channelIds.flatMap((id) => sandbox.messages(id)).filter((message) => !before.has(message.id))
    return {
      ...options,
      ...lives,
      ...(await checkStore(
        plan,
        said.map((message) => message.id),
      )),
    }
  } finally {
    await sandbox.close()
    rmSync(folder, { recursive: true })
  }
}

/** Life after life until one comes to the end. Every other death is followed by some hours in which nothing runs. */
async function liveAndDie(plan: LifePlan, { kills, seed }: TortureOptions) {
  const dice = seededDice(seed)
  const totals = { killed: 0, died: 0 }
  let fromMs = plan.startMs
  const spanMs = (plan.silentMs - plan.startMs) / (kills + 1)
  for (;;) {
    const killAtMs = totals.killed < kills ? plan.startMs + spanMs * (totals.killed + 1) : Infinity
    const end = await liveUntil({ ...plan, fromMs }, killAtMs, dice() * 60)
    totals.died += end.died
    if (end.done) return totals
    totals.killed++
    fromMs = end.lastMs + (totals.killed % 2 === 0 ? 40 * 10 * minuteMs : 0)
  }
}

/** One process. It is killed a little after it began the step at `killAtMs`, whatever it is doing then. */
async function liveUntil(plan: LifePlan, killAtMs: number, delayMs: number) {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../torture.ts'), 'live', JSON.stringify(plan)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const life = { lastMs: plan.fromMs, died: 0, done: false }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  let doomed = false
  for await (const line of createInterface(child.stdout)) {
    if (line === 'died') life.died++
    else if (line === 'done') life.done = true
    else if (line.startsWith('at ')) life.lastMs = Number(line.slice(3))
    if (life.lastMs < killAtMs || doomed) continue
    doomed = true
    void wait(delayMs).then(() => child.kill('SIGKILL'))
  }
  const code = await ended
  if (!life.done && !doomed) throw new Error(`the program ended by itself with code ${code}`)
  return life
}
