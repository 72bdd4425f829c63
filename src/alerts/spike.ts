import type { SpikeAlert, SpikeDrivers, SpikeEpisode, SpikeScope, SpikeVerdict } from '../model/spike.ts'

type Named = { readonly scope: SpikeScope; readonly name: string }
type Began = Extract<SpikeVerdict, { kind: 'began' }>

const instantOf = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000)

/** The one alert of an episode; null when the candidate was dismissed. */
export function spikeAlert(of: Named, verdict: SpikeVerdict, drivers: SpikeDrivers | null): SpikeAlert | null {
  return verdict.kind === 'began' ? beganAlert(of, verdict, drivers) : null
}

function beganAlert(of: Named, { window, authors, topPostShare }: Began, drivers: SpikeDrivers | null): SpikeAlert {
  return {
    kind: 'spike',
    scope: of.scope,
    name: of.name,
    startedAt: instantOf(window.fromMinute),
    endedAt: null,
    peakAt: instantOf(window.toMinute),
    minutes: window.toMinute - window.fromMinute,
    posts: window.posts,
    usualPosts: window.usualPosts,
    authors,
    topPostShare,
    drivers,
  }
}

/** The same alert as its episode goes on, and once it has ended: the message is edited, not sent again. */
export function spikeFollowUp(alert: SpikeAlert, episode: SpikeEpisode, endedAtMinute: number | null): SpikeAlert {
  const grew = episode.peakHourPosts > alert.posts
  return {
    ...alert,
    endedAt: endedAtMinute === null ? null : instantOf(endedAtMinute),
    peakAt: instantOf(episode.peakAtMinute),
    ...(grew ? { minutes: 60, posts: episode.peakHourPosts, usualPosts: episode.usualHourPosts } : {}),
  }
}
