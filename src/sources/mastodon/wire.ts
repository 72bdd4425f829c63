import { z } from 'zod'

const account = z.object({
  acct: z.string(),
  url: z.string().nullable().catch(null),
  uri: z.string().optional().catch(undefined),
  note: z.string().catch(''),
  noindex: z.boolean().nullable().optional().catch(undefined),
})

/**
 * A status as Mastodon and what speaks its API (snac, GoToSocial, Pleroma…) give it; what only some give is optional.
 * Source: https://docs.joinmastodon.org/entities/Status/
 */
const plainStatus = z.object({
  id: z.string(),
  uri: z.string(),
  url: z.string().nullable().catch(null),
  created_at: z.string().catch(''),
  edited_at: z.string().nullable().optional().catch(null),
  visibility: z.string(),
  spoiler_text: z.string().catch(''),
  content: z.string().catch(''),
  language: z.string().nullable().catch(null),
  account,
  tags: z.array(z.object({ name: z.string() })).catch([]),
  mentions: z.array(z.object({ acct: z.string() })).catch([]),
  card: z.object({ url: z.string() }).nullable().optional().catch(null),
})

export const status = plainStatus.extend({ reblog: plainStatus.nullable().optional().catch(null) })
export type Status = z.infer<typeof status>

export const lookedUpAccount = account.extend({
  id: z.string(),
  followers_count: z.number().optional().catch(undefined),
  suspended: z.boolean().optional().catch(undefined),
})
