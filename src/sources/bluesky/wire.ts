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
const account = z.object({ active: z.boolean(), status: z.string().optional() })

/**
 * One frame of Jetstream v1. `time_us`: unix microseconds, the server's.
 * Source: https://github.com/bluesky-social/jetstream (v1 wire, /subscribe)
 */
const frameV1 = z.object({
  did: z.string(),
  time_us: z.int().positive(),
  kind: z.string(),
  commit: commit.optional(),
  account: account.optional(),
})
export type Frame = z.infer<typeof frameV1>

/**
 * One frame of Jetstream v2: an envelope around the message, whose name ends its `$type`; `time` in microseconds.
 * Source: lexicon network.bsky.jetstream.subscribeEvents; atproto proposal 0015
 */
const frameV2 = z
  .object({
    payload: z.object({
      $type: z.string(),
      did: z.string(),
      time: z.iso.datetime({ offset: true }),
      account: account.optional(),
      ...commit.partial().shape,
    }),
  })
  .transform(({ payload }): Frame => {
    const { $type, did, time, account, ...rest } = payload
    return {
      did,
      time_us: Number(Temporal.Instant.from(time).epochNanoseconds / 1000n),
      kind: $type.split('#').at(-1) ?? '',
      commit: commit.safeParse(rest).data,
      account,
    }
  })

/** Either wire, in the words of v1. */
export const frame = z.union([frameV1, frameV2])

/** What v2 says beside events: `{ $type: "error" | "message", error, payload: { name } }`. */
export const notice = z.object({
  error: z.string().optional(),
  payload: z.object({ name: z.string() }).optional(),
})
