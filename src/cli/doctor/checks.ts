import type { Config } from '../../config.ts'
import { createLog, messagesOf } from '../../log.ts'
import { databaseFileOf, type Opened, openApp } from '../../open.ts'
import { readTargets, type TargetHealth } from '../../store/targets.ts'
import { readWatches } from '../../store/watches.ts'
import { checkAccesses } from './accesses.ts'
import { checkDiscord } from './discord.ts'
import { bad, type Finding, good } from './finding.ts'

/** Looks at settings, database, Discord, every configured channel, sources and the clock; never changes any. */
export async function runChecks(config: Config): Promise<readonly Finding[]> {
  const findings: Finding[] = [good('The settings can be read.')]
  if (config.CONTACT === 'no contact address set')
    findings.push(
      bad(
        'CONTACT is not set.',
        'Put a mail address or page into .env: the sites we read want to know whom to write to.',
      ),
    )
  const { opened, finding } = await openDatabase(config)
  findings.push(finding)
  try {
    const watches = opened === null ? [] : await readWatches(opened.app.store)
    const channels = [...new Map(watches.map((watch) => [watch.channelId, watch.guildId]))]
    findings.push(...(await checkDiscord(config, channels)))
    if (opened !== null) findings.push(...(await checkAccesses(opened)), ...(await checkSources(opened)))
  } finally {
    await opened?.close()
  }
  return findings
}

async function openDatabase(config: Config): Promise<{ readonly opened: Opened | null; readonly finding: Finding }> {
  const file = databaseFileOf(config)
  try {
    const world = { databaseFile: file, now: () => Temporal.Now.instant(), print: () => {} }
    return {
      opened: await openApp(config, createLog('silent'), world),
      finding: good(`The database ${file} opens and is up to date.`),
    }
  } catch (error) {
    const message = error instanceof Error ? messagesOf(error) : String(error)
    const isRunning = message.includes('in use by another program')
    const finding: Finding = isRunning
      ? {
          state: 'unknown',
          what: `${file} is in use: the bot seems to run.`,
          remedy: 'Stop it to have channels and sources checked too, or ask /status in Discord.',
        }
      : bad(message, `Mend this first; DATA_DIR is ${config.DATA_DIR}.`)
    return { opened: null, finding }
  }
}

async function checkSources({ app }: Opened): Promise<readonly Finding[]> {
  const targets = await readTargets(app.store)
  if (targets.length === 0)
    return [{ state: 'unknown', what: 'Nothing is watched yet.', remedy: 'Type /watch add in your server.' }]
  return Promise.all(targets.map((target) => checkSource(app, target)))
}

async function checkSource(app: Opened['app'], target: TargetHealth): Promise<Finding> {
  const name = `${target.source} ${target.title ?? target.address}`
  try {
    await app.sources[target.source]?.probe(target, app.io(AbortSignal.timeout(15_000)))
    return good(`${name} can be read.`)
  } catch (error) {
    return bad(
      `${name} can’t be read: ${error instanceof Error ? error.message : String(error)}`,
      'Try the address in a browser; the bot keeps trying by itself.',
    )
  }
}
