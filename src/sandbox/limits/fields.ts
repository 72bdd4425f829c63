import type { Path, Problems } from '../refusal.ts'

export type Fields = Record<string, unknown>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type TextRule = { readonly min?: number; readonly max: number; readonly required?: boolean }

/** Checks a text's length in UTF-16 units, white space at its ends not counted towards the minimum. */
export function checkText(problems: Problems, path: Path, value: unknown, rule: TextRule): void {
  const min = rule.min ?? 0
  if (value === undefined || value === null) {
    if (rule.required) problems.add(path, 'BASE_TYPE_REQUIRED', 'This field is required')
  } else if (typeof value !== 'string') {
    problems.add(path, 'STRING_TYPE_CONVERT', 'Could not interpret value as string.')
  } else if (value.trim().length === 0 && min > 0) {
    problems.add(path, 'BASE_TYPE_REQUIRED', 'This field is required')
  } else if (value.length > rule.max || value.trim().length < min) {
    if (min > 1) problems.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${rule.max} in length.`)
    else problems.add(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${rule.max} or fewer in length.`)
  }
}

/** The list, or [] after noting why it isn't one; null and undefined are an empty list. */
export function checkList(problems: Problems, path: Path, value: unknown, max: number): Fields[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) {
    problems.add(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')
    return []
  }
  if (value.length > max) problems.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be ${max} or fewer in length.`)
  value.forEach((item, index) => {
    if (!isFields(item))
      problems.add([...path, index], 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType')
  })
  return value.filter(isFields)
}

/** The object, or null after noting why it isn't one; null and undefined are none. */
export function checkModel(problems: Problems, path: Path, value: unknown, required = false): Fields | null {
  if (isFields(value)) return value
  if (value !== undefined && value !== null) {
    problems.add(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType')
  } else if (required) {
    problems.add(path, 'BASE_TYPE_REQUIRED', 'This field is required')
  }
  return null
}

/** A picture or file by its address: ours, or one attached to the same message. */
export function checkMedia(problems: Problems, path: Path, value: unknown, required = false): void {
  const media = checkModel(problems, path, value, required)
  if (!media) return
  checkText(problems, [...path, 'url'], media.url, { min: 1, max: 2048, required: true })
  if (typeof media.url === 'string' && media.url !== '')
    checkUrl(problems, [...path, 'url'], media.url, ['attachment:'])
}

/** Notes a value that isn't one of those allowed. */
export function checkChoice(problems: Problems, path: Path, value: unknown, allowed: readonly unknown[]): void {
  if (allowed.includes(value)) return
  problems.add(path, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`)
}

/** A link Discord would take: http, https, or one of `schemes` besides. */
export function checkUrl(problems: Problems, path: Path, value: unknown, schemes: readonly string[] = []): void {
  if (value === undefined || value === null) return
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null
  if (!url) problems.add(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')
  else if (!['http:', 'https:', ...schemes].includes(url.protocol)) {
    const scheme = url.protocol.slice(0, -1)
    problems.add(
      path,
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${scheme}" is not supported. Scheme must be one of ('http', 'https').`,
    )
  } else if (String(value).length > 2048) {
    problems.add(path, 'BASE_TYPE_MAX_LENGTH', 'Must be 2048 or fewer in length.')
  }
}

export function checkNumber(problems: Problems, path: Path, value: unknown, min: number, max: number): void {
  if (value === undefined || value === null) return
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    problems.add(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`)
  } else if (value > max) {
    problems.add(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`)
  } else if (value < min) {
    problems.add(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`)
  }
}
