import type { Batch } from '../../../src/model/source.ts'

/** What a batch tells, in words: `a`, `imported a`, `- a`. `nameOf` shortens an address of a post. */
export const told = (batch: Batch, nameOf: (uri: string) => string): readonly string[] =>
  batch.events.map((event) => {
    if (event.kind === 'author-gone') return event.kind
    if (event.kind === 'delete') return `- ${nameOf(event.uri)}`
    return `${event.imported ? 'imported ' : ''}${nameOf(event.post.uri)}`
  })
