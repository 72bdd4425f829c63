import { type Rule, rulesOf } from '../patterns.ts'

const planned = ['will', 'to'] as const
const conditional = ['will', 'to', 'if'] as const

const notice = rulesOf('strike_notice', [
  { says: 'served/serve/announce/send/made/make ~5 strike? notice', allows: planned },
  { says: 'walkout ~1 notice ~3 served/serve/made' },
  { says: 'number ~1 hours ~2 notice', allows: planned, weight: 0.8 },
  { says: 'set/announce/announced/call/called/served/serve ~4 strikeDate', allows: planned },
  { says: 'strikeDate ~2 set/announce/announced' },
  { says: 'set ~4 walkout ~1 date/deadline', allows: planned },
  { says: 'set ~5 deadline ~6 strike/goOut/contract/deal', allows: [...planned, 'may'] },
  { says: 'date ~1 set ~2 for ~2 walkout' },
  { says: 'announce/announced/set/call/called/plan ~5 walkout ~3 date', allows: planned },
  { says: 'announce/announced/set/call/called/plan ~5 walkout ~5 month/weekday', allows: planned },
  { says: 'plan ~5 walkout ~1 on/from/for', allows: planned, weight: 0.75 },
  { says: 'announce/announced ~3 number ~4 walkout', allows: planned },
  { says: 'walkout ~3 set/will ~2 for/on ~2 month/weekday/number', allows: planned },
  { says: 'will/to ~2 begin/start/stage/hold ~5 walkout/goOut ~8 month/weekday', allows: conditional },
  { says: 'will/to ~3 goOut/strike ~8 month/weekday', allows: conditional },
  { says: 'will/to ~2 goOut/strike ~3 if', allows: conditional, weight: 0.6 },
  { says: 'people/leaders ~2 to strike ~2 on/from/for/against/month/weekday', allows: conditional, weight: 0.7 },
  { says: 'people ~2 to goOut ~2 on/from/for/against/month/weekday', allows: conditional, weight: 0.7 },
  { says: 'strikeDate ~5 weekday/month', weight: 0.62 },
  { says: 'deadline ~6 expand ~3 walkout', allows: conditional },
  { says: 'will/to ~2 expand ~3 walkout ~8 month/weekday/if', allows: conditional },
  { says: 'walkout ~3 will ~1 begin/start ~3 month/weekday/number', allows: conditional },
])

const begins = rulesOf('strike_begins', [
  { says: 'wentOut' },
  { says: 'anyone ~4 goOut', bars: ['who'] },
  {
    says: 'number ~2 workers ~3 strike',
    weight: 0.8,
    bars: [
      'after',
      'set',
      'call',
      'called',
      'plan',
      'voted',
      'vote',
      'for',
      'inFavour',
      'authorize',
      'authorized',
      'percent',
    ],
  },
  { says: 'begin/began/start ~4 walkout/goingOut/picket', bars: ['for', 'vote', 'ballot', 'voting', 'balloted'] },
  { says: 'walkout ~5 began/begin/start' },
  { says: 'walkout ~3 takesEffect' },
  { says: 'today/soon ~2 onStrike' },
  { says: 'today ~1 striking' },
  { says: 'workers/members ~2 onStrike', weight: 0.58, bars: ['continue', 'stay'] },
  { says: 'onStrike ~1 today/soon/weekday', weight: 0.8 },
  { says: 'onStrike after/against', weight: 0.75 },
  { says: 'goingOut ~5 soon/today/weekday' },
  { says: 'after ~2 goingOut' },
  { says: 'expand ~4 walkout/picket' },
  { says: 'walkout ~2 expand' },
  { says: 'people ~5 join ~3 walkout/onStrike/picket' },
  {
    says: 'workers ~3 strike ~3 on/for/after/against',
    weight: 0.75,
    bars: [
      'voted',
      'vote',
      'for',
      'inFavour',
      'authorize',
      'authorized',
      'announce',
      'announced',
      'plan',
      'set',
      'serve',
      'call',
      'called',
      'accept',
    ],
  },
  { says: 'workers/union strike on/for/after/employer/against', weight: 0.7 },
  { says: 'workers/union struck employer/for/on', weight: 0.8 },
  { says: 'call/called ~2 strike', weight: 0.65 },
  {
    says: 'leaders ~2 voted/vote ~4 to ~2 strike/goOut',
    weight: 0.95,
    byLeaders: true,
    bars: ['against', 'end', 'avert', 'callOff', 'authorize'],
  },
  { says: 'leaders/union ~3 announce/announced/call/called ~1 strike', weight: 0.7, bars: ['to', 'on', 'for'] },
  { says: 'people ~2 goingOut', weight: 0.7 },
  { says: 'union ~1 onStrike', weight: 0.62 },
  { says: 'start/began/begin ~3 overtimeBan' },
  { says: 'overtimeBan ~5 start/began/begin' },
  { says: 'stage ~3 walkout' },
])

const ends = rulesOf('strike_ends', [
  { says: 'end/ended ~5 walkout/lockout' },
  { says: 'vote/voted/agree/agreed/will/ordered/order ~4 to? end ~5 walkout/lockout', allows: planned },
  { says: 'union/workers/members/leaders to end ~3 walkout/lockout', allows: ['to'], weight: 0.8 },
  { says: 'walkout/lockout ~4 end/ended/over', allows: ['to', 'had'], bars: ['and'] },
  { says: 'walkout/striking ~8 backToWork', allows: planned },
  { says: 'workers/members/union ~4 backToWork', allows: planned },
  { says: 'ordered/order ~5 backToWork', allows: planned },
  { says: 'backToWork', allows: [...planned, 'may'], weight: 0.6 },
])

const averted = rulesOf('strike_averted', [
  { says: 'avert/averted ~5 walkout/goOut/lockout/goingOut/onStrike', allows: ['possible'] },
  {
    says: 'reachDeal/agreement/tentative/framework/reach/reached/agreed ~5 to avert ~5 walkout/goOut/lockout/goingOut',
    allows: ['to'],
  },
  { says: 'walkout/lockout ~4 averted/avert' },
  {
    says: 'callOff/calledOff/suspend/suspended ~6 walkout/goOut/lockout/notice',
    allows: ['to', 'may', 'will', 'possible'],
    orEnds: true,
  },
  { says: 'walkout ~5 calledOff/callOff/suspended', allows: ['may', 'will'], bars: ['comma'], orEnds: true },
  {
    says: 'not ~3 onStrike/goOut/goingOut',
    allows: ['not', 'will', 'to'],
    weight: 0.75,
    bars: ['after', 'comma'],
  },
  { says: 'not ~3 strike ~2 after', allows: ['not', 'will', 'to'], weight: 0.7 },
  { says: 'from goingOut', weight: 0.8 },
])

const lockout = rulesOf('lockout', [
  { says: 'lockoutNotice', allows: planned },
  { says: 'lockedOut' },
  { says: 'employer ~4 lockOut', allows: planned },
  { says: 'lockOut ~4 people', allows: planned },
  {
    says: 'announce/announced/begin/began/start/order/ordered/imposed/called/serve/served/call/made ~4 lockout',
    allows: planned,
    bars: ['end', 'ended'],
  },
  { says: 'lockout ~4 began/begin/start/announced' },
])

export const stoppageRules: readonly Rule[] = [...notice, ...begins, ...ends, ...averted, ...lockout]
