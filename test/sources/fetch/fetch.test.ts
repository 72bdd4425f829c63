import { createServer } from 'node:net'
import { createGzip, gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { TransientError, UserError } from '../../../src/model/errors.ts'
import { guardedFetch } from '../../../src/sources/fetch/fetch.ts'
import { testIo } from '../support/io.ts'
import { serve } from '../support/server.ts'

type Options = Partial<Parameters<typeof guardedFetch>[0]>
const guarded = (options: Options = {}) =>
  guardedFetch({
    userAgent: 'Callboard/0.1 (+https://callboard.example; mail@callboard.example)',
    allowedPrivateOrigins: [],
    now: testIo().io.now,
    pace: { concurrency: 4, intervalMs: 0 },
    ...options,
  })
const failure = (promise: Promise<unknown>) => promise.then(() => null).catch((error: unknown) => error)

/** An origin where somebody listened a moment ago. */
async function closedOrigin(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

test('an allowed private origin is read, with an honest User-Agent and unpacked', async () => {
  const { origin, requests } = await serve((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip', etag: '"x"' }).end(gzipSync('hello'))
  })
  const response = await guarded({ allowedPrivateOrigins: [origin] })(`${origin}/feed`)
  expect(await response.text()).toBe('hello')
  expect(response.url).toBe(`${origin}/feed`)
  expect(response.headers.get('etag')).toBe('"x"')
  expect(requests[0]!.headers['user-agent']).toContain('mail@callboard.example')
})

test.for([
  'http://127.0.0.1:8009/',
  'http://[::1]:8009/',
  'http://0x7f.1:8009/',
  'http://2130706433:8009/',
  'http://0177.0.0.1:8009/',
  'http://127.1:8009/',
  'http://[::ffff:127.0.0.1]:8009/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[64:ff9b:1::7f00:1]:8009/',
  'http://[2002:7f00:1::]:8009/',
  'http://localhost:8009/',
])('%s is refused', async (address) => {
  const error = await failure(guarded()(address))
  expect(error).toBeInstanceOf(UserError)
  expect((error as Error).message).toContain('address not allowed')
})

test('a port of another protocol is refused', async () => {
  await expect(guarded()('http://example.org:25/')).rejects.toThrow('port of that address')
})

test.for(['file:///etc/passwd', 'ftp://example.org/', 'data:text/plain,x'])(
  '%s is refused: only http(s)',
  async (address) => {
    await expect(guarded()(address)).rejects.toThrow('Only http and https')
  },
)

test('an allowed origin allows no other port of the same host', async () => {
  const { origin } = await serve((_request, response) => response.end('secret'))
  await expect(guarded({ allowedPrivateOrigins: ['http://127.0.0.1:1'] })(origin)).rejects.toThrow('not allowed')
})

test('a redirect to a private address is refused before it is asked', async () => {
  const inner = await serve((_request, response) => response.end('secret'))
  const outer = await serve((_request, response) => response.writeHead(302, { location: inner.origin }).end())
  await expect(guarded({ allowedPrivateOrigins: [outer.origin] })(outer.origin)).rejects.toThrow('not allowed')
  expect(inner.requests).toHaveLength(0)
})

test('a name that resolves to private addresses is refused, whatever it is called', async () => {
  const asked: string[] = []
  const fetch = guarded({
    resolve: async (name) => {
      asked.push(name)
      return [{ address: '10.0.0.7', family: 4 }]
    },
  })
  await expect(fetch('http://intranet.example/')).rejects.toThrow('intranet.example is not on the public internet')
  expect(asked).toEqual(['intranet.example'])
})

test('a name that changes its address between check and connection gains nothing: it is resolved once', async () => {
  const { origin, requests } = await serve((_request, response) => response.end('secret'))
  // Public by its number, and routed nowhere since 2006.
  const answers = [{ address: '3ffe::1', family: 6 }]
  let asked = 0
  const fetch = guarded({
    timeoutMs: 300,
    resolve: async () => {
      asked++
      return [answers.shift() ?? { address: '127.0.0.1', family: 4 }]
    },
  })
  const error = await failure(fetch(`http://rebind.example:${new URL(origin).port}/`))
  expect(error).toBeInstanceOf(Error)
  expect(asked).toBe(1)
  expect(requests).toHaveLength(0)
})

test('the checked address is the one that is connected to', async () => {
  const { origin, requests } = await serve((_request, response) => response.end('hello'))
  const address = `http://site.example:${new URL(origin).port}`
  const fetch = guarded({
    allowedPrivateOrigins: [address],
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  })
  expect(await (await fetch(`${address}/x`)).text()).toBe('hello')
  expect(requests[0]!.headers.host).toBe(new URL(address).host)
})

test('five redirects are followed, a sixth is not', async () => {
  const { origin } = await serve((request, response) => {
    const left = Number(new URL(request.url!, 'http://x').searchParams.get('left'))
    if (left === 0) response.end('there')
    else response.writeHead(302, { location: `/?left=${left - 1}` }).end()
  })
  const fetch = guarded({ allowedPrivateOrigins: [origin] })
  expect(await (await fetch(`${origin}/?left=5`)).text()).toBe('there')
  await expect(fetch(`${origin}/?left=6`)).rejects.toThrow('redirects in a circle')
})

test('secrets do not follow a redirect to another origin', async () => {
  const other = await serve((_request, response) => response.end())
  const { origin } = await serve((_request, response) => response.writeHead(307, { location: other.origin }).end())
  const fetch = guarded({ allowedPrivateOrigins: [origin, other.origin] })
  await fetch(origin, { headers: { authorization: 'Bearer x', cookie: 'y', accept: 'text/plain' } })
  expect(other.requests[0]!.headers).not.toHaveProperty('authorization')
  expect(other.requests[0]!.headers).not.toHaveProperty('cookie')
  expect(other.requests[0]!.headers.accept).toBe('text/plain')
})

test('a body that never ends is stopped at the limit', async () => {
  const { origin } = await serve((_request, response) => {
    const pour = () => {
      while (response.write(Buffer.alloc(16_384, 'x')));
    }
    response.on('drain', pour)
    pour()
  })
  const error = await failure(guarded({ allowedPrivateOrigins: [origin], maxBytes: 100_000 })(origin))
  expect(error).toBeInstanceOf(UserError)
  expect((error as Error).message).toContain('too large')
})

test('a gzip bomb is stopped while it unpacks', async () => {
  const { origin } = await serve((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' })
    const gzip = createGzip()
    gzip.pipe(response)
    for (let mib = 0; mib < 40; mib++) gzip.write(Buffer.alloc(1024 * 1024))
    gzip.end()
  })
  await expect(guarded({ allowedPrivateOrigins: [origin] })(origin)).rejects.toThrow('too large')
})

test('a host that drips its answer is left at the time limit', async () => {
  const { origin } = await serve((_request, response) => {
    const drip = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(drip))
  })
  const error = await failure(guarded({ allowedPrivateOrigins: [origin], timeoutMs: 200 })(origin))
  expect(error).toBeInstanceOf(TransientError)
  expect((error as Error).message).toContain('timeout')
})

test('a host that drips its headers is left at the time limit', async () => {
  const server = createServer((socket) => {
    const drip = setInterval(() => socket.write('HTTP/1.1 200 OK\r\nX-A: b\r\n'.slice(0, 2)), 20)
    socket.on('close', () => clearInterval(drip)).on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const error = await failure(guarded({ allowedPrivateOrigins: [origin], timeoutMs: 200 })(origin))
  expect(error).toBeInstanceOf(Error)
})

test('nobody at the door, no such name, no valid certificate: each in its own words', async () => {
  const fetch = (resolve: () => Promise<never>) => guarded({ resolve })
  const dns = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))
  expect(await failure(fetch(dns('ENOTFOUND'))('http://nowhere.example/'))).toMatchObject({
    name: 'UserError',
    message: expect.stringContaining('no host called nowhere.example (DNS)'),
  })
  expect(await failure(fetch(dns('EAI_AGAIN'))('http://nowhere.example/'))).toMatchObject({ name: 'TransientError' })
  const closed = await closedOrigin()
  expect(await failure(guarded({ allowedPrivateOrigins: [closed] })(closed))).toMatchObject({
    name: 'TransientError',
    message: expect.stringContaining('refuses the connection'),
  })
  const { origin } = await serve((_request, response) => response.end())
  const tls = origin.replace('http', 'https')
  expect(await failure(guarded({ allowedPrivateOrigins: [tls] })(tls))).toMatchObject({
    message: expect.stringContaining('TLS'),
  })
})

test('a host that asks us to wait is not asked again until then', async () => {
  const { origin, requests } = await serve((_request, response) =>
    response.writeHead(429, { 'retry-after': '60' }).end(),
  )
  const world = testIo()
  const fetch = guarded({ allowedPrivateOrigins: [origin], now: world.io.now })
  expect((await fetch(`${origin}/a`)).status).toBe(429)
  expect(await failure(fetch(`${origin}/b`))).toMatchObject({ name: 'TransientError', retryAfterMs: 60_000 })
  expect(requests).toHaveLength(1)
  world.pass({ seconds: 61 })
  await fetch(`${origin}/c`)
  expect(requests).toHaveLength(2)
})

test('one host is asked one thing at a time when its budget says so', async () => {
  let open = 0
  let most = 0
  const { origin } = await serve((_request, response) => {
    most = Math.max(most, ++open)
    setImmediate(() => {
      open--
      response.end()
    })
  })
  const fetch = guarded({ allowedPrivateOrigins: [origin], pace: { concurrency: 1, intervalMs: 0 } })
  await Promise.all(Array.from({ length: 8 }, (_, n) => fetch(`${origin}/${n}`)))
  expect(most).toBe(1)
})

test('an abort by the caller stays an abort', async () => {
  const { origin } = await serve(() => {})
  const abort = new AbortController()
  const answer = failure(guarded({ allowedPrivateOrigins: [origin] })(origin, { signal: abort.signal }))
  abort.abort()
  expect(await answer).toMatchObject({ name: 'AbortError' })
})
