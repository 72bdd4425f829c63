import { type Concept, concepts } from './lexicon/concepts.ts'
import { codeOf, type Token } from './tokens.ts'

/** Words of other worlds in which one strikes, extends, talks or is locked out. */
const elsewhereWords = new Set(
  `nato opec mercosur homeowners landscaper gang sequel lawsuit plaintiffs referee developer gunman motorist pedestrian novel album diocese parish divorce inning innings batter pitcher pitch baseball hitter outs ninth bowling bowler bowlers spare lightning drone drones missile missiles airstrike airstrikes militants hamas israel gaza ukraine russia rebels ceasefire truce
  treaty nuclear hunger inmates prisoners quarterback qb midfielder goalkeeper striker striker's winger transfer premier winger club's fiorentina arsenal merger mergers acquisition acquire takeover bidder
  tariff tariffs climate parole plea suspect zone umpire strikeout strikeouts walkoff homer linebacker receiver cornerback nba rookie coach touchdown defenseman goaltender
  tehran iran iranian israeli palestinian houthi kremlin putin moscow kyiv zelensky syria syrian yemen taliban pyongyang uranium enrichment tenant tenants landlord landlords rig drilling charterer charter vessel's
  output barrels opec+ crude embassy consulate airspace peacekeepers warplanes warships navy militia insurgents offensive
  school-shooting shooting guitar sponsor brexit sanctions hostages hostage military troops army oil-field volcano whale whales orca patent patents copyright trademark drugmakers mercosur carriage retransmission subscribers gamers shortstop slugger bullpen goalie
  playoffs shareholder shareholders stockholders guitarist drummer bandmates frontman hiker hikers comet asteroid movie documentary novel exhibition exhibit biopic memoir playwright matchday matchday`
    .split(/\s+/)
    .filter(Boolean),
)

/** Phrases of them; each is two words. */
const elsewherePhrases = new Set(
  `bird strike|gas line|credit union|european union|soviet union|civil union|students union|student union|rugby union|union minister|book contract|record contract|eu members|nato members|free trade|hunger strike|hunger strikes|air strike|air strikes|third strike|lightning strike|military strike|drone strike|free agency|trade deadline|cease fire|peace talks|trade talks|trade deal|student walkout|students walk|lucky strike|counter strike|
  rent strike|school shooting|climate strike|climate talks|debt ceiling|strike zone|strike force|strike price|strike rate|peace deal|peace agreement|merger agreement|nuclear deal|two outs|two strikes|three strikes|twelve strikes|free agent|training camp|transfer window|
  customs union|currency union|monetary union|western union|african union|football union|banking union|budget talks|spending talks|debt talks|coalition talks|coalition agreement|coalition deal|coalition government|coalition partners|coalition parties|climate deal|trade pact|trade agreement|government shutdown|party members|party's members|log in|server failure|
  health insurer|hospital insurer|stadium lease|film library|title bout|purse split|police standoff|bomb threat|missile strike|artillery strike|precision strike|
  multi year|sex strike|tax strike|strike gold|hostage deal|year extension|stadium deal|tv deal|record deal|gun violence|prisoner swap|student loan`
    .split(/\||\n/)
    .map((phrase) => phrase.trim()),
)

/** What hits, and is no work stopped: "vessel strikes", "a drone strike". */
for (const hitting of 'air bird drone lightning missile military rocket ship vessel whale asteroid artillery precision nuclear'.split(
  ' ',
))
  for (const noun of ['strike', 'strikes']) elsewherePhrases.add(`${hitting} ${noun}`)

/** Words of work that are no concept of the rules. */
const workWords =
  'pay laborales bargaining labor labour overtime wage wages unionized unionised collective picketers'.split(' ')

/** One look-up a word: whether it is telling by itself, before which words it is, and whether of work. */
const elsewhere = new Map<string, { alone: boolean; before: Set<string>; work: boolean }>()
for (const word of elsewhereWords) elsewhere.set(word, { alone: true, before: new Set(), work: false })
for (const phrase of elsewherePhrases) {
  const [first = '', second = ''] = phrase.split(' ')
  const entry = elsewhere.get(first) ?? { alone: false, before: new Set(), work: false }
  entry.before.add(second)
  elsewhere.set(first, entry)
}

for (const word of workWords) elsewhere.set(word, { alone: false, before: new Set(), work: true })

/** What speaks of work, and how strongly; each counted once. */
const points: Readonly<Partial<Record<Concept, number>>> = {
  union: 2,
  members: 1.5,
  voteDown: 0.5,
  votedDown: 0.5,
  workers: 1,
  employer: 0.5,
  leaders: 0.5,
  mediator: 1,
  sides: 0.5,
  authority: 0.5,
  dispute: 1,
  strike: 1,
  strikes: 1,
  striking: 1,
  strikeVote: 2,
  strikeDate: 1,
  goOut: 1,
  wentOut: 1,
  picket: 1,
  notice: 1,
  onStrike: 1,
  goingOut: 1,
  lockOut: 1,
  lockedOut: 1,
  intervene: 1,
  account: 0.5,
  network: 0.5,
  vote: 0.5,
  voted: 0.5,
  leaveTable: 1,
  lockout: 1,
  lockoutNotice: 1,
  backToWork: 1,
  overtimeBan: 1,
  strikeMatter: 1,
  deadlineMoved: 1,
  authorization: 1,
  blackout: 1,
  deadline: 0.5,
  averted: 0.5,
  avert: 0.5,
  ratify: 1,
  ratified: 1,
  ratification: 1,
  contract: 0.5,
  tentative: 0.5,
  deal: 0.5,
  offer: 0.5,
  newOffer: 0.5,
  talks: 1,
  table: 0.5,
  impasse: 0.5,
  mediation: 0.5,
  arbitration: 1,
}

