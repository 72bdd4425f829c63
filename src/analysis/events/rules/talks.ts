import type { Rule } from '../patterns.ts'

const planned = ['will', 'to'] as const

export const talksRules: readonly Rule[] = [
  // talks_begin
  { type: 'talks_begin', says: 'begin/began/start ~3 talks', allows: planned },
  { type: 'talks_begin', says: 'talks ~6 begin/start', allows: planned },
  { type: 'talks_begin', says: 'talks ~4 began' },
  { type: 'talks_begin', says: 'first offer', weight: 0.75 },
  { type: 'talks_begin', says: 'first ~2 talks', weight: 0.8, allows: ['had'] },
  { type: 'talks_begin', says: 'set ~4 date ~2 for ~3 talks', weight: 0.7 },
  // talks_resume
  { type: 'talks_resume', says: 'resume/resumed ~4 talks/mediation/table', allows: planned },
  { type: 'talks_resume', says: 'talks/mediation ~6 resume/resumed', allows: planned },
  { type: 'talks_resume', says: 'return ~5 table', allows: planned, evenOld: true },
  { type: 'talks_resume', says: 'return ~3 talks', allows: planned },
  { type: 'talks_resume', says: 'first ~2 talks ~2 since', evenOld: true },
  { type: 'talks_resume', says: 'agree/agreed ~3 to ~2 resume/return', allows: planned },
  // talks_break_down
  { type: 'talks_break_down', says: 'talks ~10 breakDown/brokeDown/suspended', allows: ['without'] },
  { type: 'talks_break_down', says: 'breakDown/brokeDown ~5 talks' },
  { type: 'talks_break_down', says: 'suspended/suspend ~4 talks', bars: ['after', 'ahead'] },
  { type: 'talks_break_down', says: 'walkAway ~4 talks/table' },
  { type: 'talks_break_down', says: 'leaveTable', weight: 0.85 },
  { type: 'talks_break_down', says: 'call/called/reach/reached/serve/served/announce/announced ~4 impasse' },
  { type: 'talks_break_down', says: 'impasse ~2 called/served/reached/announced', allows: [] },
  { type: 'talks_break_down', says: 'talks ~3 impasse' },
  { type: 'talks_break_down', says: 'talks end/ended ~2 without ~4 deal/contract', allows: ['without'] },
  { type: 'talks_break_down', says: 'callOff/calledOff/suspend/suspended ~3 talks', bars: ['after'] },
  { type: 'talks_break_down', says: 'end/ended ~2 talks ~1 without ~3 agreement', allows: ['without'] },
  { type: 'talks_break_down', says: 'request ~2 impasse' },
  { type: 'talks_break_down', says: 'impasse', weight: 0.6 },
  { type: 'talks_break_down', says: 'impasse ~1 request' },
  // offer_made
  { type: 'offer_made', says: 'make/made/serve/served ~5 proposal', allows: [] },
  { type: 'offer_made', says: 'after ~2 newOffer' },
  { type: 'offer_made', says: 'employer offer ~4 percent', weight: 0.8 },
  { type: 'offer_made', says: 'announce/announced ~3 newOffer' },
  { type: 'offer_made', says: 'newOffer ~2 from/to', weight: 0.7 },
  // offer_rejected
  { type: 'offer_rejected', says: 'reject/rejected ~7 proposal/imposed' },
  { type: 'offer_rejected', says: 'proposal ~8 rejected' },
  { type: 'offer_rejected', says: 'leaders ~4 reject/rejected ~6 terms' },
  { type: 'offer_rejected', says: 'leaders ~3 vote/voted ~3 to ~1 reject ~6 terms', weight: 0.95, byLeaders: true },
  { type: 'offer_rejected', says: 'union reject/rejected ~6 agreement/tentative', weight: 0.75 },
  // intervention
  { type: 'intervention', says: 'authority ~5 order/ordered/intervene/appoint' },
  { type: 'intervention', says: 'order/ordered ~5 arbitration/backToWork/mediation' },
  {
    type: 'intervention',
    says: 'request/ask ~4 intervene/mediator/mediation/arbitration',
    allows: [...planned, 'may'],
  },
  {
    type: 'intervention',
    says: 'appoint/establish/call/called/request/ask/agree/agreed/order/ordered/announce/intervene ~4 mediator',
    allows: planned,
  },
  {
    type: 'intervention',
    says: 'mediator ~4 appoint/establish/call/called/join/ordered/request/begin/began/intervene',
    allows: planned,
  },
  { type: 'intervention', says: 'authority ~6 arbitration/mediator/mediation', weight: 0.75 },
  { type: 'intervention', says: 'arbitration/mediation ~3 order/ordered/begin/began' },
  { type: 'intervention', says: 'by/from ~3 arbitration', weight: 0.5 },
  {
    type: 'intervention',
    says: 'agree/agreed/resume/return/begin/send/request/call ~3 mediation/arbitration',
    allows: planned,
  },
  { type: 'intervention', says: 'order ~4 authority', weight: 0.7 },
  { type: 'intervention', says: 'authority/union/employer ~3 serve/served ~3 mediation/arbitration' },
  { type: 'intervention', says: 'intervene', weight: 0.6 },
  { type: 'intervention', says: 'authority ~3 approve/approved ~3 bill', weight: 0.8 },
  { type: 'intervention', says: 'authority ~4 to blocked/avert/end ~4 walkout', weight: 0.75, allows: ['to'] },
  { type: 'intervention', says: 'request ~2 authority', weight: 0.65, allows: planned },
  // press_blackout
  { type: 'press_blackout', says: 'press ~1 blackout', allows: planned },
  { type: 'press_blackout', says: 'blackout', weight: 0.65, allows: planned },
  { type: 'press_blackout', says: 'agree/agreed ~2 not ~2 speak ~3 press', allows: ['not', 'to'] },
  // account_blocked
  { type: 'account_blocked', says: 'account ~4 blocked/suspended/suspend' },
  { type: 'account_blocked', says: 'network ~4 blocked/suspended' },
  { type: 'account_blocked', says: 'blocked/suspended/suspend ~4 network/account' },
]
