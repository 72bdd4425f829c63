import type { Context } from 'hono'
import type { Upload } from '../files.ts'
import { refuse } from '../refusal.ts'

/** A request after its body was read. */
export type Call = {
  readonly param: (name: string) => string
  readonly query: Readonly<Record<string, string>>
  /** The JSON, or the form's `payload_json`; null for none. */
  readonly body: unknown
  readonly uploads: readonly Upload[]
}

/** @throws {Refusal} 50109 */
export async function readCall(c: Context): Promise<Call> {
  const { body, uploads } = await readBody(c)
  return { param: (name) => c.req.param(name) ?? '', query: c.req.query(), body, uploads }
}

async function readBody(c: Context): Promise<{ body: unknown; uploads: Upload[] }> {
  const type = c.req.header('content-type') ?? ''
  if (type.startsWith('multipart/form-data')) return readForm(await c.req.formData())
  const text = await c.req.text()
  return { body: text === '' ? null : parseJson(text), uploads: [] }
}

async function readForm(form: FormData): Promise<{ body: unknown; uploads: Upload[] }> {
  const payload = form.get('payload_json')
  const uploads: Upload[] = []
  for (const [key, value] of form) {
    const field = /^files\[(\d+)\]$/.exec(key)?.[1]
    if (field === undefined || typeof value === 'string') continue
    const bytes = new Uint8Array(await value.arrayBuffer())
    uploads.push({ field, name: value.name, contentType: value.type || guessType(value.name), bytes })
  }
  return { body: typeof payload === 'string' ? parseJson(payload) : {}, uploads }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refuse.invalidJson()
  }
}

function guessType(name: string): string {
  const types: Record<string, string> = {
    png: 'image/png',
    jpg: 'image/jpeg',
    gif: 'image/gif',
    csv: 'text/csv',
    txt: 'text/plain',
  }
  return types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}
