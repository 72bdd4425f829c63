import type { Lexicon } from './concepts.ts'

export const englishPress: Lexicon = {
  press: 'press, media, news media, news, reporters, public statements, publicly, communications',
  blackout: `blackout, media blackout, press blackout, news blackout, communications blackout, blackouts, gag order, cone of silence, black out, communications black out, news black out, media black out, press black out, off the record, embargo, radio silence, moratorium on public, quiet period`,
  speak: 'speak, speaking, comment, commenting, talk, talking',
  account: `account, accounts, page, handle, profile, instagram account, twitter account, facebook page, tiktok account, x account, social media account, channel`,
  network: `instagram, twitter, facebook, tiktok, youtube, meta, bluesky, social media, threads`,
  blocked: `blocked, suspended, disabled, banned, restored, reinstated, locked, removed, taken down, deactivated, shut down, blocks, suspends, bans, restores, reinstates, disables, censored, shadowbanned, unblocked, shadow banned, blocking, temporarily blocked, deleted`,
}
