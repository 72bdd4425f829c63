/**
 * The JSON that Discord's REST API and gateway speak, as far as the sandbox speaks it: field
 * names are Discord's. Source: https://docs.discord.com/developers/reference
 */

/** Decimal text of 17–19 digits. */
export type Snowflake = string

export type User = {
  readonly id: Snowflake
  readonly username: string
  readonly global_name: string | null
  readonly discriminator: string
  readonly avatar: string | null
  readonly bot?: boolean
}

export type Role = {
  readonly id: Snowflake
  readonly name: string
  readonly color: number
  readonly hoist: boolean
  readonly position: number
  /** A bit set as decimal text. */
  permissions: string
  readonly managed: boolean
  readonly mentionable: boolean
  readonly colors: {
    readonly primary_color: number
    readonly secondary_color: null
    readonly tertiary_color: null
  }
}

export type Member = {
  readonly user: User
  readonly nick: string | null
  roles: Snowflake[]
  readonly joined_at: string
  readonly deaf: boolean
  readonly mute: boolean
  readonly flags: number
}

/** `type` 0 is a role, 1 a member. */
export type Overwrite = { readonly id: Snowflake; readonly type: 0 | 1; allow: string; deny: string }

type ThreadMetadata = {
  archived: boolean
  locked: boolean
  auto_archive_duration: number
  archive_timestamp: string
  readonly create_timestamp: string
}

type ForumTag = { readonly id: Snowflake; readonly name: string; readonly moderated: boolean }

/** Text 0, direct 1, category 4, announcement 5, threads 10–12, forum 15. */
export type Channel = {
  readonly id: Snowflake
  readonly type: number
  readonly guild_id: Snowflake
  name: string
  readonly position: number
  topic: string | null
  readonly parent_id: Snowflake | null
  permission_overwrites: Overwrite[]
  last_message_id: Snowflake | null
  readonly owner_id?: Snowflake
  readonly thread_metadata?: ThreadMetadata
  message_count?: number
  readonly member_count?: number
  total_message_sent?: number
  readonly available_tags?: ForumTag[]
  applied_tags?: Snowflake[]
  /** Of a direct channel: who reads it beside the bot. */
  readonly recipient?: User
}

type EmbedField = { name: string; value: string; inline?: boolean }
type EmbedImage = { url: string; width?: number; height?: number }
export type Embed = {
  type?: string
  title?: string
  description?: string
  url?: string
  timestamp?: string
  color?: number
  footer?: { text: string; icon_url?: string }
  image?: EmbedImage
  thumbnail?: EmbedImage
  author?: { name: string; url?: string; icon_url?: string }
  fields?: EmbedField[]
}

type SelectOption = { label: string; value: string; description?: string; default?: boolean }
/** Any message component; which keys are there depends on `type`. */
export type Component = {
  type: number
  id?: number
  components?: Component[]
  custom_id?: string
  label?: string
  style?: number
  url?: string
  disabled?: boolean
  emoji?: { name?: string; id?: string }
  options?: SelectOption[]
  placeholder?: string
  min_values?: number
  max_values?: number
  content?: string
  accent_color?: number | null
  accessory?: Component
  items?: { media: { url: string }; description?: string }[]
  media?: { url: string }
  file?: { url: string }
  value?: string
  required?: boolean
  min_length?: number
  max_length?: number
}

export type Attachment = {
  readonly id: Snowflake
  readonly filename: string
  readonly size: number
  readonly url: string
  readonly proxy_url: string
  readonly content_type: string
  description?: string
  readonly width?: number
  readonly height?: number
}

export type InteractionMetadata = {
  readonly id: Snowflake
  readonly type: number
  readonly user: User
  /** The command's full name; absent for buttons. */
  readonly name?: string
  readonly authorizing_integration_owners: Readonly<Record<string, Snowflake>>
}

export type Message = {
  readonly id: Snowflake
  readonly channel_id: Snowflake
  /** 0 plain, 18 thread created, 19 reply, 20 a command's answer, 21 thread starter. */
  readonly type: number
  readonly author: User
  content: string
  readonly timestamp: string
  edited_timestamp: string | null
  readonly tts: boolean
  mention_everyone: boolean
  mentions: User[]
  mention_roles: Snowflake[]
  attachments: Attachment[]
  embeds: Embed[]
  components: Component[]
  pinned: boolean
  flags: number
  readonly nonce?: string | number
  readonly application_id?: Snowflake
  readonly webhook_id?: Snowflake
  readonly interaction_metadata?: InteractionMetadata
  readonly message_reference?: { type: 0; message_id: Snowflake; channel_id: Snowflake; guild_id: Snowflake }
  thread?: Channel
}

export type CommandChoice = { name: string; value: string | number }
export type CommandOption = {
  type: number
  name: string
  description: string
  required?: boolean
  choices?: CommandChoice[]
  options?: CommandOption[]
  channel_types?: number[]
  min_value?: number
  max_value?: number
  min_length?: number
  max_length?: number
  autocomplete?: boolean
}
export type Command = {
  readonly id: Snowflake
  readonly application_id: Snowflake
  readonly guild_id?: Snowflake
  readonly version: Snowflake
  readonly type: number
  readonly name: string
  readonly description: string
  readonly options?: CommandOption[]
  readonly default_member_permissions: string | null
  readonly nsfw: boolean
  readonly [extra: string]: unknown
}

export type ScheduledEvent = {
  readonly id: Snowflake
  readonly guild_id: Snowflake
  readonly channel_id: null
  readonly creator_id: Snowflake
  name: string
  description: string | null
  scheduled_start_time: string
  scheduled_end_time: string | null
  privacy_level: number
  status: number
  readonly entity_type: number
  readonly entity_id: null
  entity_metadata: { location: string } | null
  readonly image: null
  readonly recurrence_rule: null
  readonly guild_scheduled_event_exceptions: readonly []
}

/** Bits of `Message.flags`. */
export const messageFlags = {
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const

/** Types of a command's option. */
export const optionTypes = {
  subcommand: 1,
  subcommandGroup: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const
