/** A PNG with its text alternative. */
export type Picture = { readonly name: string; readonly png: Uint8Array; readonly alt: string }

/** A file to keep, for the asker: `contentType` as in `text/csv; charset=utf-8`. */
export type ReplyFile = { readonly name: string; readonly data: Uint8Array; readonly contentType: string }

/** `action` is what the dispatcher gives back to `press`: `command:argument`, 100 characters at most. */
export type Button = { readonly label: string; readonly action: string; readonly style?: 'plain' | 'danger' }

/**
 * What a command answers, before it is Discord's JSON. All text is ours or already escaped
 * with `escapeMarkdown` of discord/escape; lengths are cut by discord/limits.
 */
export type Reply = {
  readonly title?: string
  readonly text: string
  readonly fields?: readonly { readonly name: string; readonly value: string; readonly inline?: boolean }[]
  readonly footer?: string
  readonly picture?: Picture
  /** Shown below the first; three at most. */
  readonly morePictures?: readonly Picture[]
  readonly files?: readonly ReplyFile[]
  readonly buttons?: readonly Button[]
}