/** One actor reaches a deal for a film; actors reach one for a contract. */
const onePerson = new Set(
  'actor writer driver doctor teacher nurse educator worker employee officer player pilot'.split(' '),
)

/** Who works, and as often does something else: of them alone no text is about labour. */
const anyone = new Set(
  'police officers deputies players doctors physicians contractors operators operatives guards'.split(' '),
)

/** Without any of these, or another word of work, deals, votes and talks are of another world. */
const cores = [
  codeOf.union,
  codeOf.workers,
  codeOf.strike,
  codeOf.strikes,
  codeOf.striking,
  codeOf.strikeVote,
  codeOf.strikeMatter,
  codeOf.strikeDate,
  codeOf.onStrike,
  codeOf.goOut,
  codeOf.wentOut,
  codeOf.goingOut,
  codeOf.authorization,
  codeOf.lockout,
  codeOf.lockOut,
  codeOf.lockoutNotice,
  codeOf.overtimeBan,
  codeOf.picket,
  codeOf.backToWork,
  codeOf.mediator,
  codeOf.dispute,
]
/** By code: every word of every text is looked up. */
const isCore = concepts.map((_, code) => cores.includes(code))
const pointOf = concepts.map((name) => points[name] ?? 0)

/** Members of a union by the word; other members may be a party's, unless what they vote on is a contract. */
const unionised = /union|rank/
const terms = [
  codeOf.contract,
  codeOf.tentative,
  codeOf.ratified,
  codeOf.ratify,
  codeOf.ratification,
  codeOf.votedDown,
  codeOf.voteDown,
]

/** From two on the text is about a labour dispute: words of work count for it, words of other worlds against. */
export function labourScore(words: readonly Token[], tokens: readonly Token[]): number {
  const counted = new Uint8Array(concepts.length)
  let score = 0
  let worked = 0
  let cored = false
  for (const { code, word } of tokens) {
    if (!cored) cored = isCore[code] ? !anyone.has(word) : code === codeOf.members && unionised.test(word)
    if (counted[code] === 1 || (code === codeOf.workers && onePerson.has(word))) continue
    counted[code] = 1
    score += pointOf[code]!
  }
  for (let at = 0; at < words.length; at++) {
    const other = elsewhere.get(words[at]!.word)
    if (other === undefined) continue
    if (other.work) worked += 0.5
    if (other.alone) score -= 2.5
    if (other.before.has(words[at + 1]?.word ?? '')) score -= 5
  }
  const named = counted[codeOf.workers] === 1 || counted[codeOf.members] === 1 || counted[codeOf.union] === 1
  if (named && counted[codeOf.employer] === 1) score += 0.5
  const onTerms =
    (counted[codeOf.members] === 1 && terms.some((code) => counted[code] === 1)) ||
    (counted[codeOf.contract] === 1 && counted[codeOf.ratified] === 1)
  return cored || onTerms || worked > 0 ? score + Math.min(1, worked) : 0
}

const explainers =
  /^(?:what|how|why|who|when|understanding|explain|the history|a history|history of|timeline|opinion|editorial|letter(?! carriers?)s?(?: to| from|:)|q&a|faq|frequently|everything you|your guide|guide|quiz|a brief|analysis|recap|review|glossary|op-ed|column|podcast|could|should|your rights|rights|poll:|survey:|fact check)\b|\b(?:explained|explainer|: understanding|need to know|things to know|know your rights|looking back|a look back|lessons (?:from|of)|years ago|anniversary|in photos|101|faq|dies(?: aged| at(?: age)?)? \d+|(?:data|figures|statistics|study|survey|poll) (?:shows?|finds?|suggests?))\b|\b(?:highlights|summary|at a glance|takeaways)$/i

const referenceHosts =
  /(?:^|\.)(?:wikipedia\.org|britannica\.com|quora\.com|law\.cornell\.edu|legalclarity\.org|casetext\.com|justia\.com|investopedia\.com|quizlet\.com|coursehero\.com)$/

const referenceText =
  /^(?:encyclop|an? (?:explainer|guide|paper|primer|list|look back|history|essay|reader|newsletter on|page|quotation|court opinion|opinion|column|short|brief history|profile|review|book|retrospective|background)|court opinion|a union lawyer|negotiation 101)|\b(?:a quotation page|term paper|encyclop(?:a)?edia)\b/i

/** Explainers, opinion, history, reference: about events, and reporting none. */
export function isBackgroundPiece(title: string, text: string, host: string | null): boolean {
  return (
    (host !== null && referenceHosts.test(host)) || explainers.test(title.trim()) || referenceText.test(text.trim())
  )
}
