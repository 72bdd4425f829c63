import type { APIEmbed } from 'discord.js'

/** Discord's limits, in UTF-16 units. Source: docs.discord.com/developers/resources/message#embed-limits */
export const limits = {
  content: 2000,
  embedTotal: 6000,
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  attachmentDescription: 1024,
  buttonLabel: 80,
  customId: 100,
  buttonsInRow: 5,
  choices: 25,
  choiceText: 100,
  threadName: 100,
  eventName: 100,
  eventDescription: 1000,
  eventPlace: 100,
} as const

/** Cuts at a whole character, with "…" in place of what is left out. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  let end = most - 1
  if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? '')) end--
  return `${text.slice(0, end).replace(/\\+$/, '')}…`
}

/** As many whole lines as fit into `most` characters; how many are left out is said. */
export function wholeLines(lines: readonly string[], most: number): string {
  const kept: string[] = []
  const more = (rest: number) => `… and ${rest} more`
  let size = more(lines.length).length
  for (const line of lines) {
    size += line.length + 1
    if (size > most) return [...kept, more(lines.length - kept.length)].join('\n')
    kept.push(line)
  }
  return kept.join('\n')
}

/** An embed that Discord takes: parts cut, empty fields left out, last fields dropped until the sum fits. */
export function fitEmbed(embed: APIEmbed): APIEmbed {
  const fitted: APIEmbed = { ...embed }
  if (embed.title !== undefined) fitted.title = cut(embed.title, limits.title)
  if (embed.description !== undefined) fitted.description = cut(embed.description, limits.description)
  if (embed.footer !== undefined) fitted.footer = { ...embed.footer, text: cut(embed.footer.text, limits.footer) }
  const fields = (embed.fields ?? [])
    .filter((field) => field.name.trim() !== '' && field.value.trim() !== '')
    .slice(0, limits.fields)
    .map((field) => ({ ...field, name: cut(field.name, limits.fieldName), value: cut(field.value, limits.fieldValue) }))
  while (fields.length > 0 && sizeOf({ ...fitted, fields }) > limits.embedTotal) fields.pop()
  if (embed.fields !== undefined) fitted.fields = fields
  const over = sizeOf(fitted) - limits.embedTotal
  if (over > 0 && fitted.description !== undefined)
    fitted.description = cut(fitted.description, Math.max(1, fitted.description.length - over))
  return fitted
}

function sizeOf(embed: APIEmbed): number {
  const fields = (embed.fields ?? []).reduce((sum, field) => sum + field.name.length + field.value.length, 0)
  return (embed.title?.length ?? 0) + (embed.description?.length ?? 0) + (embed.footer?.text.length ?? 0) + fields
}
