import type { Rule } from '../patterns.ts'

const planned = ['will', 'to'] as const
const tentativeFuture = ['will', 'to', 'if', 'may'] as const

const strikeVoteCalled: readonly Omit<Rule, 'type'>[] = [
  {
    says: 'call/called/set/hold/begin/start/began/announce/announced/recommend/stage/plan/send/approved/approve ~4 walkout ~2 authorization? vote/ballot',
    allows: planned,
  },
  {
    says: 'call/called/set/hold/begin/start/began/announce/announced/recommend/stage/plan/send/approved/approve ~4 authorization vote/ballot',
    allows: planned,
  },
  {
    says: 'call/called/set/hold/begin/start/began/announce/recommend/plan/send/approved ~3 vote/ballot ~2 on/for/whether ~3 walkout/goOut/goingOut/authorization',
    allows: planned,
  },
  {
    says: 'walkout ~1 authorization? vote/ballot/voting ~3 begin/start/began/set/call/called/send/date',
    allows: planned,
  },
  { says: 'authorization vote/ballot ~3 begin/start/began/set/call/called/send', allows: planned },
  {
    says: 'will/to ~1 vote/ballot ~4 on/for/whether ~4 walkout/goOut/goingOut/authorize/authorization',
    allows: tentativeFuture,
  },
  { says: 'will/to vote ~3 to authorize ~2 walkout', allows: tentativeFuture },
  {
    says: 'voting/balloted ~5 on/for/whether/over ~4 walkout/goOut/goingOut/authorization/authorize/strike',
    allows: tentativeFuture,
  },
  { says: 'voting ~3 to authorize ~2 walkout', allows: planned },
  {
    says: 'vote ~3 on/whether ~4 walkout/goOut/goingOut/authorize/authorization',
    allows: tentativeFuture,
    weight: 0.7,
  },
  { says: 'vote ~2 whether to ~2 authorize/strike/goOut', allows: tentativeFuture },
  { says: 'ballot ~3 members/workers ~3 for/on/over ~4 walkout', allows: planned },
  {
    says: 'ask/request/may/send ~4 side ~2 to/for ~3 authorize/authorization ~2 walkout?',
    allows: [...planned, 'may'],
  },
  { says: 'may/ask/request/recommend ~2 authorization ~1 vote?', allows: [...planned, 'may'] },
  { says: 'may ~4 vote ~2 inFavour ~3 authorization', allows: [...planned, 'may'] },
  { says: 'ballot ~4 members/workers/union ~6 walkout', allows: [...planned, 'may'], weight: 0.75 },
  { says: 'walkout ballot', allows: planned, weight: 0.6 },
]

const strikeVoteResult: readonly Omit<Rule, 'type'>[] = [
  { says: 'voted ~8 to ~2 authorize ~4 walkout/leaders/union/goOut' },
  { says: 'voted ~5 to ~1 strike/goOut' },
  { says: 'voted ~6 inFavour/for ~4 walkout/authorization/goingOut/striking' },
  { says: 'voted ~4 against ~3 walkout/authorization/goingOut/striking' },
  { says: 'side/percent ~3 vote ~4 to ~1 authorize ~4 walkout/goOut' },
  { says: 'side/percent ~2 vote ~4 to ~1 strike/goOut' },
  { says: 'vote ~5 inFavour/for ~3 walkout/authorization/striking/goingOut' },
  { says: 'side ~4 authorize/authorized ~3 walkout' },
  { says: 'side ~4 approve/approved/inFavour/accepted/accept ~4 walkout ~1 authorization?' },
  { says: 'approve/approved/inFavour ~4 authorization' },
  { says: 'authorized ~3 walkout' },
  { says: 'authorization/strike ~1 vote/ballot ~3 approved/result/authorized/approve' },
  { says: 'authorization ~2 approved/authorized' },
  { says: 'walkout authorized/approved' },
  { says: 'percent ~8 inFavour/approved/authorize/authorized/authorization ~5 walkout/authorization/goingOut' },
  { says: 'percent ~8 voted/vote ~6 inFavour/for/to ~4 walkout/goOut/authorization/authorize' },
  { says: 'side ~3 served/serve/agreed ~4 authorization' },
  { says: 'ballot/vote ~4 walkout ~4 result/approved/percent' },
  { says: 'side ~3 reject/rejected/votedDown ~3 walkout/authorization', weight: 0.7 },
]

