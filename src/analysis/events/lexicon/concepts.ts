/**
 * What a word may mean to the reader. A language's lexicon gives the words; the rules are
 * written in concepts, so that a language is a table and not a program.
 */
export const concepts = [
  // breaks and numbers, set by the tokenizer
  'other', 'stop', 'comma', 'number', 'percent', 'month', 'weekday', 'money',
  // what makes a sentence not news: see `guards.ts`
  'not', 'may', 'if', 'will', 'to', 'had', 'old', 'question', 'ahead', 'after', 'and',
  // who
  'workers', 'members', 'union', 'leaders', 'employer', 'sides', 'authority', 'mediator',
  // stoppages
  'strike', 'strikes', 'striking', 'struck', 'goOut', 'wentOut', 'goingOut', 'onStrike', 'lockout', 'lockOut', 'lockedOut',
  'notice', 'deadline', 'date', 'soon', 'today', 'running', 'picket', 'backToWork', 'overtimeBan',
  // votes
  'vote', 'voted', 'voting', 'ballot', 'balloted', 'authorize', 'authorized', 'authorization', 'ratify', 'ratified', 'ratification',
  'inFavour', 'against', 'result', 'overwhelmingly', 'unanimously', 'whether', 'on', 'for', 'by', 'from',
  // terms
  'contract', 'deal', 'reachDeal', 'tentative', 'tentatively', 'offer', 'newOffer', 'talks', 'table', 'impasse', 'mediation', 'arbitration',
  'extension', 'framework', 'first', 'without', 'final',
  // what is done
  'reach', 'reached', 'agree', 'agreed', 'accept', 'accepted', 'approve', 'approved', 'reject', 'rejected', 'voteDown', 'votedDown',
  'begin', 'began', 'resume', 'resumed', 'end', 'ended', 'over', 'avert', 'averted', 'callOff', 'calledOff', 'suspend', 'suspended',
  'call', 'called', 'hold', 'set', 'serve', 'served', 'make', 'made', 'extend', 'extended', 'expire', 'expired', 'breakDown', 'brokeDown',
  'walkAway', 'stall', 'expand', 'join', 'issue', 'order', 'ordered', 'intervene', 'ask', 'announce', 'announced', 'recommend', 'send',
  'return', 'start', 'stage', 'plan', 'continue', 'stay', 'appoint', 'request', 'midnight', 'hours', 'imposed',
  // press and accounts
  'press', 'blackout', 'account', 'network', 'blocked', 'speak',
] as const
export type Concept = (typeof concepts)[number]

/** Words and phrases of one language by concept. `a(b|c|)` stands for ab, ac and a; entries are split by commas. */
export type Lexicon = Readonly<Partial<Record<Concept, string>>>
