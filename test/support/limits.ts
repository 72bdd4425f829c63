import type { APIActionRowComponent, APIButtonComponent, APIEmbed } from 'discord.js'
import type { Payload } from '../../src/discord/send.ts'

/**
 * What of a payload Discord would refuse, in words; [] when it would take it all.
 * Written out anew, so that a wrong number in the product shows.
 * Source: https://docs.discord.com/developers/resources/message#embed-limits
 */
export function faultsOf({ body, files }: Payload): readonly string[] {
  const embeds = body.embeds ?? []
  const rows = (body.components ?? []) as APIActionRowComponent<APIButtonComponent>[]
  const sizes: readonly (readonly [string, string | undefined, number])[] = [
    ['content', body.content, 2000],
    ...embeds.flatMap(textsOf),
    ...(body.attachments ?? []).map((one) => ['alt text', one.description ?? undefined, 1024] as const),
    ...rows
      .flatMap(({ components }) => components)
      .flatMap((button) => [
        ['button', 'label' in button ? button.label : undefined, 80] as const,
        ['custom id', 'custom_id' in button ? button.custom_id : undefined, 100] as const,
      ]),
  ]
  const total = embeds.flatMap(textsOf).reduce((sum, [, text]) => sum + (text?.length ?? 0), 0)
  return [
    ...sizes.flatMap(([name, text, most]) =>
      (text?.length ?? 0) > most ? [`${name}: ${text!.length} > ${most}`] : [],
    ),
    ...sizes.flatMap(([name, text]) =>
      text !== undefined && !text.isWellFormed() ? [`${name}: half a character`] : [],
    ),
    ...embeds
      .flatMap((embed) => (embed.fields ?? []).filter(({ name, value }) => name.trim() === '' || value.trim() === ''))
      .map(() => 'an empty field'),
    ...(total > 6000 ? [`embeds: ${total} > 6000`] : []),
    ...(embeds.length > 10 ? ['more than 10 embeds'] : []),
    ...embeds.filter((embed) => (embed.fields ?? []).length > 25).map(() => 'more than 25 fields'),
    ...(rows.length > 5 ? ['more than 5 rows'] : []),
    ...(files.length > 10 ? ['more than 10 files'] : []),
  ]
}

const textsOf = (embed: APIEmbed): (readonly [string, string | undefined, number])[] => [
  ['title', embed.title, 256],
  ['description', embed.description, 4096],
  ['footer', embed.footer?.text, 2048],
  ['author', embed.author?.name, 256],
  ...(embed.fields ?? []).flatMap((field) => [
    ['field name', field.name, 256] as const,
    ['field value', field.value, 1024] as const,
  ]),
]

/** Markdown links that were cut in the middle. */
export function brokenLinks({ body }: Payload): readonly string[] {
  const texts = (body.embeds ?? []).flatMap(textsOf).map(([, text]) => text ?? '')
  return texts.flatMap((text) => {
    const rest = text.replace(/\[(?:\\.|[^\]\\])*\]\(https?:\/\/[^\s()]+\)/g, '')
    return [...rest.replace(/\\./g, '').matchAll(/\]\(.{0,40}|https?:\/\/\S*/g)].map(([found]) => found)
  })
}
