import { didOf } from './at-identity.ts'

type Feature =
  | { readonly $type: 'app.bsky.richtext.facet#tag'; readonly tag: string }
  | { readonly $type: 'app.bsky.richtext.facet#link'; readonly uri: string }
  | { readonly $type: 'app.bsky.richtext.facet#mention'; readonly did: string }

/** `index` counts UTF-8 bytes, not characters. */
export type Facet = {
  readonly index: { readonly byteStart: number; readonly byteEnd: number }
  readonly features: readonly [Feature]
}

const marked =
  /(?<=^|\s|[(¡¿])(?:#(?<tag>[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)|@(?<handle>[a-z0-9-]+(?:\.[a-z0-9-]+)+)|(?<uri>https?:\/\/[^\s)]+))/gu

/** Marks hashtags, links and mentions as Bluesky's own app does when a post is written. */
export function facetsOf(text: string): readonly Facet[] {
  return [...text.matchAll(marked)].map((match) => {
    const byteStart = Buffer.byteLength(text.slice(0, match.index))
    return {
      index: { byteStart, byteEnd: byteStart + Buffer.byteLength(match[0]) },
      features: [featureOf(match.groups!)],
    }
  })
}

function featureOf({ tag, handle, uri }: Record<string, string | undefined>): Feature {
  if (tag !== undefined) return { $type: 'app.bsky.richtext.facet#tag', tag }
  if (uri !== undefined) return { $type: 'app.bsky.richtext.facet#link', uri }
  return { $type: 'app.bsky.richtext.facet#mention', did: didOf(handle!) }
}
