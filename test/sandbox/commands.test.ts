import { expect, test } from 'vitest'
import { openSandbox, request } from './session.ts'

const ping = { name: 'ping', description: 'Answers' }
const text = (name: string, extra: object = {}) => ({ type: 3, name, description: 'x', ...extra })

test.for<readonly [string, unknown, string]>([
  ['an upper-case name', [{ ...ping, name: 'Ping' }], 'INVALID_NAME'],
  ['a long description', [{ ...ping, description: 'x'.repeat(101) }], 'description'],
  ['26 options', [{ ...ping, options: Array.from({ length: 26 }, (_, i) => text(`o${i}`)) }], 'options'],
  [
    'a required option after others',
    [{ ...ping, options: [text('a'), text('b', { required: true })] }],
    'REQUIRED_INVALID',
  ],
  ['the same option twice', [{ ...ping, options: [text('a'), text('a')] }], 'ALREADY_EXISTS'],
  ['the same command twice', [ping, ping], 'DUPLICATE_NAME'],
  [
    '26 choices',
    [
      {
        ...ping,
        options: [text('a', { choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })) })],
      },
    ],
    'choices',
  ],
  [
    'subcommands beside options',
    [{ ...ping, options: [{ type: 1, name: 'a', description: 'x' }, text('b')] }],
    'TYPE_INVALID',
  ],
  [
    'over 8000 characters',
    [
      {
        ...ping,
        options: Array.from({ length: 25 }, (_, i) =>
          text(`o${i}`, {
            choices: Array.from({ length: 4 }, (_, j) => ({
              name: `${j}${'x'.repeat(60)}`,
              value: `${j}${'y'.repeat(60)}`,
            })),
          }),
        ),
      },
    ],
    'TOO_LARGE',
  ],
])('%s is refused with 50035', async ([, body, place]) => {
  const sandbox = await openSandbox()
  const path = `/applications/${sandbox.applicationId}/commands`
  const answer = await request(sandbox, 'PUT', path, body)

  expect(answer).toMatchObject({ status: 400, body: { code: 50035 } })
  expect(JSON.stringify(answer.body.errors)).toContain(place)
  expect(sandbox.commands()).toEqual([])
})

test('more than a hundred commands are refused with 30032', async () => {
  const sandbox = await openSandbox()
  const many = Array.from({ length: 101 }, (_, i) => ({ ...ping, name: `ping${i}` }))
  expect(await request(sandbox, 'PUT', `/applications/${sandbox.applicationId}/commands`, many)).toMatchObject({
    body: { code: 30032 },
  })
})

test('a command keeps its id when it is registered again, and one of a guild stands beside it', async () => {
  const sandbox = await openSandbox()
  const path = `/applications/${sandbox.applicationId}`
  await request(sandbox, 'PUT', `${path}/commands`, [ping])
  const [before] = sandbox.commands()
  await request(sandbox, 'PUT', `${path}/commands`, [{ ...ping, description: 'Answers again' }])
  const [after] = sandbox.commands()
  await request(sandbox, 'POST', `${path}/guilds/${sandbox.guildId}/commands`, { ...ping, name: 'here' })

  expect(after).toMatchObject({ id: before!.id, description: 'Answers again' })
  expect(sandbox.commands().map(({ name, guild_id }) => [name, guild_id])).toEqual([
    ['ping', undefined],
    ['here', sandbox.guildId],
  ])
  expect((await request(sandbox, 'DELETE', `${path}/commands/${before!.id}`)).status).toBe(204)
  expect((await request(sandbox, 'DELETE', `${path}/commands/${before!.id}`)).body.code).toBe(10063)
})
