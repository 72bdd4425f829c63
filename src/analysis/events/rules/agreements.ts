import type { Rule } from '../patterns.ts'

const planned = ['will', 'to'] as const

/** With one of these between, the vote was about a strike. */
const strikeWords = ['strike', 'strikes', 'strikeVote', 'authorization', 'authorize'] as const

export const agreementRules: readonly Rule[] = [
  // tentative_agreement
  {
    type: 'tentative_agreement',
    says: 'reach/reached/agree/agreed/made ~6 tentative ~3 agreement',
  },
  { type: 'tentative_agreement', says: 'tentative ~3 agreement', weight: 0.7 },
  { type: 'tentative_agreement', says: 'reachDeal' },
  { type: 'tentative_agreement', says: 'tentatively ~2 agree/agreed' },
  {
    type: 'tentative_agreement',
    says: 'reach/reached/agree/agreed ~5 agreement',
    weight: 0.85,
    bars: [
      'bill',
      'order',
      'ordered',
      'extend',
      'extended',
      'extension',
      'vote',
      'ballot',
      'send',
      'expire',
      'authority',
      'arbitration',
      'mediator',
      'mediation',
    ],
  },
  { type: 'tentative_agreement', says: 'announce/announced ~3 tentative ~3 agreement' },
  { type: 'tentative_agreement', says: 'agreement ~3 reached/struck/agreed' },
  { type: 'tentative_agreement', says: 'agreement ~2 tentative' },
  { type: 'tentative_agreement', says: 'reach/reached ~3 tentative' },
  // ratification_vote_called
  { type: 'ratification_vote_called', says: 'will/to ~1 vote ~5 on/for/whether ~6 terms/tentative', allows: planned },
  {
    type: 'ratification_vote_called',
    says: 'vote/voting/ballot/balloted ~6 on/for/whether/against ~6 terms/tentative/ratification',
    allows: planned,
  },
  {
    type: 'ratification_vote_called',
    says: 'set/hold/call/called/announce/announced/begin/began/start ~4 ratification',
    allows: planned,
  },
  {
    type: 'ratification_vote_called',
    says: 'set/hold/call/called/announce/begin/began/start ~4 vote ~3 on/for/whether ~4 terms',
    allows: planned,
  },
  { type: 'ratification_vote_called', says: 'ratification ~3 hold/will/send', allows: planned },
  { type: 'ratification_vote_called', says: 'ratification ~9 will ~2 hold', allows: planned },
  { type: 'ratification_vote_called', says: 'voting ~4 end/begin/began/continue', weight: 0.62, allows: planned },
  { type: 'ratification_vote_called', says: 'ratification ~2 vote? ~3 set/begin/began/start', allows: planned },
  {
    type: 'ratification_vote_called',
    says: 'terms ~3 send/will ~4 vote/ballot/ratification',
    allows: planned,
    weight: 0.7,
  },
  { type: 'ratification_vote_called', says: 'vote ~2 on ~3 terms', weight: 0.65, allows: planned },
  { type: 'ratification_vote_called', says: 'members/workers vote ~1 weekday/month', weight: 0.62, allows: planned },
  { type: 'ratification_vote_called', says: 'ratification vote', weight: 0.6 },
  { type: 'ratification_vote_called', says: 'send ~7 ratification', allows: planned },
  // ratified
  { type: 'ratified', says: 'side/percent ~4 ratified/ratify ~6 terms' },
  { type: 'ratified', says: 'terms ~4 ratified' },
  { type: 'ratified', says: 'ratified ~5 terms' },
  { type: 'ratified', says: 'ratify ~4 terms', weight: 0.75 },
  { type: 'ratified', says: 'voted/vote ~5 to ~1 accept/approve/ratify ~5 terms' },
  { type: 'ratified', says: 'voted/vote ~4 inFavour ~3 terms/ratification/ratify', bars: strikeWords },
  {
    type: 'ratified',
    says: 'members/workers ~4 accept/accepted/approve/approved/inFavour ~5 terms/tentative',
    bars: strikeWords,
  },
  { type: 'ratified', says: 'union accept/accepted/approve/approved ~5 terms', weight: 0.8 },
  { type: 'ratified', says: 'terms ~3 approved/accepted' },
  { type: 'ratified', says: 'agreement ~3 approve ~1 by', weight: 0.75 },
  { type: 'ratified', says: 'inFavour for ~2 agreement', weight: 0.7 },
  { type: 'ratified', says: 'voted ~3 to ratify/accept/approve' },
  { type: 'ratified', says: 'ratified', weight: 0.6 },
  // ratification_rejected
  { type: 'ratification_rejected', says: 'members/workers ~5 reject/rejected/voteDown/votedDown ~6 terms/tentative' },
  { type: 'ratification_rejected', says: 'voted/vote ~4 to ~1 reject ~5 terms/tentative' },
  { type: 'ratification_rejected', says: 'voted ~3 to ~1 reject', weight: 0.8 },
  { type: 'ratification_rejected', says: 'voted ~4 terms ~2 down' },
  { type: 'ratification_rejected', says: 'voted/vote ~3 against ~5 terms/tentative/ratify/ratification' },
  { type: 'ratification_rejected', says: 'voteDown/votedDown ~5 terms/tentative' },
  { type: 'ratification_rejected', says: 'terms ~4 votedDown' },
  { type: 'ratification_rejected', says: 'reject/rejected ~2 tentative ~2 agreement' },
  { type: 'ratification_rejected', says: 'terms ~3 rejected by ~4 members/workers' },
  { type: 'ratification_rejected', says: 'union reject/rejected ~4 agreement/tentative', weight: 0.75 },
  { type: 'ratification_rejected', says: 'percent ~6 reject/rejected/against ~6 terms/tentative' },
  { type: 'ratification_rejected', says: 'not ~1 ratify/ratified', allows: ['not'], weight: 0.8 },
  // contract_expiry
  { type: 'contract_expiry', says: 'contract ~5 expired' },
  { type: 'contract_expiry', says: 'agreement ~5 expire ~4 soon/hours', allows: planned },
  { type: 'contract_expiry', says: 'expired/expire ~3 soon/hours', weight: 0.7, allows: planned },
  { type: 'contract_expiry', says: 'agreement ~4 expired' },
  { type: 'contract_expiry', says: 'contract ~6 expire', weight: 0.55 },
  { type: 'contract_expiry', says: 'agreement ~3 expire after' },
  { type: 'contract_expiry', says: 'hours ~2 ahead ~3 agreement ~3 expire', allows: planned },
  { type: 'contract_expiry', says: 'hours/soon ~6 agreement ~3 expire', allows: planned },
  { type: 'contract_expiry', says: 'agreement ~3 expire without', allows: ['without'] },
  // contract_extended
  { type: 'contract_extended', says: 'extend/extended ~5 agreement/deadline/strikeDate/talks', allows: planned },
  { type: 'contract_extended', says: 'agreement/deadline/strikeDate/talks ~4 extended' },
  {
    type: 'contract_extended',
    says: 'agree/agreed/reach/reached/approve/approved/serve/served ~4 extension',
    allows: ['to'],
  },
  { type: 'contract_extended', says: 'extension ~4 agreed/reached/announced' },
  { type: 'contract_extended', says: 'extended deadline' },
]
