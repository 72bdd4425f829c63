import type { AttachmentEntry } from './limits/message.ts'
import { refuse } from './refusal.ts'
import type { Attachment, Snowflake } from './wire.ts'
import type { World } from './world.ts'

/** A file of a request: `field` is the number in `files[0]`. */
export type Upload = {
  readonly field: string
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** What a bot may upload in one file. Source: https://docs.discord.com/developers/reference#uploading-files */
export const maxFileBytes = 10 * 1024 * 1024

/**
 * Keeps the uploads and gives their ids.
 * @throws {Refusal} 40005 for a file over 10 MiB.
 */
export function storeUploads(
  world: World,
  channelId: Snowflake,
  uploads: readonly Upload[],
  entries: readonly AttachmentEntry[],
): Snowflake[] {
  if (uploads.some((upload) => upload.bytes.length > maxFileBytes)) throw refuse.tooLarge()
  return uploads.map((upload) => {
    const entry = entries.find((candidate) => String(candidate.id) === upload.field)
    const attachment = describe(world, channelId, upload, entry)
    world.files.set(attachment.id, { attachment, bytes: upload.bytes })
    return attachment.id
  })
}

function describe(world: World, channelId: Snowflake, upload: Upload, entry: AttachmentEntry | undefined): Attachment {
  const id = world.nextId()
  const filename = (entry?.filename ?? upload.name).replaceAll(/[^\p{L}\p{N}._-]/gu, '_')
  const url = `${world.baseUrl()}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`
  return {
    id,
    filename,
    size: upload.bytes.length,
    url,
    proxy_url: url,
    content_type: upload.contentType,
    ...(entry?.description && { description: entry.description }),
    ...pngSize(upload.bytes),
  }
}

/** A PNG's size in pixels from its first chunk; nothing for other formats. Source: https://www.w3.org/TR/png/#11IHDR */
function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length < 24 || bytes[0] !== 0x89 || bytes[1] !== 0x50) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
