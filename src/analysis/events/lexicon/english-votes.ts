import type { Lexicon } from './concepts.ts'

export const englishVotes: Lexicon = {
  vote: 'vote, votes',
  voted: 'voted',
  voting: 'voting',
  ballot: 'ballot, ballots, referendum, secret ballot, plebiscite, postal ballot',
  balloted: 'balloted, balloting, reballot, reballoting, reballoted',
  authorize: 'authoriz(e|es|ing), authoris(e|es|ing), sanction(|s), greenlight(|s), give the green light to',
  authorized: 'authorized, authorised, greenlit, sanctioned, gave the green light to, green lit',
  authorization:
    'authorization, authorisation, strike authorization, strike authorisation, mandate, strike mandate, authorizations, saa, sav',
  ratify: 'ratif(y|ies)',
  ratified: 'ratified',
  ratification: 'ratification, ratifying, ratification vote, acceptance vote, contract vote',
  inFavour: `in favor, in favour, in support, yes, approval, support, backed, backing, back, backs, for a strike, say yes, said yes`,
  down: 'down',
  against: 'against, opposed, opposing, no vote, voting no, oppose',
  result: 'result, results, outcome, tally, count, counted',
  overwhelmingly:
    'overwhelmingly, resoundingly, narrowly, decisively, near unanimously, almost unanimously, formally, massively, strongly, easily, officially, unanimously, overwhelming, 2 1, widely, tuesday, wednesday, thursday, friday, finally, almost',
}
