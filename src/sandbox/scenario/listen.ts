import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

export type Listening = { readonly server: Server; readonly origin: string; readonly close: () => Promise<void> }

/** @param port 0: any free one. @throws when the port is taken. */
export async function listen(site: Hono, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: site.fetch }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error(`no TCP address after listening on ${host}`)
  return {
    server,
    origin: `http://${host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
