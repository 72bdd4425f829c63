import type { Lexicon } from './concepts.ts'

export const englishTerms: Lexicon = {
  contract: `contract, contracts, collective agreement, collective agreements, cba, collective bargaining agreement, collective bargaining agreements, labor agreement, labour agreement, labor contract, labor contracts, labour contract, master agreement, basic agreement, national agreement, area standards agreement, collective labor agreement, pay deal, work agreement, contract deal`,
  deal: `deal, deals, agreement, agreements, pact, accord, settlement, settlements, compromise, terms, memorandum of understanding, mou, memorandum`,
  tentative: `tentative, provisional, in principle, preliminary, handshake, eleventh hour, 11th hour, last minute, memorandum of agreement, memorandum of settlement, last ditch`,
  tentatively: 'tentatively, provisionally',
  reachDeal: `strike a deal, strikes a deal, struck a deal, strike deal, strike a tentative deal, strikes a tentative deal, struck a tentative deal, strike tentative deal, strikes deal, strike an agreement, struck an agreement, strikes an agreement, strike agreement, strike a bargain, strike contract deal, struck deals, strike deals, strike accord, struck a bargain, cut a deal, clinch(|es|ed) a deal, clinch(|es|ed) deal, hammer(|s|ed) out a deal, hammered out an agreement, come to terms, came to terms, comes to terms, seal(|s|ed) a deal, strike new deal, struck a new deal, strike a new deal`,
  offer: `offer, offers, proposal, proposals, counterproposal, counter proposal, counterproposals, counteroffer, counter offer, counteroffers, package, last best and final offer, final offer, bid, pay offer, wage offer, contract offer, contract proposal, contract proposals, best and final offer`,
  newOffer: `new offer, new pay offer, revised offer, improved offer, new proposal, revised proposal, new contract offer, latest offer, fresh offer, better offer, enhanced offer, sweetened offer, updated offer, updated proposal, comprehensive proposal, new package, fresh counter proposal, new counter proposal, new counterproposal, comprehensive package, comprehensive offer, latest proposal, final proposal, new deal offer, new wage offer, revised contract offer`,
  framework: 'framework',
  talks: `talks, negotiations, negotiation, bargaining, contract talks, contract negotiations, collective bargaining, labor talks, labour talks, pay talks, discussions, negotiating, bargaining session, bargaining sessions, negotiating session, negotiating sessions, session, sessions, meetings, labor negotiations, labour negotiations, union negotiations, wage talks, bargaining talks, dialogue`,
  table: `round the table, around the table, bargaining table, negotiating table, negotiation table, the table, table, negotiations table`,
  impasse:
    'impasse, an impasse, at impasse, at an impasse, at a stalemate, at a standstill, deadlock, deadlocked, stalemate, at loggerheads',
  mediation: 'mediation, mediated, mediated talks',
  arbitration: 'arbitration, binding arbitration, interest arbitration, final offer selection',
  extension: 'extension, extensions, contract extension',
}
