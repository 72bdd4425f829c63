declare const brand: unique symbol

/** A value that was checked where it entered; the brand exists for the compiler only. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name }

/** Discord's ids are decimal text of 17–20 digits: they don't fit a JavaScript number. */
export type GuildId = Branded<string, 'GuildId'>
export type ChannelId = Branded<string, 'ChannelId'>
export type MessageId = Branded<string, 'MessageId'>
export type RoleId = Branded<string, 'RoleId'>

/** A network's permanent name of a post: at-uri, ActivityPub uri, feed address + guid. Never a server's local id. */
export type PostUri = Branded<string, 'PostUri'>
/** A salted hash of source and author id: equal for equal authors of one installation, and nothing more. */
export type AuthorHash = Branded<string, 'AuthorHash'>

export type CampaignId = Branded<number, 'CampaignId'>
export type WatchId = Branded<number, 'WatchId'>
export type PostId = Branded<number, 'PostId'>
export type StoryId = Branded<number, 'StoryId'>
export type OutboxId = Branded<number, 'OutboxId'>
export type DigestId = Branded<number, 'DigestId'>
export type NegotiationId = Branded<number, 'NegotiationId'>
export type VoteId = Branded<number, 'VoteId'>

/** @throws {RangeError} when `text` is not a Discord id. */
export function parseSnowflake<Name extends 'GuildId' | 'ChannelId' | 'MessageId' | 'RoleId'>(
  text: string,
): Branded<string, Name> {
  if (!/^\d{17,20}$/.test(text)) throw new RangeError(`not a Discord id: ${JSON.stringify(text)}`)
  return text as Branded<string, Name>
}
