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
  const plain =
    reply.title === undefined &&
    reply.fields === undefined &&
    reply.picture === undefined &&
    reply.text.length <= limits.content
  const embed: APIEmbed = {
    color: brandColour,
    ...(reply.title === undefined ? {} : { title: reply.title }),
    description: reply.text,
    ...(reply.fields === undefined ? {} : { fields: [...reply.fields] }),
    ...(reply.footer === undefined ? {} : { footer: { text: reply.footer } }),
    ...(reply.picture === undefined ? {} : { image: { url: `attachment://${reply.picture.name}` } }),
  }
  return {
    body: {
      ...(plain ? { content: reply.text } : { embeds: [fitEmbed(embed)] }),
      components: renderButtons(reply.buttons ?? []),
      allowed_mentions: { parse: [] },
      attachments: reply.picture === undefined ? [] : [renderPicture(reply.picture)],
    },
    files: reply.picture === undefined ? [] : [fileOf(reply.picture)],
  }
}

/** The attachment's entry; index 0 is the one file there is. */
export const renderPicture = (picture: Picture) => ({
  id: '0',
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
