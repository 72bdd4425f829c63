import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import type { Button, Picture, Reply } from '../../model/reply.ts'
import { cut, fitEmbed, limits } from '../limits.ts'
import type { Payload } from '../send.ts'

/** Callboard's own blue: the same as its pictures'. */
export const brandColour = 0x57a5ff

/** A command's answer. Plain when it is a sentence, an embed when it has parts. */
export function renderReply(reply: Reply): Payload {
  const pictures = [...(reply.picture === undefined ? [] : [reply.picture]), ...(reply.morePictures ?? [])]
  const plain =
    reply.title === undefined &&
    reply.fields === undefined &&
    pictures.length === 0 &&
    reply.text.length <= limits.content
  const embed: APIEmbed = {
    color: brandColour,
    ...(reply.title === undefined ? {} : { title: reply.title }),
    description: reply.text,
    ...(reply.fields === undefined ? {} : { fields: [...reply.fields] }),
    ...(reply.footer === undefined ? {} : { footer: { text: reply.footer } }),
  }
  const files = reply.files ?? []
  return {
    body: {
      ...(plain ? { content: reply.text } : { embeds: withPictures(fitEmbed(embed), pictures) }),
      components: renderButtons(reply.buttons ?? []),
      allowed_mentions: { parse: [] },
      attachments: [
        ...pictures.map(renderPicture),
        ...files.map((file, index) => ({ id: String(pictures.length + index), filename: file.name })),
      ],
    },
    files: [...pictures.map(fileOf), ...files],
  }
}

/** An embed shows one picture, so each further one is an embed of its own below it. */
export function withPictures(embed: APIEmbed, pictures: readonly Picture[]): APIEmbed[] {
  const images = pictures.map((picture) => ({ image: { url: `attachment://${picture.name}` } }))
  const [first, ...more] = images
  return [{ ...embed, ...first }, ...more.map((image) => ({ color: brandColour, ...image }))]
}

/** The attachment's entry, by its place among the files. */
export const renderPicture = (picture: Picture, index: number) => ({
  id: String(index),
  filename: picture.name,
  description: cut(picture.alt, limits.attachmentDescription),
})

export const fileOf = (picture: Picture) => ({ name: picture.name, data: picture.png, contentType: 'image/png' })

/** Rows of five, at most five rows. */
export function renderButtons(buttons: readonly Button[]): APIActionRowComponent<APIButtonComponent>[] {
  const rows: APIActionRowComponent<APIButtonComponent>[] = []
  for (let start = 0; start < buttons.length && rows.length < 5; start += limits.buttonsInRow)
    rows.push({
      type: ComponentType.ActionRow,
      components: buttons.slice(start, start + limits.buttonsInRow).map((button) => ({
        type: ComponentType.Button,
        style: button.style === 'danger' ? ButtonStyle.Danger : ButtonStyle.Secondary,
        label: cut(button.label, limits.buttonLabel),
        custom_id: button.action,
      })),
    })
  return rows
}
