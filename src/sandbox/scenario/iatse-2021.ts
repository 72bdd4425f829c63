import { autumn } from './iatse-2021/autumn.ts'
import { mealBreaks, safety } from './iatse-2021/breaks-and-safety.ts'
import { livingWage } from './iatse-2021/living-wage.ts'
import { november } from './iatse-2021/november.ts'
import { october } from './iatse-2021/october.ts'
import { people } from './iatse-2021/people.ts'
import { rest } from './iatse-2021/rest.ts'
import { chatter, solidarity } from './iatse-2021/solidarity.ts'
import { spring } from './iatse-2021/spring.ts'
import { healthAndPension, streaming } from './iatse-2021/streaming-and-health.ts'
import { press } from './press.ts'
import type { MemberPost, Script } from './script.ts'

/**
 * The negotiation of the IATSE Basic Agreement, 2021. Dates, figures and organizations are those of the record;
 * outlets, people and every text are invented. The row `walkout-rumour` is not in the record.
 */
export const iatse2021: Script = {
  id: 'iatse-2021',
  title: 'IATSE Basic Agreement 2021',
  zone: 'America/Los_Angeles',
  hashtag: 'IALivingWage',
  outlets: [
    ...press,
    { id: 'iatse', title: 'IATSE negotiation updates (sandbox)', format: 'json', language: 'en', party: 'union' },
    { id: 'amptp', title: 'AMPTP statements (sandbox)', format: 'rss', language: 'en', party: 'employer' },
  ],
  accounts: people,
  rows: [...spring, ...autumn, ...october, ...november],
  voices: interleave([livingWage, rest, mealBreaks, chatter, streaming, healthAndPension, safety, solidarity]),
  lapse: {
    cues: [
      { row: 'vote-called', fromSeconds: 1, toSeconds: 34 },
      { row: 'account-blocked', fromSeconds: 26, toSeconds: 46 },
      { row: 'vote-result', fromSeconds: 48, toSeconds: 76 },
      { row: 'talks-resume', fromSeconds: 78, toSeconds: 94 },
      { row: 'walkout-rumour', fromSeconds: 98, toSeconds: 116 },
      { row: 'strike-notice', fromSeconds: 118, toSeconds: 142 },
      { row: 'good-progress', fromSeconds: 144, toSeconds: 152 },
      { row: 'deal', fromSeconds: 154, toSeconds: 182 },
      { row: 'ratification-called', fromSeconds: 186, toSeconds: 200 },
      { row: 'ratified', fromSeconds: 204, toSeconds: 226 },
    ],
    voicesSeconds: 200,
    faults: [
      { atSeconds: 96, fault: { kind: 'disconnect' } },
      { atSeconds: 120, fault: { kind: 'outage', outlet: 'harbor-courier', status: 503, retryAfterSeconds: 5 } },
      { atSeconds: 146, fault: { kind: 'outage', outlet: 'harbor-courier', status: null } },
    ],
  },
}

/** One of each in turn, so that the talk moves between subjects as people's talk does. */
function interleave(lists: readonly (readonly MemberPost[])[]): readonly MemberPost[] {
  const longest = Math.max(...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat()
}
