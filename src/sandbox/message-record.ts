import type { Message, Snowflake } from './wire.ts'

/** A message and what Discord keeps beside it. */
export type MessageRecord = {
  /** As it is now. */
  readonly wire: Message
  /** The only user who sees it; null for a message everyone in the channel sees. */
  readonly ephemeralTo: Snowflake | null
  /** Every earlier state, oldest first. */
  readonly earlier: Message[]
  /** Ids of all its files, those shown inside embeds included. */
  fileIds: Snowflake[]
  deletedAt: Temporal.Instant | null
}
