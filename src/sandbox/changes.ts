import type { Interaction } from './interaction.ts'
import type { MessageRecord } from './message-record.ts'
import type { RequestEntry } from './request-log.ts'
import type { Channel, ScheduledEvent, Snowflake } from './wire.ts'

/** Everything that happens in the sandbox: the gateway, the page and the waiting tests all read this. */
export type Change =
  | { readonly kind: 'message-created' | 'message-edited' | 'message-deleted'; readonly record: MessageRecord }
  | { readonly kind: 'channel-created' | 'channel-updated' | 'channel-deleted'; readonly channel: Channel }
  | { readonly kind: 'guild-added' | 'guild-removed' | 'guild-unavailable'; readonly guildId: Snowflake }
  | { readonly kind: 'event-created' | 'event-updated' | 'event-deleted'; readonly event: ScheduledEvent }
  | { readonly kind: 'interaction-created' | 'interaction-settled'; readonly interaction: Interaction }
  | { readonly kind: 'commands-changed' }
  | { readonly kind: 'bot-connection'; readonly connected: boolean }
  | { readonly kind: 'request'; readonly entry: RequestEntry }

export type Changes = {
  readonly emit: (change: Change) => void
  /** Returns the way to stop listening. */
  readonly listen: (listener: (change: Change) => void) => () => void
}

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>()
  return {
    emit: (change) => {
      for (const listener of [...listeners]) listener(change)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
