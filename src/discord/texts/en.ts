import type { EventType, Standing } from '../../model/negotiation.ts'
import type { NegotiationStage } from '../../model/record.ts'

/** What an alert is called. */
const eventNames: Readonly<Record<EventType, string>> = {
  strike_vote_called: 'Strike authorization vote called',
  strike_vote_result: 'Strike authorization result',
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

/** What it means and what it does not, in one plain line. */
const explanations: Readonly<Record<EventType, string>> = {
  strike_vote_called: 'Members are asked whether leaders may call a strike. Nobody is on strike because of it.',
  strike_vote_result: 'An authorization is not a strike: it lets leaders call one, and it is leverage in the talks.',
  strike_notice: 'A date is set. It can still be called off by a deal or an extension.',
  strike_begins: 'Work stops. Follow your local for where and when, not a headline.',
  strike_ends: 'The stoppage ends or is suspended. Wait for your local before going back.',
  strike_averted: 'The stoppage that was set does not happen, for now. It does not mean that terms are agreed.',
  lockout: 'The employer keeps people from working. It is not a strike.',
  talks_begin: 'Formal bargaining opens.',
  talks_resume: 'The sides meet again. It says nothing about what they agree on.',
  talks_break_down: 'The sides have stopped meeting. Talks often resume; it is not a strike.',
  offer_made: 'One side puts terms on the table. Nothing is agreed.',
  offer_rejected: 'Negotiators turn terms down. Members have not voted on them.',
  tentative_agreement: 'Negotiators agree; members have not. It is not in force until it is ratified.',
  ratification_vote_called: 'Members vote on the terms. Until the count nothing is decided.',
  ratified: 'The terms are accepted under the union’s own rule, which may count delegates rather than members.',
  ratification_rejected: 'Members turn the terms down. Negotiators usually go back to the table.',
  contract_expiry: 'The agreement’s term ends. Its conditions often stay in force while talks go on.',
  contract_extended: 'The old terms stay in force longer. It is not a new agreement.',
  intervention: 'A third party steps in. Most can recommend; few can decide.',
  press_blackout: 'The sides agree not to talk to the press: silence is not a sign either way.',
  account_blocked: 'An account can’t post, or can again. The reason is often not known.',
}

/** Where a negotiation stands. */
const stageNames: Readonly<Record<NegotiationStage, string>> = {
  talks: 'Talks',
  'broken-off': 'Talks broken off',
  'vote-called': 'Strike authorization vote called',
  voting: 'Voting on strike authorization',
  authorized: 'Strike authorized',
  'strike-notice': 'Strike date set',
  strike: 'On strike',
  lockout: 'Locked out',
  'tentative-agreement': 'Tentative agreement',
  'ratification-vote': 'Ratification vote',
  ratified: 'Ratified',
  rejected: 'Agreement voted down',
  'expired-working': 'Contract expired, work goes on',
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
  explanations,
  standingLines,
  stageNames,
  unknownCommand: (name: string) =>
    `I don't know \`/${name}\` any more. Type \`/help\` for what there is; Discord may need a minute to update its list.`,
  unknownButton: 'This button belongs to an older version of me. Type the command again to get a fresh one.',
  tryAgain: (cause: string) => `${cause} Nothing was changed; try again in a moment.`,
  ourFault: (reference: string) =>
    `Something went wrong on our side, and nothing was changed. If it happens again, tell whoever runs this bot the reference \`${reference}\`.`,
  cantStore:
    'I can’t store anything just now: the disk of whoever runs me is full or not writable. Nothing was changed; please tell them.',
  undoneTitle: (standing: Standing, what: string) => `${standing === 'denied' ? 'Denied' : 'Corrected'} – ${what}`,
  undone: 'This was reported and does not stand. Don’t act on it, and don’t pass it on.',
  standing: 'How sure',
  namedByOrganizer: 'named by an organizer' as const,
  also: 'Also in these reports',
  figures: 'Figures stated',
  evidence: 'Who says so',
  withdrawn: '*withdrawn by its author*',
  firstSeen: 'First seen',
  late: (minutes: number) => (minutes < 2 ? 'seen as it appeared' : `seen ${minutes} min after it was published`),
  publishedUnknown: 'when it was published is not known',
  partiesUnknown: 'the text names no side that we know',
  showSources: 'Show sources',
  goesOn: (url: string | null) =>
    `🔀 This and an earlier alert report the same development. It goes on under ${url === null ? 'the earlier one in this channel' : `[the earlier one](${url})`}, which is kept up to date; nothing more is said here.`,
  right: 'Right',
  wrong: 'Wrong',
  mute: 'Mute this story',
  ruledRight: '✔️ Checked by an organizer of this server.',
  ruledWrong: (said: string, isEvent: boolean) =>
    `✏️ **Corrected by an organizer of this server**: this is not “${said}”${isEvent ? '.' : ', nor any other event.'}`,
  countdown: (agreement: string, left: string) => `${agreement}: ${left}`,
  countdownDays: (days: number) =>
    days === 1 ? 'the contract expires in 1 day' : `the contract expires in ${days} days`,
  countdownHours: (hours: number) =>
    hours === 1 ? 'the contract expires in 1 hour' : `the contract expires in ${hours} hours`,
  calendarName: (agreement: string) => `${agreement}: the contract expires`,
  expired: 'the contract has expired',
  expires: 'Expires',
  confusable: (agreements: string) =>
    `⚠️ The same sides have a record here already: ${agreements}. A report that doesn’t name its agreement can’t be told apart, and is kept in none of them. To tell them apart, give each its own \`campaign:\`, and the watches, too.\n`,
  stage: 'Where it stands',
  stageUnknown: 'not known',
  expiresText:
    'An expired contract is not a strike: unless your union says otherwise, work goes on and most terms stay in force.',
  whyOfMessage:
    'That is the link of a message in Discord. Press *Show sources* under the alert, and give me the address of one of the posts or articles it names.',
  whyNotMatched: 'I looked at it just now: no watch of this server matches it.',
  whyNotSeen:
    'I looked at it just now: a watch of this server matches it, but it is not counted. It was said before the watch began, is older than what I keep, or never reached what I read: `/status` lists gaps.',
  toOwner: (server: string, channelId: string) =>
    `I can’t write in <#${channelId}> on your server **${server}**, nor in an ops channel of it, so I tell you, its owner. Give me back View Channel, Send Messages and Embed Links there, or choose a channel with \`/settings alerts\`.`,
  sourceEnded: (name: string) => `${name} has ended`,
  sourceEndedText: (why: string) => `${why}\nI stop reading it; what I read of it stays. \`/status\` lists it.`,
  sourcesOn: (count: number, place: string) => `${count} sources on ${place}`,
  sourceFailing: (name: string) => `I can't read ${name}`,
  sourceFailingText: (why: string) =>
    `${why}\nI keep trying, ever more slowly, and say so here when it works again. What appears meanwhile may be missed; digests will show the gap.`,
  sourceRecovered: (name: string) => `${name} can be read again`,
  sourceRecoveredText: (from: string, to: string) =>
    `It failed from ${from} to ${to}. What it still shows from that time has been read.`,
  sourcesRecoveredText: (from: string, to: string) =>
    `They failed from ${from} to ${to}. The others there are read again as their turn comes; \`/status\` lists what still fails.`,
  accessEnding: (network: string) => `My access to ${network} is about to end`,
  accessEndingText: (at: string) =>
    `It ends ${at}; after that nothing is read there. Whoever runs this bot makes a new token and puts it into .env; \`npm run doctor\` tells whether it works.`,
  spike: (name: string) => `${name} is taking off`,
  spikeOver: (name: string) => `${name}: a spike, now over`,
  spikeUnwatched: (name: string) => `${name}: a spike, no longer watched`,
  unwatched: (at: string) => `no longer watched since ${at}: how it went on is not known`,
  spikeChanged: (name: string) => `${name}: a spike; its watches were changed`,
  changed: (at: string) => `its watches were changed ${at}: how it went on is not known`,
  campaign: (name: string) => `The campaign ${name}`,
  watches: 'By which watches (posts)',
  spikeCourse: 'When',
  goingOn: 'still going on',
  authorsUnknown: 'How many people that is, this source does not tell.',
  moreThanUsual: 'Said more than usual (posts)',
  firstPost: 'First post',
  biggestPosts: 'Most answered and shared',
  sources: 'Where',
  tone: 'Tone of the words',
  toneBeforeUnknown: 'before: too few posts to tell',
  toneChange: {
    'more-negative': 'More negative than the day before.',
    'more-positive': 'More positive than the day before.',
    unclear: 'No clear change against the day before.',
  },
  drop: (name: string) => `${name} has gone quiet`,
  dropText: (usual: string, posts: number, hours: number) =>
    `Usually ${usual}; ${posts === 0 ? 'none for' : `only ${posts} in`} ${hours} h in which we read all its sources. It can be a pause, or a limit on the posts: our own reading worked.`,
  dropLast: 'Last post',
  dropSince: 'Quiet since',
  accountSilent: (name: string) => `${name} has gone quiet`,
  accountEnded: (name: string) => `${name} can no longer post`,
  accountMissing: (name: string) => `${name} can’t be found`,
  accountBack: (name: string) => `${name} can be found again`,
  accountBackText: (at: string) =>
    `Found again ${at}; we look once an hour. Whether it may post everything, the network does not say. Before:`,
  accountRenamed: (name: string) => `${name} has a new name`,
  followers: 'Followers',
  followersNow: 'Followers now',
  lastFollowers: 'Followers when last seen',
  followerJump: (name: string, gained: boolean) => `${name} is ${gained ? 'gaining' : 'losing'} followers fast`,
  aMember: 'a post',
  moreItems: (count: number) => `… and ${count} more that say so`,
} as const
