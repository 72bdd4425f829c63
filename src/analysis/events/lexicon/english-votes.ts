import type { Lexicon } from './concepts.ts'

export const englishVotes: Lexicon = {
  strikeVote: `date(|s) for (|a |the )strike (vote|ballot), strike (vote|votes|ballot|ballots|referendum|poll|balloting), strike action (vote|ballot), strike authorization (vote|votes|ballot|ballots), strike authorisation (vote|votes|ballot|ballots), authorization (vote|votes|ballot|ballots), authorisation (vote|ballot),
    ballot for (strike action|strikes|strike|industrial action), ballot on (strike action|strikes|strike|industrial action), ballot over (strike action|strikes|industrial action), (vote|votes|referendum) on strike (action|authorization), vote on (strikes|striking|industrial action), industrial action (ballot|ballots|vote), strike mandate vote, walkout vote, strike sanction vote`,
  fail: 'fail, fails, failed, falls short, fell short, misses, missed, falls short of, fell short of',
  vote: 'vote, votes',
  voted: 'voted',
  voting: 'voting, casting ballots, casting their ballots, casting votes, cast ballots, casting their votes',
  ballot: 'ballot, ballots, referendum, secret ballot, plebiscite, postal ballot',
  balloted: 'balloted, balloting, reballot, reballoting, reballoted',
  authorize: 'authoriz(e|es|ing), authoris(e|es|ing), sanction(|s), greenlight(|s), give the green light to',
  authorized: 'authorized, authorised, greenlit, sanctioned, gave the green light to, green lit',
  authorization:
    'authorization, authorisation, strike authorization, strike authorisation, on strike authorization, on strike authorisation, mandate, mandates, strike mandates, strike mandate, authorizations, saa, sav',
  ratify: 'ratif(y|ies)',
  ratified: 'ratified',
  ratification: 'ratification, ratifying, ratification vote, acceptance vote, contract vote',
  inFavour: `in favor, in favour, in support, yes, approval, support, backed, backing, back, backs, for a strike, say yes, said yes`,
  down: 'down',
  against: 'against, opposed, opposing, no vote, voting no, oppose',
  result: 'result, results, outcome, tally, count, counted',
  overwhelmingly:
    'overwhelmingly, resoundingly, narrowly, decisively, near unanimously, almost unanimously, formally, massively, strongly, easily, officially, unanimously, overwhelming, 2 1, widely, finally, almost',
}
