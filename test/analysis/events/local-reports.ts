import type { EventType } from '../../../src/model/negotiation.ts'

/** As `reports.ts`: smaller places, unions' own pages, titles made of addresses, and labour news without a step. */
export const localReports: readonly (readonly [types: readonly EventType[], title: string, text: string])[] = [
  [
    ['tentative_agreement'],
    'District and teachers association settle contract',
    'The school board and its teachers came to a tentative agreement late Monday after ten months at the table. Details will be released once both sides have voted.',
  ],
  [
    ['talks_break_down'],
    'Teachers contract negotiations at impasse',
    'The association and the district have declared impasse after six sessions and will go on to a state process.',
  ],
  [
    ['strike_vote_result'],
    'City bus drivers vote 94 per cent in favour of strike',
    'ATU members gave their bargaining committee a strong mandate on Sunday, the local said.',
  ],
  [
    ['strike_notice'],
    'Transit strike set for Monday',
    'The local gave the city 72 hours notice on Friday afternoon that its members will stop work at 5 a.m. Monday.',
  ],
  [
    ['strike_averted', 'tentative_agreement'],
    'Transit strike averted in Halifax',
    'Drivers and the city reached a tentative deal hours before buses were to stop.',
  ],
  [
    ['strike_begins'],
    'transit workers strike halts buses in the capital',
    'Buses stayed in their garages Monday morning as 1,500 drivers and mechanics began strike action.',
  ],
  [
    ['intervention'],
    'Province names mediator in transit strike',
    'Veteran arbitrator Vince Ready was appointed Tuesday to help both sides.',
  ],
  [
    ['ratified'],
    'Hospital support staff vote to accept contract',
    'About 3,000 members of the union approved the four-year agreement with 81 per cent support.',
  ],
  [
    ['ratification_rejected'],
    'College faculty narrowly turn down tentative agreement',
    'With 52 per cent voting no, professors sent their negotiators back to the table.',
  ],
  [
    ['lockout'],
    'Brewery workers locked out after rejecting offer',
    'The company told its 420 employees on Wednesday not to report for work.',
  ],
  [
    ['strike_ends', 'ratified'],
    'Mine strike ends as workers ratify deal',
    'Steelworkers voted 74 percent for the five-year agreement and will be back at work next week.',
  ],
  [
    ['strike_begins'],
    'Janitors walk out at downtown towers',
    'Hundreds of cleaners left their jobs on Monday night in a one-day strike over wages.',
  ],
  [
    ['strike_vote_called'],
    'Nurses at county hospital to take strike vote',
    'The association said balloting will be held on the 14th and 15th.',
  ],
  [
    ['strike_vote_called'],
    'grocery union schedules strike vote for thursday',
    'Members of Local 7 will decide whether to let their leaders call a walkout at the supermarkets.',
  ],
  [
    ['strike_vote_result'],
    'Grocery workers authorize strike at 38 stores',
    'Union members voted nearly unanimously on Thursday and Friday.',
  ],
  [
    ['strike_notice'],
    'Bin strike dates announced',
    'GMB members at the council will walk out for two weeks from 18 August, the union confirmed.',
  ],
  [
    ['strike_averted'],
    'Council bin strike suspended after new pay offer',
    'The planned two-week action will not go ahead while members vote on an improved deal, the GMB said.',
  ],
  [
    ['strike_begins'],
    'Refuse workers begin all-out strike in Birmingham',
    'Around 350 Unite members started an indefinite stoppage on Tuesday.',
  ],
  [
    ['strike_notice'],
    'Heathrow security staff to strike over half term',
    'Unite said that its members will walk out from May 25 to 27.',
  ],
  [
    ['strike_vote_result'],
    'Offshore workers back strike ballot',
    'Unite said 92 per cent of its members at the contractor voted for industrial action.',
  ],
  [
    ['ratified'],
    'ScotRail drivers accept pay offer',
    'Aslef members voted three to one in favour of the deal, bringing their dispute to an end.',
  ],
  [
    ['offer_rejected'],
    'EIS rejects latest pay offer from Cosla',
    'The teaching union’s leaders said the proposal was worse than the last one.',
  ],
  [
    ['talks_resume'],
    'Talks to resume in bus dispute',
    'Both sides said they will meet at Acas on Thursday, two weeks after negotiations broke down.',
  ],
  [
    ['talks_resume'],
    'Symphony musicians and management going back to the table',
    'After a month without talks the parties have agreed to meet on Wednesday.',
  ],
  [
    ['talks_begin'],
    'Bargaining update 1: we are under way',
    'Our committee had its first bargaining session with management on Tuesday. We exchanged proposals and set dates for the coming weeks.',
  ],
  [
    ['talks_begin'],
    'Contract talks with the county kick off',
    'The employees association opened negotiations on Monday for an agreement that runs out in June.',
  ],
  [
    ['contract_expiry'],
    'Contract for 12,000 janitors expires tonight',
    'The union said its members will keep working past midnight while bargaining goes on.',
  ],
  [
    ['contract_extended'],
    'Union and hospital agree to 30-day contract extension',
    'Talks will go on and no strike notice will be given before then.',
  ],
  [
    ['offer_made'],
    'Management presents last, best and final offer',
    'The transit agency handed the package to the union on Friday and asked for a vote of members.',
  ],
  [['offer_made'], 'School board sweetens offer to teachers', 'The new proposal adds two percent in the third year.'],
  [
    ['offer_rejected'],
    'Union turns down final offer',
    'The bargaining team called it an insult and will not put it to a vote.',
  ],
  [
    ['ratification_vote_called'],
    'Teachers to vote Thursday on tentative agreement',
    'The association will hold meetings before the ratification vote.',
  ],
  [
    ['ratification_vote_called'],
    'Vote on proposed contract under way',
    'Members of the local have until Friday evening to cast a ballot on the deal.',
  ],
  [
    ['intervention'],
    'Teachers union and district call in state mediator',
    'A mediator of the public employment relations board will sit in from next week.',
  ],
  [['intervention'], 'Arbitrator imposes contract on police', 'The award gives officers 3 percent a year.'],
  [
    ['intervention'],
    'White House steps in to port talks',
    'The acting labor secretary flew in on Thursday to meet both parties.',
  ],
  [
    ['intervention', 'strike_ends'],
    'Ontario passes back-to-work law for college teachers',
    'The legislature ended a five-week strike on Sunday and sent what is left to arbitration.',
  ],
  [
    ['press_blackout'],
    'Parties agree to media blackout',
    'At the request of the mediator the union and the railway will make no public statements.',
  ],
  [
    ['account_blocked'],
    'Facebook restores strikers’ page',
    'The page of the striking nurses was back on Monday after it was taken down over the weekend.',
  ],
  // labour, and no step
  [
    [],
    'Picket lines stay up as strike enters its second month',
    'Workers at the plant are still out. No talks are planned.',
  ],
  [
    [],
    'Union holds rally ahead of contract talks',
    'Hundreds of members wore red on Thursday to show that they are united.',
  ],
  [
    [],
    'Hospital and nurses continue negotiations',
    'They met again on Tuesday and will meet on Friday. A mediator is helping.',
  ],
  [[], 'Warehouse workers win union election', 'The vote was 312 to 207, and the labor board must certify it.'],
  [[], 'Company to close plant, 500 jobs lost', 'The union said it had been told on Monday.'],
  [
    [],
    'Labor board complaint issued against coffee chain',
    'The general counsel says workers were fired for union activity.',
  ],
  [
    [],
    'What you need to know about the bus strike',
    'When did it start, who is affected, and what are the two sides saying?',
  ],
  [[], 'Editorial: settle the teachers strike now', 'Both sides should get back to the table and reach a deal.'],
  [[], 'Union leader retires after 30 years', 'She led the local through two strikes and a lockout.'],
  [[], 'Strike fund grows as contract deadline looms', 'The union wants to be ready should talks fail.'],
  [[], 'Nurses say they may walk out if staffing does not improve', 'No vote has been scheduled, the union said.'],
  [[], 'Airline plans for possible walkout', 'It will cancel some flights if pilots should strike.'],
  [[], 'Mayor urges sides to avoid strike', 'A stoppage would hurt the city, he said.'],
  [[], 'Film about 1984 miners strike opens', 'It tells of a village through the year of the strike and its end.'],
  [[], 'How the writers won', 'Looking back on 148 days and the agreement that ended the strike.'],
  [[], 'Teachers union endorses candidate for governor', 'The vote of the executive was unanimous.'],
  [[], 'Union sues state over pension law', 'Arbitration rights are at stake, it says.'],
  [[], 'Workers at cafe form union', 'They asked the owners to recognize it.'],
  [
    [],
    'Signing ceremony for new contract held at city hall',
    'The mayor and the union president signed the agreement that members approved last month.',
  ],
  [
    [],
    'Raises take effect under contract approved in spring',
    'Firefighters will see more in their paychecks from Friday.',
  ],
  [[], 'Study: strikes at highest level in two decades', 'Researchers counted 470 work stoppages last year.'],
]
