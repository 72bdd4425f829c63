/** Keys that Discord always sends and that have nothing to say here. Source: its OpenAPI description. */
export const blankUser = { public_flags: 0, flags: 0, primary_guild: null, banner: null, accent_color: null } as const

export const blankRole = {
  description: null,
  icon: null,
  unicode_emoji: null,
  flags: 0,
} as const

export const blankMember = {
  avatar: null,
  banner: null,
  communication_disabled_until: null,
  pending: false,
  premium_since: null,
} as const

export const blankChannel = { flags: 0, nsfw: false, rate_limit_per_user: 0 } as const

export const blankGuild = {
  icon: null,
  splash: null,
  discovery_splash: null,
  home_header: null,
  banner: null,
  description: null,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 1,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  emojis: [],
  stickers: [],
  features: [],
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  preferred_locale: 'en-US',
  nsfw: false,
  nsfw_level: 0,
  widget_enabled: false,
  widget_channel_id: null,
  max_presences: null,
  max_members: 25_000_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  incidents_data: null,
} as const

export const blankApplication = {
  type: null,
  icon: null,
  description: 'The application of this sandbox',
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: 0,
  flags_new: '0',
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  eligible_oauth2_scopes: [],
  team: null,
} as const
