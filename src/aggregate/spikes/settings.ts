/**
 * The detector's constants: none belongs to one series. Where each comes from stands beside it; the simulation
 * (`npm run evaluate -- spikes-simulation`) shows what they promise.
 */
export const settings = {
  /** A watch is judged once it was read for three days: a weekday's rhythm twice, and a first idea of its tail. */
  warmUpMinutes: 3 * 1440,
  /** The first hours only measure the level; spread and season need one to be measured against. */
  levelOnlyMinutes: 360,

  /** Memories: a week's level follows a campaign, a month's season and tail outlast it. */
  levelMemoryMinutes: 7 * 1440,
  spreadMemoryMinutes: 14 * 1440,
  seasonMemoryVisits: 20,
  tailMemoryDays: 28,

  /** Priors, in units of what was observed: an hour varies by half the level; counts spread a little beyond Poisson. */
  levelPriorPosts: 0.5,
  levelPriorMinutes: 60,
  seasonPriorWeight: 4,
  priorDispersion: 0.25,
  priorSquares: 5,
  leastDispersion: 0.01,
  tailPriorDays: 3,
  /** The daily maximum of √Poisson − √mean over a thousand judgements: half of a normal's 3.2, with room around it. */
  tailPriorMean: 1.6,
  tailPriorVariance: 0.1,
  /** Once a tail is known, one day moves it by at most this many deviations: a strike must not deafen us for a month. */
  tailKnownDays: 14,
  tailCapDeviations: 8,

  /**
   * Winsorizing: what lies beyond this percentile is learned as if it lay there. For the level the 99th; for the spread,
   * where a count weighs by its square, the 95th.
   */
  levelCapDeviations: 2.326,
  spreadCapDeviations: 1.645,

  /** From simulation: how many of the overlapping windows count as independent, and judgements a day. */
  independentWindows: 2.5,
  independentJudgementsPerDay: 1000,

  /** A spike is at least twice the usual. */
  leastRatio: 2,
  leastPosts: { quiet: 8, normal: 5, eager: 4 },
  leastAuthors: { quiet: 5, normal: 4, eager: 3 },
  /** What one author adds beyond this many posts in a window is no one else's voice. */
  postsPerAuthor: 3,
  /** From here on it is told as one post that travels. */
  onePostShare: 0.5,

  leastSilentMinutes: 360,
  /** A lull is over when more than a fifth of the usual comes; it is told at a tenth, after a whole day of it, once weekends are known. */
  lullShare: 0.2,
  lullToldShare: 0.1,
  leastLullMinutes: 1440,
  lullKnownMinutes: 14 * 1440,
  calmMinutes: 60,
  longestEpisodeMinutes: 1440,
  cooldownMinutes: 360,
} as const

export const daysPerMonth = 30
