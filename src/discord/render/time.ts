/** Discord shows these in each reader's own zone. Source: docs.discord.com/developers/reference#message-formatting */
export const shownAt = (at: Temporal.Instant): string => `<t:${Math.floor(at.epochMilliseconds / 1000)}:f>`
export const shownAgo = (at: Temporal.Instant): string => `<t:${Math.floor(at.epochMilliseconds / 1000)}:R>`
