import { press } from './press.ts'
import type { Script } from './script.ts'
import { spring } from './wga-2017/spring.ts'
import { voteAndDeal } from './wga-2017/vote-and-deal.ts'
import { writers, writersVoices } from './wga-2017/writers.ts'

/**
 * The negotiation of the WGA Minimum Basic Agreement, 2017. Dates, figures and organizations are those of the record;
 * outlets, people and every text are invented.
 */
export const wga2017: Script = {
  id: 'wga-2017',
  title: 'WGA Minimum Basic Agreement 2017',
  zone: 'America/Los_Angeles',
  hashtag: 'WGAStrong',
  outlets: [
    ...press,
    { id: 'wga', title: 'WGA contract 2017 (sandbox)', format: 'json', language: 'en', party: 'union' },
    { id: 'amptp', title: 'AMPTP statements (sandbox)', format: 'rss', language: 'en', party: 'employer' },
  ],
  accounts: writers,
  rows: [...spring, ...voteAndDeal],
  voices: writersVoices,
  lapse: {
    cues: [
      { row: 'vote-result', fromSeconds: 2, toSeconds: 30 },
      { row: 'talks-resume-again', fromSeconds: 34, toSeconds: 50 },
      { row: 'expiry', fromSeconds: 56, toSeconds: 66 },
      { row: 'deal', fromSeconds: 70, toSeconds: 100 },
      { row: 'ratified', fromSeconds: 110, toSeconds: 130 },
    ],
    voicesSeconds: 130,
    faults: [],
  },
}
