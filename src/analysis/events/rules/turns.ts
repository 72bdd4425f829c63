import { type Rule, rulesOf } from '../patterns.ts'

const planned = ['will', 'to'] as const
const asked = ['will', 'to', 'may', 'possible', 'if'] as const

/** Before the members have voted: leaders approve a ballot, members are asked, the polls open. */
const strikeVotes = rulesOf('strike_vote_called', [
  {
    says: 'leaders ~4 approve/approved/inFavour/recommend/accept/accepted/authorize/authorized ~3 strikeVote',
    weight: 1,
    byLeaders: true,
  },
  { says: 'strikeVote/authorization ~5 approved/authorized by ~4 leaders', weight: 1, byLeaders: true },
  { says: 'leaders ~4 send ~4 strikeVote/authorization ~3 members', weight: 1, byLeaders: true },
  { says: 'ask to ~2 authorize/authorization ~2 walkout?', allows: asked, weight: 1, byLeaders: true },
  { says: 'ask/request/send ~4 members/workers/side ~3 authorization', allows: asked },
  { says: 'ask/request ~3 strikeVote', allows: asked },
  { says: 'send ~4 authorization to ~2 members', allows: planned },
  {
    says: 'strikeVote ~4 continue/start/begin/began/end',
    bars: ['ratification', 'contract', 'deal', 'tentative', 'result', 'fail'],
    allows: planned,
    weight: 0.55,
  },
  { says: 'send ~3 strikeVote', allows: planned },
  { says: 'send ~5 strikeVote', allows: planned },
  { says: 'members/workers ~4 send ~5 strikeVote', allows: planned },
  { says: 'whether to ~1 authorize/strike/goOut', allows: asked, weight: 0.62 },
  { says: 'voting/vote ~3 whether to ~5 authorization', allows: asked },
  {
    says: 'members/workers vote ~2 strike',
    allows: ['will', 'to', 'possible'],
    bars: ['to', 'for', 'inFavour', 'authorize', 'against', 'by'],
    weight: 0.7,
  },
  { says: 'vote/voting/ballot/balloted strikeMatter', allows: ['will', 'to', 'possible'], weight: 0.85 },
  { says: 'vote to ~1 authorize ~2 walkout will/begin/set', allows: planned },
  { says: 'ask ~3 to ~1 inFavour/approve/accept ~2 walkout', allows: asked },
  { says: 'ballot ~3 for ~2 walkout', allows: planned, bars: ['percent', 'voted', 'result'], weight: 0.8 },
  { says: 'set ~6 strikeVote', allows: planned },
  { says: 'leaders ~2 recommend ~4 authorize ~2 walkout', weight: 1, byLeaders: true },
  { says: 'ballot ~3 send ~8 walkout', allows: planned, weight: 0.8 },
  { says: 'ask ~3 whether ~4 walkout/goOut/strikeVote', allows: asked, weight: 0.7 },
])

const strikeMandates = rulesOf('strike_vote_result', [
  { says: 'serve/served ~4 authorization', bars: ['ask', 'send', 'strikeVote'], weight: 0.8 },
  { says: 'authorization ~3 reached/reach/served', weight: 0.8 },
  { says: 'ballot/vote/strikeVote ~4 fail ~5 threshold', weight: 0.95 },
  { says: 'fail ~3 threshold ~5 strikeVote/ballot/vote', weight: 0.95 },
  { says: 'overwhelmingly strikeVote', weight: 0.7 },
  { says: 'walkout ~3 authorized by' },
  { says: 'result ~4 percent ~1 for/inFavour ~2 walkout' },
  { says: 'side ~3 win ~3 authorization' },
  { says: 'members/workers ~5 approve/approved/inFavour ~3 strikeVote', bars: ['leaders'], weight: 0.95 },
  { says: 'voted/vote ~2 to serve ~5 authorization', weight: 0.9 },
  { says: 'ballot/vote/strikeVote ~3 not ~6 threshold', allows: ['not'], weight: 0.95 },
  { says: 'vote/voted by ~5 percent ~1 to ~1 authorize/strike/goOut', weight: 0.9 },
  { says: 'serve ~2 strike accept', weight: 0.8 },
  { says: 'vote/voted ~2 to continue ~2 strike/strikes/striking', weight: 0.85 },
  { says: 'members/workers/percent ~4 voted ~3 inFavour ~4 walkout/strikes/authorization' },
  { says: 'side ~2 inFavour/approve/approved/accept/accepted walkout ~2 vote/ballot', weight: 0.85 },
])

