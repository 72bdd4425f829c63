import { type Rule, rulesOf } from '../patterns.ts'

const planned = ['will', 'to'] as const
const asked = ['will', 'to', 'may', 'possible', 'if'] as const

const strikeVotes = rulesOf('strike_vote_called', [
  { says: 'ballotOut ~12 walkout/authorization/authorize', allows: asked, weight: 0.8 },
  { says: 'ballotOut ~10 stop ~14 walkout/authorization/goOut', allows: asked, weight: 0.7 },
  { says: 'walkout ~6 ballotOut', allows: asked, weight: 0.8 },
  { says: 'union will/to balloted/ballot ~4 people', allows: asked, weight: 0.62 },
  { says: 'balloted ~8 stop ~10 walkout', allows: asked, weight: 0.7 },
  {
    says: 'ballot/balloted/voting ~4 begin/start/began ~14 walkout',
    allows: asked,
    bars: ['result', 'percent'],
    weight: 0.7,
  },
  {
    says: 'ballot/voting ~4 begin/start/began ~6 stop ~10 strikeVote/walkout',
    allows: asked,
    bars: ['result', 'percent'],
    weight: 0.7,
  },
  { says: 'ask ~8 if ~3 strike/goOut', allows: asked, weight: 0.8 },
  { says: 'to ~2 voting/vote ~3 strikeVote', allows: asked },
  { says: 'voting ~5 strikeVote', allows: asked },
  { says: 'will/to ~2 vote/voting ~4 strikeVote', allows: asked },
  { says: 'ask ~3 members/workers ~6 backStrike/inFavour ~2 walkout?', allows: asked, weight: 0.7 },
])

const mandates = rulesOf('strike_vote_result', [
  {
    says: 'vote ~4 to ~1 strike/goOut',
    allows: ['possible'],
    bars: ['end', 'ended', 'callOff', 'suspend', 'avert'],
    weight: 0.7,
  },
  { says: 'vote to ~1 authorize ~3 walkout', allows: ['possible'], weight: 0.7 },
  { says: 'backStrike', allows: ['possible'], weight: 0.75 },
  { says: 'percent ~6 backStrike', allows: ['possible'] },
  { says: 'inFavour ~2 striking/goingOut', allows: ['possible'], weight: 0.8 },
  { says: 'vote against ~3 walkout/striking/goingOut', weight: 0.8 },
  { says: 'fail ~3 threshold ~6 walkout/strikeVote/strikes', weight: 0.85 },
  { says: 'fail ~6 threshold', weight: 0.62 },
  { says: 'percent ~12 fail ~3 threshold', weight: 0.85 },
  { says: 'percent ~2 authorized ~4 to ~1 call ~2 walkout', allows: planned },
])

const notices = rulesOf('strike_notice', [
  { says: 'strikeDate stop ~2 weekday/month', weight: 0.8 },
  {
    says: 'if ~12 comma ~3 people ~2 goOut/strike ~4 weekday/month',
    allows: ['if', 'not', 'without', 'to', 'will'],
    weight: 0.8,
  },
  { says: 'people to strike/goOut', allows: planned, weight: 0.62 },
  { says: 'people ~2 to stage/hold/begin/start/call/set ~6 walkout', allows: planned, weight: 0.66 },
  { says: 'strike ~3 set ~2 date', allows: planned, weight: 0.8 },
  { says: 'goOut ~3 set ~2 date', allows: planned, weight: 0.8 },
  { says: 'weekday/month/deadline/soon ~5 orElse', allows: asked, weight: 0.85 },
  { says: 'orElse ~8 weekday/month/deadline', allows: asked, weight: 0.8 },
  { says: 'strike/strikes stop ~3 announce/announced/set ~3 date', allows: planned, weight: 0.75 },
  { says: 'notify ~3 employer ~6 walkout/strike/goOut', allows: asked, weight: 0.75 },
  { says: 'walkout ~4 to ~1 begin/start ~3 month/weekday/number/soon', allows: planned },
])

const starts = rulesOf('strike_begins', [
  { says: 'leaders/union order/ordered ~1 walkout', weight: 0.8 },
  { says: 'strike/strikes began', weight: 0.8 },
])

const stops = rulesOf('strike_averted', [
  { says: 'avert/averted ~5 tieUp' },
  { says: 'tieUp ~2 averted' },
  { says: 'runsAsUsual', allows: planned, weight: 0.6 },
  { says: 'tentative/reachDeal/deal ~14 runsAsUsual', allows: planned, weight: 0.75 },
  { says: 'runsAsUsual ~8 tentative/reachDeal/deal', allows: planned, weight: 0.8 },
  { says: 'people ~2 standDown', weight: 0.64 },
  { says: 'not strike/strikes stop ~3 calledOff', allows: ['not', 'will'], weight: 0.85 },
  { says: 'will ~1 not strike/strikes stop/comma/after/weekday/month', allows: ['not', 'will'], weight: 0.8 },
])

