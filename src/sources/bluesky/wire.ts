import { z } from 'zod'

/** A strong reference, as records point at each other. */
const reference = z.object({ uri: z.string() })

const facet = z.object({
  index: z.object({ byteStart: z.number(), byteEnd: z.number() }),
  features: z.array(z.looseObject({ $type: z.string().optional() })),
})

/** `app.bsky.feed.post`. What is odd beside the text is left out rather than the post. */
export const postRecord = z.object({
  text: z.string(),
  createdAt: z.string().optional().catch(undefined),
  langs: z.array(z.string()).optional().catch(undefined),
  tags: z.array(z.string()).optional().catch(undefined),
  facets: z.array(facet.nullable().catch(null)).optional().catch(undefined),
  reply: z.object({ parent: reference }).optional().catch(undefined),
  embed: z
    .object({ external: z.object({ uri: z.string() }).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  labels: z
    .object({ values: z.array(z.object({ val: z.string() })) })
    .optional()
    .catch(undefined),
})
export type PostRecord = z.infer<typeof postRecord>

/** `app.bsky.feed.repost`. */
export const repostRecord = z.object({ subject: reference, createdAt: z.string().optional().catch(undefined) })

const commit = z.object({
  operation: z.enum(['create', 'update', 'delete']),
  collection: z.string(),
  rkey: z.string(),
  record: z.unknown().optional(),
})

/**
 * One frame of Jetstream v1. `time_us`: unix microseconds, the server's.
 * Source: https://github.com/bluesky-social/jetstream (v1 wire, /subscribe)
 */
export const frame = z.object({
  did: z.string(),
  time_us: z.int().positive(),
  kind: z.string(),
  commit: commit.optional(),
  account: z.object({ active: z.boolean(), status: z.string().optional() }).optional(),
})
export type Frame = z.infer<typeof frame>