const stoppages: readonly Rule[] = [
  ...rulesOf('strike_notice', [
    { says: 'announce/announced/set/call/plan ~3 number ~2 strike/strikes ~2 for/on/from', allows: planned },
    { says: 'announce/announced ~4 walkout ~2 for/on/from ~3 month/weekday', allows: planned },
    { says: 'serve/served/announce/announced ~4 number ~2 strike/strikes', allows: planned, weight: 0.7 },
    { says: 'weekday ~6 will goOut', allows: [...planned, 'if'], weight: 0.8 },
    { says: 'notice ~3 served', weight: 0.8 },
    { says: 'expand ~3 walkout ~3 weekday/month', allows: [...planned, 'may', 'if'], weight: 0.8 },
    { says: 'will goOut ~3 from/on/month/weekday', allows: planned },
  ]),
  ...rulesOf('strike_begins', [{ says: 'firstDay', weight: 0.75 }]),
  ...rulesOf('strike_ends', [
    { says: 'picket ~2 comeDown/blocked' },
    { says: 'walkout ~3 called over', weight: 0.9 },
    { says: 'walkout ~1 over/ended' },
  ]),
  ...rulesOf('strike_averted', [
    { says: 'not strike ~1 weekday/month', allows: ['not'], weight: 0.75 },
    { says: 'walkout ~10 calledOff', allows: planned, bars: ['comma', 'and'] },
    { says: 'walkout comma ~6 comma calledOff', allows: planned },
    { says: 'authority ~3 blocked ~3 walkout/goOut' },
    { says: 'authority ~2 blocked ~3 walkout/goOut' },
  ]),
  ...rulesOf('lockout', [
    { says: 'lockedOut', allows: planned, weight: 0.85 },
    { says: 'employer ~4 announced ~2 may lockOut ~6 weekday/month', allows: ['may'] },
    { says: 'notice ~4 lockOut', allows: planned },
  ]),
]

const talks: readonly Rule[] = [
  ...rulesOf('talks_break_down', [
    { says: 'walkAway to ~1 call/hold/set/begin ~4 strikeVote/vote/authorization', allows: ['to'] },
    { says: 'leaders ~2 walkAway', weight: 0.75 },
    { says: 'talks fail', weight: 0.7 },
    { says: 'talks ~1 end/ended ~1 not ~1 deal/contract', allows: ['not'] },
    { says: 'mediation end/ended ~2 without ~4 deal/contract', allows: ['without'] },
    { says: 'talks end/ended ~2 without', allows: ['without'], bars: ['and'] },
  ]),
  ...rulesOf('talks_resume', [
    { says: 'talks ~10 resume/resumed', allows: planned, bars: ['brokeDown', 'breakDown', 'comma'] },
    { says: 'anyone ~8 meetAgain', weight: 0.7, allows: planned, evenOld: true },
    { says: 'anyone ~6 meetAgain', weight: 0.75, allows: planned },
    { says: 'return ~3 talks', allows: planned },
  ]),
  ...rulesOf('offer_made', [
    { says: 'employer/authority/union put ~4 proposal', weight: 0.8 },
    { says: 'made ~9 proposal', weight: 0.7, bars: ['reject', 'rejected', 'vote', 'voted', 'voting', 'deal', 'and'] },
    { says: 'employer/authority made ~6 percent', weight: 0.75 },
    { says: 'put final proposal', weight: 0.85 },
    { says: 'employer/authority put ~2 deal to ~2 workers/union/members', allows: ['to'] },
  ]),
  ...rulesOf('offer_rejected', [
    { says: 'proposal ~4 rejected by ~4 leaders/union', weight: 1, byLeaders: true },
    { says: 'leaders ~4 reject/rejected ~3 number', weight: 0.85 },
    { says: 'leaders ~4 reject/rejected ~6 terms/imposed', weight: 1, byLeaders: true },
  ]),
  ...rulesOf('intervention', [
    { says: 'authority ~2 blocked/avert ~3 walkout/goOut' },
    { says: 'authority ~1 not ~2 blocked/avert/order/ordered/end ~4 walkout', allows: ['not', 'to'] },
    { says: 'authority ~2 reject/rejected ~1 to ~1 blocked ~4 walkout', allows: ['to', 'not'] },
    { says: 'appoint ~3 mediator' },
    { says: 'reach/reached ~1 bill', weight: 0.7 },
    { says: 'authority ~2 order/ordered ~5 arbitration', allows: planned },
    { says: 'authority ~6 to ~3 intervene', allows: ['to'], weight: 0.7 },
    { says: 'authority ~8 unlawful', weight: 0.75, allows: ['to'] },
    { says: 'appoint/establish ~1 leaders ~4 dispute', weight: 0.75 },
    { says: 'authority ~2 serve/served ~2 workers/union/percent ~3 percent', weight: 0.75 },
    { says: 'authority ~2 ordered ~2 strike', weight: 0.85 },
    { says: 'set ~4 mediator' },
    { says: 'mediator ~3 recommend/announced/served/made' },
    { says: 'authority ~2 end/ended/serve/served/made ~6 mediation' },
    { says: 'authority ~2 served/serve ~3 authority', weight: 0.75 },
  ]),
  ...rulesOf('press_blackout', [
    {
      says: 'agree/agreed/set/order/ordered/announce/announced/ask ~4 not ~3 speak',
      allows: ['not', 'to'],
      weight: 0.7,
    },
    { says: 'not speak ~2 press ~3 talks', allows: ['not', 'to'], weight: 0.75 },
  ]),
  ...rulesOf('account_blocked', [
    { says: 'blocked ~5 account' },
    { says: 'accountBlocked' },
    { says: 'account ~7 blocked', bars: ['comma', 'network'] },
  ]),
]

