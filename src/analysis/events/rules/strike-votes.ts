import { type Rule, rulesOf } from '../patterns.ts'

const planned = ['will', 'to', 'possible'] as const
const tentative = ['will', 'to', 'if', 'may', 'possible'] as const
const asked = ['will', 'to', 'may', 'possible'] as const

const called = rulesOf('strike_vote_called', [
  { says: 'will/to ~1 strikeVote', allows: planned },
  { says: 'will/to ~1 vote/ballot authorization', allows: planned },
  { says: 'setsGoing ~4 strikeVote', allows: planned },
  { says: 'strikeVote ~4 begin/start/began/set/called/hold/send/date/announced', allows: planned },
  { says: 'setsGoing ~3 vote/ballot ~2 on/for/whether ~4 walkout/goOut/goingOut/authorization', allows: planned },
  {
    says: 'will/to ~2 vote/ballot ~4 on/for/whether ~4 walkout/goOut/goingOut/authorize/authorization',
    allows: tentative,
  },
  { says: 'will/to ~1 vote ~3 to ~1 authorize ~2 walkout', allows: tentative },
  { says: 'will/to ~2 balloted/ballot ~6 walkout/goingOut/onStrike', allows: tentative },
  {
    says: 'voting/balloted/ballot ~5 on/for/whether ~4 walkout/goOut/goingOut/authorization/authorize',
    allows: tentative,
  },
  { says: 'voting ~4 authorization', allows: planned },
  {
    says: 'members/workers ~1 vote/ballot ~4 authorization',
    allows: planned,
    bars: ['inFavour', 'for', 'authorize'],
    weight: 0.65,
  },
  { says: 'voting ~4 to authorize ~2 walkout', allows: planned },
  { says: 'vote ~3 on/whether ~4 walkout/goOut/goingOut/authorize/authorization', allows: tentative, weight: 0.7 },
  { says: 'vote ~3 whether to ~2 authorize/strike/goOut', allows: tentative },
  { says: 'voted ~3 whether to ~2 authorize/strike/goOut', allows: tentative, weight: 0.8 },
  { says: 'ask/request/may/send ~4 side ~2 to/for ~3 authorize/authorization ~2 walkout?', allows: asked },
  { says: 'may/ask/request/recommend ~2 authorization', allows: asked },
  { says: 'ask/request/recommend ~2 strikeVote', allows: asked },
  { says: 'may ~4 vote ~2 inFavour ~3 authorization', allows: asked },
])

const possible = ['possible'] as const
/** Who votes to end one votes on no strike to come. */
const ends = ['end', 'ended', 'callOff', 'suspend', 'avert'] as const

const result = rulesOf('strike_vote_result', [
  { says: 'voted ~8 to ~1 authorize', allows: possible, weight: 0.7 },
  { says: 'accept/accepted walkout', allows: possible, weight: 0.62 },
  { says: 'voted ~8 to ~2 authorize ~4 walkout/leaders/union/goOut', allows: possible },
  { says: 'voted ~6 to ~1 strike/goOut', allows: possible, bars: ends },
  { says: 'voted ~6 inFavour/for ~4 walkout/authorization/goingOut/striking', allows: possible },
  { says: 'voted ~4 against ~3 walkout/authorization/goingOut/striking', allows: possible },
  { says: 'side/percent ~3 vote ~4 to ~1 authorize ~4 walkout/goOut', allows: possible },
  { says: 'workers/members/union/percent ~2 vote ~4 to ~1 strike/goOut', allows: possible, bars: ends },
  { says: 'vote ~5 inFavour/for ~3 walkout/authorization/striking/goingOut', allows: possible },
  { says: 'side ~4 authorize/authorized ~3 walkout', allows: possible },
  { says: 'side ~4 authorize/authorized ~3 leaders/union ~2 to ~1 call ~2 walkout', allows: planned },
  { says: 'members/workers/percent ~4 approve/approved/inFavour/accepted/accept ~4 walkout', allows: possible },
  { says: 'approve/approved/inFavour ~4 authorization', allows: possible },
  { says: 'authorized ~3 walkout', allows: possible },
  { says: 'walkout authorized/approved', allows: possible },
  { says: 'authorization ~3 approved/authorized/approve/fail', allows: possible },
  { says: 'strikeVote ~4 approved/approve/authorized/fail/percent/inFavour/overwhelmingly', allows: possible },
  { says: 'strikeVote ~2 result', allows: possible, bars: ['and'] },
  { says: 'inFavour/result ~4 strikeVote', allows: possible, weight: 0.7 },
  {
    says: 'percent ~8 inFavour/approved/authorize/authorized/authorization ~5 walkout/authorization/goingOut',
    allows: possible,
  },
  { says: 'percent ~8 inFavour to ~2 walkout', allows: planned },
  { says: 'percent ~8 voted/vote ~6 inFavour/for/to ~4 walkout/goOut/authorization/authorize', allows: possible },
  { says: 'side ~3 served/serve/agreed/reach/reached ~4 authorization', allows: possible },
  { says: 'authorization for ~2 walkout', allows: possible, weight: 0.8 },
  { says: 'members/workers ~3 reject/rejected/votedDown ~3 walkout/authorization', allows: possible, weight: 0.7 },
])

export const strikeVoteRules: readonly Rule[] = [...called, ...result]
