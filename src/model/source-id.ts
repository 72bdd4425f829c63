/** The networks we read. `link` is what a person pasted by hand. */
export const sourceIds = [
  'feed',
  'bluesky',
  'mastodon',
  'gdelt',
  'instagram',
  'threads',
  'youtube',
  'reddit',
  'link',
] as const
export type SourceId = (typeof sourceIds)[number]