const agreements: readonly Rule[] = [
  ...rulesOf('tentative_agreement', [
    { says: 'announce/announced agreement on ~4 contract', weight: 0.85 },
    { says: 'agreement end/ended ~4 strike/lockout', weight: 0.7, bars: ['and'] },
  ]),
  ...rulesOf('ratification_vote_called', [
    { says: 'send ~4 tentative? ~2 agreement ~1 for ~2 vote/ballot', allows: planned },
    { says: 'voting ~1 begin/start/began/on ~4 agreement', allows: planned, bars: ['strikeVote', 'authorization'] },
    { says: 'send ~3 members for ~1 vote/ballot', allows: planned },
    { says: 'voting ~2 on ~4 terms', allows: ['will', 'to', 'if'] },
    { says: 'agreement ~6 begin/start voting', allows: planned },
    { says: 'put ~3 terms to ~2 members/vote', allows: planned },
    { says: 'tentative ~2 agreement ~2 for ~2 vote/ballot', allows: planned },
  ]),
  ...rulesOf('contract_expiry', [
    {
      says: 'agreement ~2 end ~3 soon/today',
      bars: ['strike', 'strikes', 'lockout', 'dispute'],
      allows: planned,
      weight: 0.75,
    },
    { says: 'hours ~2 on ~4 contract', weight: 0.75 },
    { says: 'expired on ~4 contract' },
    { says: 'expire on ~4 contract', weight: 0.7 },
    { says: 'without ~1 contract ~1 since soon', allows: ['without'], evenOld: true, weight: 0.75 },
    { says: 'extension ~2 expired' },
    { says: 'contract ~9 expired', bars: ['strike', 'strikes', 'comma', 'extended'] },
    { says: 'agreement ~6 expire ~2 weekday', allows: planned, weight: 0.62 },
    { says: 'without contract ~3 expired/expire/ended', allows: ['without'], weight: 0.7 },
  ]),
  ...rulesOf('contract_extended', [
    { says: 'deadlineMoved' },
    { says: 'agree/agreed ~5 to keepInForce', allows: planned },
    { says: 'extended/extend ~3 deadline/strikeDate/contract', allows: planned },
  ]),
]

export const turnRules: readonly Rule[] = [...strikeVotes, ...strikeMandates, ...stoppages, ...talks, ...agreements]