const talks: readonly Rule[] = [
  ...rulesOf('talks_break_down', [
    { says: 'employer/sides walkAway', weight: 0.7 },
    { says: 'talks ~3 leaveTable', weight: 0.85 },
  ]),
  ...rulesOf('talks_resume', [{ says: 'talks ~4 meetAgain', allows: planned, weight: 0.75 }]),
  ...rulesOf('intervention', [{ says: 'return/agree/agreed/dispute ~5 mediator', allows: planned, weight: 0.62 }]),
  ...rulesOf('offer_made', [
    { says: 'proposal ~1 put', weight: 0.7 },
    { says: 'employer/union ~3 send ~3 proposal', bars: ['members', 'workers', 'vote'], weight: 0.75 },
  ]),
  ...rulesOf('offer_rejected', [
    { says: 'union/leaders ~3 reject/rejected ~2 number percent', weight: 0.85 },
    { says: 'proposal ~24 stop ~2 union/leaders ~1 rejected', bars: ['rejected', 'accepted'], weight: 0.8 },
  ]),
  ...rulesOf('intervention', [
    { says: 'mediator ~1 ask/request/call/called', allows: planned, weight: 0.75 },
    { says: 'after ~2 authority ~1 recommend', weight: 0.75 },
    { says: 'authority ~2 recommend', weight: 0.65 },
    { says: 'authority ~4 to ~1 order ~3 terms', allows: ['to'], weight: 0.8 },
    { says: 'offer/ask ~2 mediation', allows: ['to', 'will'], weight: 0.7 },
    { says: 'authority/mediator ~2 recommend ~4 terms/percent', weight: 0.75 },
    { says: 'meetAgain ~2 mediator', allows: planned, bars: ['comma'], weight: 0.62 },
    { says: 'hold ~1 talks ~2 mediator', allows: planned, weight: 0.75 },
    { says: 'mediation ~1 begin/start', allows: planned, weight: 0.8 },
    { says: 'authority/mediator ~6 return ~1 table/talks', allows: ['to'], weight: 0.7 },
    { says: 'ask ~2 authority to', allows: ['to'], weight: 0.7 },
    { says: 'authority ask to', allows: ['to'], weight: 0.65 },
  ]),
  ...rulesOf('press_blackout', [
    { says: 'sides/union/employer ~4 keepQuiet', allows: ['not', 'will', 'to'], weight: 0.8 },
    { says: 'agree/agreed ~3 keepQuiet', allows: ['not', 'to'], weight: 0.9 },
    { says: 'keepQuiet ~3 press', allows: ['not', 'to'], weight: 0.8 },
    { says: 'agree/agreed ~2 not ~1 speak ~8 press', allows: ['not', 'to'], weight: 0.8 },
    { says: 'keepQuiet ~8 talks/mediator/mediation', allows: ['not', 'to'], weight: 0.75 },
  ]),
]

const agreements: readonly Rule[] = [
  ...rulesOf('strike_ends', [
    { says: 'end/ended ~5 tieUp', weight: 0.8 },
    { says: 'tieUp ~2 ended/over', weight: 0.75 },
    { says: 'walkout ~8 over', bars: ['comma', 'and'], weight: 0.8 },
  ]),
  ...rulesOf('tentative_agreement', [
    { says: 'framework ~3 reached/agreed', weight: 0.75 },
    { says: 'reach/reached/agree/agreed ~3 framework', weight: 0.75 },
  ]),
  ...rulesOf('ratification_vote_called', [
    { says: 'ballotOut ~12 terms/ratification', allows: asked, weight: 0.8 },
    { says: 'ballotOut ~8 stop ~10 terms/ratification', allows: asked, weight: 0.65 },
    { says: 'terms ~8 ballotOut', allows: asked, weight: 0.8 },
  ]),
  ...rulesOf('ratification_rejected', [
    {
      says: 'vote/voted ~2 percent not',
      allows: ['not'],
      bars: ['strike', 'strikes', 'strikeVote', 'authorization'],
      weight: 0.75,
    },
  ]),
  ...rulesOf('ratified', [
    { says: 'people ratify/ratified', weight: 0.7 },
    {
      says: 'workers/members/union/percent ~8 voted ~3 for ~3 agreement',
      bars: ['strike', 'strikes', 'strikeVote', 'authorization', 'leaders'],
      weight: 0.85,
    },
    { says: 'overwhelmingly approve/approved/accept/accepted/ratify ~3 terms', weight: 0.8 },
  ]),
  ...rulesOf('contract_extended', [
    { says: 'agreement ~3 keepInForce ~5 number/month/weekday/soon', allows: planned, weight: 0.75 },
  ]),
]

/** Shorter ways, as headlines have them: fewer words say it, so each is less sure. */
export const headlineRules: readonly Rule[] = [
  ...strikeVotes,
  ...mandates,
  ...notices,
  ...starts,
  ...stops,
  ...talks,
  ...agreements,
]
