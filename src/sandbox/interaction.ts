import type { CommandChoice, Component, Snowflake } from './wire.ts'

export type Modal = { readonly customId: string; readonly title: string; readonly components: readonly Component[] }

/** What came of an interaction, as its user sees it. */
export type Outcome =
  | { readonly kind: 'message'; readonly messageId: Snowflake }
  | { readonly kind: 'choices'; readonly choices: readonly CommandChoice[] }
  | { readonly kind: 'modal'; readonly modal: Modal }
  /** "The application did not respond." */
  | { readonly kind: 'failed' }

/** `waiting`: no answer yet; `thinking`: deferred; `settled`: the user sees what came of it. */
type InteractionState = 'waiting' | 'thinking' | 'settled'

export type Interaction = {
  readonly id: Snowflake
  readonly token: string
  /** Command 2, component 3, autocomplete 4, modal 5. */
  readonly type: number
  readonly userId: Snowflake
  readonly channelId: Snowflake
  /** The command's full name, for the line above its answer; null for buttons. */
  readonly name: string | null
  /** The message whose button was pressed. */
  readonly sourceMessageId: Snowflake | null
  readonly createdAt: Temporal.Instant
  /** What the gateway sent. */
  readonly wire: Readonly<Record<string, unknown>>
  answered: boolean
  state: InteractionState
  /** The message that `@original` means. */
  originalId: Snowflake | null
  /** Set once settled. */
  outcome: Outcome | null
}

/** Source: https://docs.discord.com/developers/interactions/receiving-and-responding */
export const firstAnswerMs = 3_000
export const tokenLifeMs = 15 * 60_000
