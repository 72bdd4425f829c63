import type { Lexicon } from './concepts.ts'

/** Turns of phrase in which a word of the other tables means something else, or several words mean one thing. */
export const englishTurns: Lexicon = {
  strikeMatter: `strike fund(|s), strike captain(|s), strike pay, strike benefit(|s), strike committee(|s), strike threat(|s), strike fear(|s), strike talk, strike leader(|s), strike headquarters, strike school, strike sign(|s), strike plan(|s), strike preparation(|s), strike preparedness, strike supporters, strike account, strike page, strike wave, strike law(|s), strike support, strike rally`,
  strikeVote: `for (|a )strike (vote|ballot), strike (authorization|authorisation|mandate|action) (vote|votes|voting|ballot|ballots|ballotting|balloting|poll|referendum|question|measure|papers), strike (vote|ballot|mandate|polling) (papers|meetings|papers), (vote|voting|referendum|ballot) on (|a )strike (mandate|authorization|authorisation|action)`,
  authorization: `green light to strike, green light for a strike, green light to walk out, go ahead to strike, go ahead for a strike, strike power, strike powers, power to call a strike, power to call a walkout, power to strike, authority to call a strike, authority to strike`,
  deadlineMoved: `stop(|s|ped) the clock, (strike |strike date |)deadline (moved|pushed|shifted) (to|by|until|back)`,
  win: 'win, wins, won, get, gets, got, receive(|s|d), obtain(|s|ed), gain(|s|ed)',
  firstDay: '(first day|day one|day 1|opening day) of (|a |the |their |its )(strike|walkout|stoppage|picketing)',
  unlawful: 'illegal, unlawful, unprotected',
  inFavour: 'supported',
  leaveTable: '(leaving|quit|quits|abandoned) the table',
  intervene: 'stepped in, stepping in, (chair|chairs|chairing|host|hosts|hosting) (|the )talks',
  calledOff: '(will |would |)not (go ahead|take place|be going ahead)',
  balloted: 'polling (its|their) members',
  threshold:
    'turnout needed, turnout required, required turnout, threshold, turnout threshold, quorum, legal threshold, legal minimum, turnout bar, legal bar, turnout law, 50 per cent turnout, 50% turnout, 50 percent turnout',
  put: 'put, puts',
  comeDown: 'come down, came down, are down, take down, takes down, leave, left, pack up, packed up',
  backToWork: `report for (work|duty|their shifts|their regular shifts|regular shifts), back on the line, back on site, back on their shifts, return to the line, back in their classrooms, back in classrooms, back inside the gates`,
  extend: 'lengthen(|s|ing)',
  extended: 'lengthened, kept in force',
  keepInForce:
    '(stay|stays|remain|remains|continue|continues|left|kept) in place, (keep|keeps|kept|leave|leaves) the (old |current |existing |)(contract|agreement|deal) in (force|place|effect), (stay|stays|remain|remains) in (force|place|effect)',
  resume: `back on, pick(|s) up again, get(|s) going again, restarting of, start(|s) again, begin(|s) again, back on track`,
  resumed: `picked up again, got going again, started again, began again`,
  meetAgain: `sit(|s) down again, sat down again, back in the room, bring(|s) (the two|both) sides back, brought (the two|both) sides back, back together, (met|meet) for the first time in (two|three|four|five|six|several) (days|weeks|months), (met|meet|meeting) for (|the )first time since, first time since (talks|negotiations|bargaining)`,
  not: "refrain(|s|ed|ing) from, won't, will not, misrepresent(|s|ed|ing), mischaracteri(ses|sed|zes|zed), stop(|s|ped) talking",
  old: 'year later, years later, week later, month later, months later, years on, (story of|tells|tell|learn|explains|remembers|describes) how, (about|on|recalling) how, how (we|they|workers|it) (got|won|lost|came), recall(|s|ed|ing), remember(|s|ed|ing), look(|s|ed|ing) back',
  order: 'refer(|s|ring)',
  other: 'bargaining (survey|surveys|unit|units|update|updates|priorities|conference|power|rights|chip|chips|agent)',
  may: 'have to, has to, had to, still to, yet to, need to, needs to',
  reject: 'throw(|s) out, wave(|s) away, wave(|s) off, slap(|s) down, give(|s) thumbs down to',
  rejected:
    'thrown out, waved away, slapped down, turned the proposal down, turned the offer down, turned it down flat',
  speak: `discuss(|ing) (|the |their |their contract |contract )(talks|negotiations|bargaining|terms|details), bargain(|ing) in (the|public), go(|ing) public, give interviews, giving interviews, make public statements, public comment, comment publicly`,
  press: 'the press, the media, journalists, comments to media, public comments, comment to media',
  account:
    'feed, tiktok, instagram page, fan page, accounts of, twitter feed, x feed, youtube channel, social accounts',
  accountBlocked: `(locks|locked|bans|banned|loses|lost) (|the |its |their )(|x |twitter |tiktok |instagram |facebook |social media )(account|accounts|page|pages|feed) of, (locks|loses|lost) (|the |its |their |their own )(x|twitter|tiktok|instagram|facebook|social media) (account|accounts|page|pages|feed)`,
  blocked: `block, (twitter|facebook|instagram|tiktok|x|bluesky|youtube) locks, locked out of (its|their|his|her|the|our|my) (|own )(|twitter |x |instagram |facebook |tiktok |social media )(account|accounts|feed|page|profile|handle), takes down, took down, taken offline, kicked off, goes dark, went dark, back online, vanished, disappeared`,
  mediator: `conciliation service, fact finder's, neutral, emergency panel, board in (rail|railroad|transit) dispute, cooling off period, factfinder's, mediation service`,
  authority: `nmb, mediation board, labour secretary's, health secretary, education secretary, transport minister, health minister, education minister, labour court, labor commissioner's, state board, employment board, governor's, appeals court, county judge, superior court, federal judge`,
  talks:
    'negotiation session, mediated talks, mediated negotiations, contract bargaining, mediated sessions, formal negotiations, the talks',
}
