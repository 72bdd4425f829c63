import type { Account } from '../script.ts'
import { voice } from '../writing.ts'

const on = (handle: string, displayName: string, followers: number): Account => ({
  handle,
  displayName,
  network: 'bluesky',
  followers,
})

/** All invented. `.example` names belong to nobody. */
export const writers: readonly Account[] = [
  on('staffed-sol.example', 'Sol, staffed at last', 1_320),
  on('pilot-polly.example', 'Polly', 4_011),
  on('feature-femi.example', 'Femi', 640),
  on('roomrunner-ravi.example', 'Ravi', 8_804),
  on('latenight-lena.example', 'Lena', 2_275),
  on('rewrite-rue.example', 'Rue rewrites', 512),
  { handle: 'span_sue', displayName: 'Sue', network: 'mastodon', followers: 133 },
]

export const writersVoices = [
  voice(
    'rewrite-rue.example',
    'Eight episodes over eleven months at the same fee per episode. My weekly rate melts like ice. #WGAStrong',
  ),
  voice('span_sue', 'Locked exclusive to a show that is "on hold". I am on hold with it. #WGAStrong'),
  voice('pilot-polly.example', 'Fourth free rewrite this spring. "Just a polish." It has a new ending. #WGAStrong'),
  voice(
    'staffed-sol.example',
    'First year in the health plan. My kid has braces now. I will defend that plan with my teeth. #WGAStrong',
  ),
  voice(
    'roomrunner-ravi.example',
    'Residual check for a streaming hit: $4.11. The stamp was a good part of that. #WGAStrong',
  ),
  voice('latenight-lena.example', 'Our room is kind, funny and paid on time. It exists, people. #WGAStrong'),
  voice('feature-femi.example', 'Development hell has no per diem. #WGAStrong'),
  voice('rewrite-rue.example', 'Not convinced. 2007 cost me a house. #WGAStrong'),
  voice('span_sue', 'Captains’ meeting tonight was clear, patient and had soup. Thank you. #WGAStrong'),
  voice(
    'pilot-polly.example',
    'My neighbor asked what writers even want. Span protection does not fit on a fence. #WGAStrong',
  ),
]
