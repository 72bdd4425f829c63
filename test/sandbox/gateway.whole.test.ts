import { expect, test } from 'vitest'
import { openBot, openSandbox } from './session.ts'

// The library waits five seconds before it identifies again: too long for the unit tests.
test('when its session is over, the client begins a new one', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox)
  const began = new Promise((resolve) => client.once('shardReady', resolve))
  sandbox.invalidateSessions()
  await began

  expect(sandbox.botConnected()).toBe(true)
})