const strikeNotice: readonly Omit<Rule, 'type'>[] = [
  { says: 'served/serve/announce/send/made/make ~5 strike? notice', allows: planned },
  { says: 'strike/strikes ~1 notice ~3 served/serve/made' },
  { says: 'number ~1 hours ~2 notice', allows: planned, weight: 0.8 },
  { says: 'set ~4 strike/date/strikes ~1 date/deadline', allows: planned },
  { says: 'strike/strikes ~1 date/deadline ~2 set/announce/announced' },
  { says: 'set ~5 deadline ~6 strike/goOut/contract/deal', allows: [...planned, 'may'] },
  { says: 'date ~1 set ~2 for ~2 strike/strikes' },
  { says: 'announce/announced/set/call/called/plan/set ~5 strike/strikes ~3 date', allows: planned },
  { says: 'announce/announced/set/call/called ~4 strike/strikes ~5 month/weekday', allows: planned },
  { says: 'strike/strikes ~3 set/will ~2 for/on ~2 month/weekday/number', allows: planned },
  { says: 'will/to ~2 begin/start/stage/hold ~5 strike/goOut ~8 month/weekday', allows: [...planned, 'if'] },
  { says: 'will/to ~2 goOut/strike ~6 month/weekday', allows: [...planned, 'if'] },
  { says: 'will/to ~2 goOut/strike ~3 if', allows: [...planned, 'if'], weight: 0.6 },
  { says: 'people ~2 to strike ~2 on/from/for/against', allows: [...planned, 'if'], weight: 0.7 },
  { says: 'strike? ~1 deadline ~4 weekday/month', weight: 0.62 },
  { says: 'deadline ~6 expand ~3 strike/strikes', allows: [...planned, 'if'] },
  { says: 'will/to ~2 expand ~3 strike/strikes ~8 month/weekday/if', allows: [...planned, 'if'] },
  { says: 'strike/strikes ~3 will ~1 begin/start ~3 month/weekday/number', allows: [...planned, 'if'] },
]

const strikeBegins: readonly Omit<Rule, 'type'>[] = [
  { says: 'wentOut' },
  { says: 'anyone ~4 goOut' },
  { says: 'number ~2 workers ~3 strike ~1', weight: 0.8 },
  { says: 'begin/began/start ~4 strike/strikes/goingOut' },
  { says: 'strike/strikes ~5 began/begin/start' },
  { says: 'today/soon ~2 onStrike' },
  { says: 'workers/members ~2 onStrike', weight: 0.58 },
  { says: 'goingOut ~5 soon/today/weekday' },
  { says: 'after ~2 goingOut' },
  { says: 'people ~3 goingOut ~3 soon/today', weight: 0.8 },
  { says: 'expand ~4 strike/strikes/picket' },
  { says: 'strike/strikes ~2 expand' },
  { says: 'join ~3 strike/strikes/onStrike/picket' },
  { says: 'workers ~3 strike ~3 over/for/after/on', weight: 0.75 },
  { says: 'workers/union strike over/for/after/employer/against/on', weight: 0.7 },
  { says: 'workers strike other', weight: 0.55 },
  { says: 'onStrike against', weight: 0.8 },
  { says: 'workers struck employer/for/over/on', weight: 0.8 },
  { says: 'start/began/begin ~3 overtimeBan' },
  { says: 'stage ~3 strike/strikes' },
]

const strikeEnds: readonly Omit<Rule, 'type'>[] = [
  { says: 'end/ended ~5 strike/strikes/lockout' },
  { says: 'vote/voted/agree/agreed/will ~3 to end ~5 strike/strikes/lockout', allows: planned },
  { says: 'strike/strikes/lockout ~4 end/ended/over', allows: ['to', 'had'] },
  { says: 'strike/strikes/striking ~8 backToWork', allows: planned },
  { says: 'workers/members/union ~4 backToWork', allows: planned },
  { says: 'ordered/order ~5 backToWork', allows: planned },
  { says: 'backToWork', allows: planned, weight: 0.6 },
  { says: 'ended ~2 lockout' },
]

const strikeAverted: readonly Omit<Rule, 'type'>[] = [
  { says: 'avert/averted ~5 strike/strikes/goOut/lockout/goingOut/onStrike' },
  {
    says: 'reachDeal/agreement/tentative/reached/agreed ~5 to avert ~5 strike/strikes/goOut/lockout/goingOut',
    allows: ['to'],
  },
  { says: 'strike/strikes/lockout ~4 averted/avert' },
  { says: 'callOff/calledOff/suspend/suspended ~6 strike/strikes/goOut/lockout/notice', allows: ['to', 'may', 'will'] },
  { says: 'strike/strikes ~5 calledOff/callOff/suspended', allows: ['may', 'will'] },
  { says: 'not ~3 onStrike/goOut/goingOut', allows: ['not', 'will', 'to'], weight: 0.75 },
  { says: 'not ~3 strike ~2 after', allows: ['not', 'will', 'to'], weight: 0.7 },
  { says: 'from goingOut', weight: 0.8 },
]

const lockout: readonly Omit<Rule, 'type'>[] = [
  { says: 'lockoutNotice', allows: planned },
  { says: 'lockedOut', weight: 0.9 },
  { says: 'employer ~4 lockOut', allows: planned },
  {
    says: 'announce/announced/begin/began/start/order/imposed/called/serve/served/call/called/made ~4 lockout',
    allows: planned,
  },
  { says: 'lockout ~4 began/begin/start/announced', allows: planned },
]

const typed = (type: Rule['type'], rules: readonly Omit<Rule, 'type'>[]): Rule[] =>
  rules.map((rule) => ({ type, ...rule }))

export const strikeRules: readonly Rule[] = [
  ...typed('strike_vote_called', strikeVoteCalled),
  ...typed('strike_vote_result', strikeVoteResult),
  ...typed('strike_notice', strikeNotice),
  ...typed('strike_begins', strikeBegins),
  ...typed('strike_ends', strikeEnds),
  ...typed('strike_averted', strikeAverted),
  ...typed('lockout', lockout),
]
