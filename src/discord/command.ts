import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js'
import type { ChannelId, GuildId } from '../model/ids.ts'
import type { Reply } from '../model/reply.ts'

/** A channel that an option names, and what the bot lacks there to post (`Send Messages`…). */
export type ChannelChoice = { readonly id: ChannelId; readonly name: string; readonly missing: readonly string[] }

/** What a person asked for, checked; nothing of Discord's library. */
export type Call = {
  readonly guildId: GuildId
  /** Where it was typed. */
  readonly channel: ChannelChoice
  /** null: the command has no subcommands. */
  readonly subcommand: string | null
  /** By option name; absent: not given. */
  readonly options: Readonly<
    Record<string, string | number | boolean | ChannelChoice | FileChoice | { readonly roleId: string }>
  >
  /** May this member change the server's settings (Manage Server)? */
  readonly isOrganizer: boolean
}

/** A file a person gave: Discord keeps it at `url` for a while. */
export type FileChoice = { readonly url: string; readonly fileName: string; readonly bytes: number }

export type Choice = { readonly name: string; readonly value: string }

/** A slash command: its test needs no Discord. */
export type Command<App> = {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody
  /** `private`: the answer is seen by the asker only. */
  readonly visibility: 'private' | 'public'
  /** @throws {UserError} with words for the person. */
  readonly execute: (call: Call, app: App) => Promise<Reply>
  /** What to offer while `focused` is typed; 25 at most are shown. */
  readonly complete?: (
    call: Call,
    focused: { readonly name: string; readonly value: string },
    app: App,
  ) => Promise<readonly Choice[]>
  /** A button of this command (`Button.action` = `command:argument`) was pressed; answered to the presser only. */
  readonly press?: (call: Call, argument: string, app: App) => Promise<Reply>
}
