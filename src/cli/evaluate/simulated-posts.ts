import { type Dice, gammaOfMeanOne, negativeBinomial, poisson } from './dice.ts'

/** Posts of a minute of a quiet watch, `perHour` of them on average. */
export type Posts = (perHour: number, atMinute: number) => number

/** Kinds of quiet: nothing happens in any of them, each more restless in its own way. */
export const quietKinds = ['poisson', 'clumps', 'swell', 'threads', 'rhythm', 'polled'] as const
export type QuietKind = (typeof quietKinds)[number]

export const quietWords: Readonly<Record<QuietKind, string>> = {
  poisson: 'Poisson: each post by itself',
  clumps: 'negative binomial by the minute, variance three times the mean: posts come in clumps',
  swell: 'negative binomial by the hour, dispersion 0.25: some hours are livelier than others',
  threads: 'each post draws half a reply on average, some twenty minutes later: conversations (a Hawkes process)',
  rhythm: 'Poisson with a day sevenfold livelier at its height than at night',
  polled: 'Poisson, read every quarter of an hour: fifteen minutes’ posts come at once',
}

const minutesPerDay = 1440

export function quietPosts(kind: QuietKind, dice: Dice): Posts {
  switch (kind) {
    case 'poisson':
      return (perHour) => poisson(perHour / 60, dice)
    case 'clumps':
      return (perHour) => negativeBinomial(perHour / 60, 120 / perHour, dice)
    case 'swell':
      return swell(dice)
    case 'threads':
      return threads(dice)
    case 'rhythm':
      return (perHour, atMinute) => poisson((perHour / 60) * dayRhythm(atMinute), dice)
    case 'polled':
      return (perHour, atMinute) => (atMinute % 15 === 0 ? poisson(perHour / 4, dice) : 0)
    default:
      return kind satisfies never
  }
}

function swell(dice: Dice): Posts {
  let hour = -1
  let liveliness = 1
  return (perHour, atMinute) => {
    if (Math.floor(atMinute / 60) !== hour) {
      hour = Math.floor(atMinute / 60)
      liveliness = gammaOfMeanOne(0.25, dice)
    }
    return poisson((perHour / 60) * liveliness, dice)
  }
}

function threads(dice: Dice): Posts {
  const [repliesPerPost, lagMinutes] = [0.5, 20]
  let excitement = 0
  return (perHour) => {
    const posts = poisson((perHour / 60) * (1 - repliesPerPost) + excitement, dice)
    excitement = excitement * Math.exp(-1 / lagMinutes) + (posts * repliesPerPost) / lagMinutes
    return posts
  }
}

/** e^sin of the day's course, brought to a mean of 1 (I₀(1), the Bessel function). */
function dayRhythm(atMinute: number): number {
  return Math.exp(Math.sin(((atMinute % minutesPerDay) / minutesPerDay) * 2 * Math.PI)) / 1.2660658778
}
