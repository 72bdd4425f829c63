import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const file = join(import.meta.dirname, '../../../shared/discord/openapi.json')

/** Discord's own OpenAPI document; null where it isn't at hand. */
export const openapi: OpenApi | null = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
export const noSchema = 'Discord’s own OpenAPI document is not at hand: payloads are not checked against it'

type OpenApi = {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> } }
        >
      >
    >
  >
  readonly components: { readonly schemas: Record<string, { properties?: Record<string, unknown> }> }
}

/** Says what Discord's schema has against a request; [] for nothing. @throws {Error} for a route it doesn't know. */
export function createSchemaCheck(
  document: OpenApi,
): (method: string, path: string, body: unknown) => readonly string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addFormat('snowflake', /^(0|[1-9][0-9]{0,19})$/)
  ajv.addFormat('nonce', true)
  ajv.addSchema({ ...document, $id: 'discord' })
  const compiled = new Map<string, ValidateFunction>()
  return (method, path, body) => {
    const route = findRoute(document, path)
    const operation = document.paths[route]?.[method.toLowerCase()]
    const content = operation?.requestBody?.content
    if (content === undefined) throw new Error(`Discord's schema has no body for ${method} ${path}`)
    const type = 'application/json' in content ? 'application/json' : Object.keys(content)[0]!
    const pointer = ['paths', route, method.toLowerCase(), 'requestBody', 'content', type, 'schema']
      .map(escapePointer)
      .join('/')
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `discord#/${pointer}` })
    compiled.set(pointer, validate)
    return validate(body) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  }
}

const escapePointer = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))

/** The template of a path, the one with the fewest variables first: `@me` before `{user_id}`. */
function findRoute(document: OpenApi, path: string): string {
  const parts = path.split('/')
  const fits = Object.keys(document.paths).filter((route) => {
    const names = route.split('/')
    return names.length === parts.length && names.every((name, index) => name.startsWith('{') || name === parts[index])
  })
  const [best] = fits.sort((a, b) => a.split('{').length - b.split('{').length)
  if (best === undefined) throw new Error(`Discord's schema has no route ${path}`)
  return best
}
