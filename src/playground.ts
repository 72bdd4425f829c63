import type { Config } from './config.ts'
import { type CommandData, registerCommands } from './discord/register.ts'
import { createRest } from './discord/send.ts'
import type { Log } from './log.ts'
import { UserError } from './model/errors.ts'
import { type Sandbox, startSandbox } from './sandbox/sandbox.ts'
import { iatse2021 } from './sandbox/scenario/iatse-2021.ts'
import { type Scenario, startScenario } from './sandbox/scenario/scenario.ts'

export type Playground = { readonly config: Config; readonly token: string; readonly close: () => Promise<void> }

type World = {
  readonly now: () => Temporal.Instant
  readonly print: (line: string) => void
  readonly log: Log
  readonly signal: AbortSignal
}

/**
 * A local Discord and a campaign that plays in it, for whoever has no token yet: the same bot, pointed at them.
 * Nothing of it is kept.
 */
export async function openPlayground(
  config: Config,
  commands: readonly CommandData[],
  world: World,
): Promise<Playground> {
  const sandbox = await startSandbox({ port: config.SANDBOX_PORT, now: world.now }).catch((error: unknown) => {
    throw explainPort(error, config.SANDBOX_PORT)
  })
  const scenario = await startScenario({
    script: iatse2021,
    pace: { speed: 1 },
    now: world.now,
    host: '127.0.0.1',
    port: 0,
  })
  world.print(`${sandbox.pageUrl}  ← open this page: a local Discord with a campaign playing in it (Ctrl+C ends it)`)
  setTheStage(sandbox, scenario, commands, world).catch((error: unknown) => {
    if (!world.signal.aborted) world.log.error('playground.fault', { error })
  })
  return {
    config: pointedAt(config, sandbox, scenario),
    token: sandbox.token,
    close: async () => {
      await scenario.close()
      await sandbox.close()
    },
  }
}

function explainPort(error: unknown, port: number): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) return error
  return new UserError(
    `Port ${port} is taken. Stop what uses it, or set SANDBOX_PORT to another one (0 takes any free port).`,
    { cause: error },
  )
}

/** The operator's settings, with the playground's networks in place of the real ones and nothing else private allowed. */
const pointedAt = (config: Config, sandbox: Sandbox, scenario: Scenario): Config => ({
  ...config,
  DISCORD_API_URL: sandbox.apiUrl,
  FEED_INTERVAL_SECONDS: 2,
  MASTODON_INTERVAL_SECONDS: 3,
  MASTODON_SERVERS: [scenario.origin],
  MASTODON_TOKENS: [],
  BLUESKY_JETSTREAM_URLS: [scenario.jetstreamUrl],
  BLUESKY_APPVIEW_URL: scenario.origin,
  BLUESKY_IDENTIFIER: undefined,
  BLUESKY_APP_PASSWORD: undefined,
  INSTAGRAM_ACCESS_TOKEN: undefined,
  THREADS_ACCESS_TOKEN: undefined,
  YOUTUBE_API_KEY: undefined,
  REDDIT_CLIENT_ID: undefined,
  ALLOWED_PRIVATE_ORIGINS: [
    ...config.ALLOWED_PRIVATE_ORIGINS,
    scenario.origin,
    ...scenario.feeds.map((feed) => new URL(feed.url).origin),
  ],
})

/** The sides of the campaign that plays. */
const sides = { union: 'IATSE', employer: 'AMPTP' } as const

/** Registers the commands, types those an organizer would, and lets the campaign begin. */
async function setTheStage(
  sandbox: Sandbox,
  scenario: Scenario,
  commands: readonly CommandData[],
  world: World,
): Promise<void> {
  await registerCommands(createRest(sandbox.apiUrl, sandbox.token), commands)
  await sandbox.waitFor(() => sandbox.botConnected(), 'the bot to connect')
  const type = (text: string, channelId = sandbox.channels.negotiations) => sandbox.runCommand(channelId, text)
  for (const feed of scenario.feeds) {
    const { party } = feed.outlet
    await type(
      `/watch add term:${feed.url} campaign:Basic Agreement${party === null ? '' : ` official:${sides[party]}`}`,
    )
  }
  for (const term of ['#IALivingWage', '@callsheet-stories.example'])
    await type(`/watch add term:${term} campaign:Basic Agreement channel:${sandbox.channels.stories}`)
  await type(
    `/negotiation add agreement:Basic Agreement union:IATSE employer:AMPTP campaign:Basic Agreement channel:${sandbox.channels.negotiations}`,
  )
  const dueAt = world.now().add({ seconds: 115 }).toZonedDateTimeISO('UTC')
  const minute = String(dueAt.minute).padStart(2, '0')
  await type(
    `/digest schedule cadence:hourly time:00:${minute} channel:${sandbox.channels.digests} campaign:Basic Agreement`,
  )
  await scenario.play(world.signal, 10_000)
}
