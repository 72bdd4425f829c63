import { refuseField } from './refusal.ts'
import type { Component, Embed, Message, Snowflake } from './wire.ts'
import type { World } from './world.ts'

/** Embeds with their `attachment://` names resolved, and the attachments that no embed shows. */
export function shownParts(
  world: World,
  embeds: readonly Embed[],
  components: readonly Component[],
  fileIds: readonly Snowflake[],
): Pick<Message, 'embeds' | 'components' | 'attachments'> {
  const files = fileIds.map((id) => world.files.get(id)!.attachment)
  const used = new Set<Snowflake>()
  const resolve = (url: string, path: readonly (string | number)[]): string => {
    if (!url.startsWith('attachment://')) return url
    const file = files.find((candidate) => candidate.filename === url.slice('attachment://'.length))
    if (!file) refuseField([...path, 'url'], 'REFERENCED_ATTACHMENT_NOT_FOUND', 'Referenced attachment not found.')
    used.add(file.id)
    return file.url
  }
  const shownEmbeds = embeds.map((embed, index) => ({
    ...embed,
    type: 'rich',
    ...(embed.fields && { fields: embed.fields.map((field) => ({ ...field, inline: field.inline ?? false })) }),
    ...(embed.image && { image: { ...embed.image, url: resolve(embed.image.url, ['embeds', index, 'image']) } }),
    ...(embed.thumbnail && {
      thumbnail: { ...embed.thumbnail, url: resolve(embed.thumbnail.url, ['embeds', index, 'thumbnail']) },
    }),
  }))
  const shownComponents = components.map((component, index) => resolveMedia(component, ['components', index], resolve))
  for (const embed of shownEmbeds) for (const file of files) if (refersTo(embed, file.url)) used.add(file.id)
  return {
    embeds: shownEmbeds,
    components: numbered(shownComponents),
    attachments: files.filter((file) => !used.has(file.id)),
  }
}

const refersTo = (embed: Embed, url: string): boolean => embed.image?.url === url || embed.thumbnail?.url === url

type Resolve = (url: string, path: readonly (string | number)[]) => string

/** The same for pictures and files inside components. */
function resolveMedia(component: Component, path: readonly (string | number)[], resolve: Resolve): Component {
  const inner = (child: Component, key: string, index: number) => resolveMedia(child, [...path, key, index], resolve)
  return {
    ...component,
    ...(component.components && { components: component.components.map((child, i) => inner(child, 'components', i)) }),
    ...(component.accessory && { accessory: resolveMedia(component.accessory, [...path, 'accessory'], resolve) }),
    ...(component.media && { media: { ...component.media, url: resolve(component.media.url, [...path, 'media']) } }),
    ...(component.file && { file: { ...component.file, url: resolve(component.file.url, [...path, 'file']) } }),
    ...(component.items && {
      items: component.items.map((item, i) => ({
        ...item,
        media: { ...item.media, url: resolve(item.media.url, [...path, 'items', i, 'media']) },
      })),
    }),
  }
}

/** Every component has a number within its message; those that came without get the next free one. */
function numbered(components: readonly Component[]): Component[] {
  const taken = new Set(idsIn(components))
  let last = 0
  const nextFree = () => {
    do last++
    while (taken.has(last))
    return last
  }
  const number = (component: Component): Component => ({
    ...component,
    id: component.id || nextFree(),
    ...(component.components && { components: component.components.map(number) }),
    ...(component.accessory && { accessory: number(component.accessory) }),
  })
  return components.map(number)
}

const idsIn = (components: readonly Component[]): (number | undefined)[] =>
  components.flatMap((one) => [one.id, ...idsIn(one.components ?? []), one.accessory?.id])
