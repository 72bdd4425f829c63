import type { Hono } from 'hono'
import type { World } from './world.ts'

/** Serves what was uploaded, as files and never as pages. */
export function cdnRoutes(app: Hono, world: World): void {
  app.get('/attachments/:channel/:id/:name', (c) => {
    const file = world.files.get(c.req.param('id'))
    if (!file) return c.notFound()
    const type = file.attachment.content_type
    return c.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': type,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Content-Disposition': type.startsWith('image/') ? 'inline' : 'attachment',
    })
  })
}
