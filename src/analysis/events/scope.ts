import type { Token } from './tokens.ts'

/** Words of other worlds in which one strikes, extends, talks or is locked out. */
const elsewhere = new Set(
  `inning innings batter pitcher pitch baseball hitter outs ninth bowling bowler bowlers spare lightning drone drones missile missiles airstrike airstrikes militants hamas israel gaza ukraine russia rebels ceasefire truce
  treaty nuclear hunger inmates prisoners quarterback qb midfielder goalkeeper striker striker's winger transfer premier winger club's fiorentina arsenal chelsea liverpool newcastle merger mergers acquisition acquire takeover bidder
  tariff tariffs climate parole plea suspect zone umpire strikeout strikeouts walkoff homer linebacker receiver cornerback nba rookie coach touchdown defenseman goaltender
  school-shooting shooting guitar sponsor brexit sanctions hostages hostage military troops army oil-field volcano whale orca comet asteroid matchday matchday`
    .split(/\s+/)
    .filter(Boolean),
)

/** Phrases of them; each is two words. */
const elsewherePhrases = new Set(
  `hunger strike|hunger strikes|air strike|air strikes|third strike|lightning strike|military strike|drone strike|free agency|trade deadline|cease fire|peace talks|trade talks|trade deal|student walkout|students walk|lucky strike|counter strike|
  rent strike|school shooting|climate strike|climate talks|debt ceiling|strike zone|strike force|strike price|strike rate|peace deal|peace agreement|merger agreement|nuclear deal|two outs|two strikes|three strikes|twelve strikes|free agent|training camp|transfer window|
  multi year|sex strike|tax strike|strike gold|hostage deal|year extension|stadium deal|tv deal|record deal|gun violence|prisoner swap|student loan`
    .split(/\||\n/)
    .map((phrase) => phrase.trim()),
)

/** Words that only speak of work and unions; two points each, one for the weaker ones. */
const labourWords = new Set(
  `union unions unionized unionised union's guild guilds strikers picket pickets picketing bargaining teamsters ratify ratified ratification ratifies walkout walkouts lockout negotiators collective workers workforce employees employer layoffs wage wages stewards labor labour unionists striking negotiating negotiations management studios producers faculty members impasse mediation tentative guild's arbitration conciliator mediator ballot
  teachers nurses drivers pilots writers actors faculty crews attendants dockworkers longshoremen staff worker teacher nurse employee members member local contract pay sindicato huelga grève syndicat convenio strike strikes`.split(
    /\s+/,
  ),
)

/** Above zero the text is about a labour dispute; unions named by the dictionary weigh in. */
export function labourScore(tokens: readonly Token[], namedUnions: number): number {
  let score = namedUnions * 3
  const counted = new Set<string>()
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]!.word
    const pair = `${word} ${tokens[at + 1]?.word ?? ''}`
    if (elsewherePhrases.has(pair)) score -= 5
    else if (elsewhere.has(word)) score -= 2
    if (counted.has(word)) continue
    counted.add(word)
    if (unionWords.test(word)) score += 2
    else if (labourWords.has(word)) score += 1
  }
  return score
}

const unionWords = /^(?:unions?|union's|guilds?|guild's|unionised|unionized)$/

const explainers =
  /^(?:what|how|why|who|when|understanding|explain|the history|a history|history of|timeline|opinion|editorial|letter|q&a|faq|frequently|everything you|your guide|guide|quiz|a brief|analysis|recap|review|glossary|op-ed|column|podcast|could|should)\b(?!.*\b(?:ratif|tentative agreement reached|reach))|\b(?:explained|explainer|need to know|things to know|know your rights|looking back|a look back|lessons (?:from|of)|years ago|anniversary|in photos|101|faq)\b/i

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
