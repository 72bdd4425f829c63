import type { EventType, Standing } from '../../model/negotiation.ts'

/** What an alert is called. */
const eventNames: Readonly<Record<EventType, string>> = {
  strike_vote_called: 'Strike authorization vote called',
  strike_vote_result: 'Strike authorization vote: result',
  strike_notice: 'Strike date or notice set',
  strike_begins: 'Strike begins',
  strike_ends: 'Strike ends',
  strike_averted: 'Strike averted',
  lockout: 'Lockout',
  talks_begin: 'Talks begin',
  talks_resume: 'Talks resume',
  talks_break_down: 'Talks break down',
  offer_made: 'Offer made',
  offer_rejected: 'Offer rejected',
  tentative_agreement: 'Tentative agreement',
  ratification_vote_called: 'Ratification vote called',
  ratified: 'Agreement ratified',
  ratification_rejected: 'Agreement voted down',
  contract_expiry: 'Contract expires',
  contract_extended: 'Contract extended',
  intervention: 'A third party steps in',
  press_blackout: 'Press blackout',
  account_blocked: 'Account blocked or restored',
}

/** How far it is borne out, in words for someone who decides whether to pass it on. */
const standingLines: Readonly<Record<Standing, string>> = {
  rumour: '❔ **Rumour**: nobody official and no outlet says so yet. Please don’t pass it on as fact.',
  reported: '📰 **Reported** by one outlet; nobody else bears it out yet.',
  corroborated: '📰📰 **Corroborated**: independent outlets report it.',
  official: '📣 **Official**: one side says so itself.',
  confirmed: '✅ **Confirmed** by both sides or a filed record.',
  denied: '⛔ **Denied**. Treat the first report as wrong.',
  corrected: '✏️ **Corrected**: see the newest report below.',
}

/** Every sentence the bot says, in one language; another language is another file of this type. */
export const texts = {
  eventNames,
  standingLines,
  unknownCommand: (name: string) =>
    `I don't know \`/${name}\` any more. Type \`/help\` for what there is; Discord may need a minute to update its list.`,
  unknownButton: 'This button belongs to an older version of me. Type the command again to get a fresh one.',
  tryAgain: (cause: string) => `${cause} Nothing was changed; try again in a moment.`,
  ourFault: (reference: string) =>
    `Something went wrong on our side, and nothing was changed. If it happens again, tell whoever runs this bot the reference \`${reference}\`.`,
  standing: 'How sure',
  figures: 'Figures stated',
  evidence: 'Who says so',
  withdrawn: '*withdrawn by its author*',
  firstSeen: 'First seen',
  late: (minutes: number) => (minutes < 2 ? 'seen as it appeared' : `seen ${minutes} min after it was published`),
  publishedUnknown: 'when it was published is not known',
  partiesUnknown: 'the text names no side that we know',
  showSources: 'Show sources',
  sourceFailing: (name: string) => `I can't read ${name}`,
  sourceFailingText: (why: string) =>
    `${why}\nI keep trying, ever more slowly, and say so here when it works again. What appears meanwhile may be missed; digests will show the gap.`,
  sourceRecovered: (name: string) => `${name} can be read again`,
  sourceRecoveredText: (from: string, to: string) =>
    `It failed from ${from} to ${to}. What it still shows from that time has been read.`,
  aMember: 'a post',
  moreItems: (count: number) => `… and ${count} more that say so`,
} as const
