import type { Path, Problems } from '../refusal.ts'
import { checkList, checkMedia, checkModel, checkNumber, checkText, checkUrl, type Fields, isFields } from './fields.ts'

/** Source: https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
const limits = {
  embeds: 10,
  fields: 25,
  title: 256,
  description: 4096,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  total: 6000,
} as const

const part = (embed: Fields, key: string): Fields => (isFields(embed[key]) ? embed[key] : {})
const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0)

export function checkEmbeds(problems: Problems, value: unknown): void {
  const embeds = checkList(problems, ['embeds'], value, limits.embeds)
  embeds.forEach((embed, index) => {
    checkEmbed(problems, ['embeds', index], embed)
  })
  if (embeds.reduce((sum, embed) => sum + textLength(embed), 0) > limits.total) {
    problems.add(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${limits.total}`)
  }
}

function checkEmbed(problems: Problems, path: Path, embed: Fields): void {
  checkText(problems, [...path, 'title'], embed.title, { max: limits.title })
  checkText(problems, [...path, 'description'], embed.description, { max: limits.description })
  checkUrl(problems, [...path, 'url'], embed.url)
  checkNumber(problems, [...path, 'color'], embed.color, 0, 0xffffff)
  checkTimestamp(problems, [...path, 'timestamp'], embed.timestamp)
  const footer = checkModel(problems, [...path, 'footer'], embed.footer)
  const author = checkModel(problems, [...path, 'author'], embed.author)
  if (footer) {
    checkText(problems, [...path, 'footer', 'text'], footer.text, { max: limits.footer, required: true })
    checkUrl(problems, [...path, 'footer', 'icon_url'], footer.icon_url, ['attachment:'])
  }
  if (author) {
    checkText(problems, [...path, 'author', 'name'], author.name, { min: 1, max: limits.author, required: true })
    checkUrl(problems, [...path, 'author', 'url'], author.url)
    checkUrl(problems, [...path, 'author', 'icon_url'], author.icon_url, ['attachment:'])
  }
  checkMedia(problems, [...path, 'image'], embed.image)
  checkMedia(problems, [...path, 'thumbnail'], embed.thumbnail)
  checkList(problems, [...path, 'fields'], embed.fields, limits.fields).forEach((field, index) => {
    const at = [...path, 'fields', index]
    checkText(problems, [...at, 'name'], field.name, { min: 1, max: limits.fieldName, required: true })
    checkText(problems, [...at, 'value'], field.value, { min: 1, max: limits.fieldValue, required: true })
  })
}

function checkTimestamp(problems: Problems, path: Path, value: unknown): void {
  if (value === undefined || value === null) return
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return
  problems.add(path, 'DATE_TYPE_PARSE', `Could not parse ${String(value)}. Should be ISO8601.`)
}

/** What counts towards the 6000. */
function textLength(embed: Fields): number {
  const fields = Array.isArray(embed.fields) ? embed.fields.filter(isFields) : []
  return (
    lengthOf(embed.title) +
    lengthOf(embed.description) +
    lengthOf(part(embed, 'footer').text) +
    lengthOf(part(embed, 'author').name) +
    fields.reduce((sum, field) => sum + lengthOf(field.name) + lengthOf(field.value), 0)
  )
}

/** An embed that Discord would drop: nothing in it to show. */
export function embedIsEmpty(embed: Fields): boolean {
  return textLength(embed) === 0 && !isFields(embed.image) && !isFields(embed.thumbnail)
}
