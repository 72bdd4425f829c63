import type { EventType } from '../../../src/model/negotiation.ts'

/** As `reports.ts`: third parties, deadlines moved, silences agreed, tables left and found again. */
export const moreReports: readonly (readonly [types: readonly EventType[], title: string, text: string])[] = [
  [
    ['intervention'],
    'NLRB seeks court order in grocery dispute',
    'The labor board asked a federal judge on Monday to make the chain bargain with the union.',
  ],
  [
    ['intervention'],
    'Hospital and nurses head to binding arbitration',
    'Both sides agreed to let an arbitrator settle the contract after a year of negotiations.',
  ],
  [
    ['intervention'],
    'Labour minister appoints special mediator in port dispute',
    'The minister said two officials would help the longshore union and its employers.',
  ],
  [
    ['intervention'],
    'Conciliator called in as railway talks stall',
    'The union filed a notice of dispute with the minister on Tuesday.',
  ],
  [
    ['intervention'],
    'Government asks board to rule on essential services in port strike',
    'The minister referred the question to the industrial relations board on Friday.',
  ],
  [
    ['intervention'],
    'Presidential board recommends 24 percent raises for rail workers',
    'The emergency board issued its report on Tuesday after hearing unions and carriers.',
  ],
  [
    ['intervention'],
    'Teachers’ union asks state to declare impasse and send fact-finder',
    'The request went to the public employment relations board on Thursday.',
  ],
  [
    ['intervention'],
    'Court bars city workers from striking',
    'A judge issued a restraining order on Sunday against the walkout.',
  ],
  [
    ['intervention'],
    'Premier to table back-to-work bill in education strike',
    'The government will bring in legislation on Monday that would impose a contract on 55,000 workers.',
  ],
  [
    ['intervention', 'talks_resume'],
    'Mediated talks to resume in symphony lockout',
    'A federal mediator has called musicians and management back to the table for Wednesday.',
  ],
  [
    ['talks_resume'],
    'Boeing and union to go back to bargaining table with mediator',
    'The machinists said talks will restart Tuesday after a break of a week.',
  ],
  [
    ['talks_resume'],
    'Studios and writers to meet for first time since strike began',
    'The AMPTP asked for a meeting on Friday to talk about restarting negotiations.',
  ],
  [
    ['talks_resume'],
    'Rail union and operators get back round the table',
    'Aslef said it would meet the companies on Wednesday for the first time in a year.',
  ],
  [
    ['talks_resume'],
    'Detroit casino talks pick up again',
    'Negotiators for five unions returned to bargaining on Sunday.',
  ],
  [
    ['talks_resume'],
    'Negotiations between SEPTA and union restart',
    'The two sides resumed bargaining on Monday morning.',
  ],
  [
    ['talks_resume'],
    'Talks on new nurses contract are back on',
    'The hospital and the union will resume negotiations on Thursday.',
  ],
  [
    ['talks_break_down'],
    'Talks collapse, strike more likely at Boeing',
    'The company withdrew its offer and said more talks make no sense at this point.',
  ],
  [
    ['talks_break_down'],
    'Port negotiations stop as union walks away',
    'The ILA called off talks with the employers on Monday over automation at one terminal.',
  ],
  [
    ['talks_break_down'],
    'Teachers union leaves talks with district',
    'The union’s team left the table at midnight and no new date is set.',
  ],
  [
    ['talks_break_down'],
    'Canada Post talks suspended',
    'The mediator put the process on pause because the parties remain too far apart.',
  ],
  [
    ['talks_break_down'],
    'Negotiations between doctors and government collapse',
    'The BMA said ministers had broken off the talks.',
  ],
  [
    ['contract_extended'],
    'Grocery union, chains push contract deadline to Sunday',
    'They agreed to extend the agreement while they bargain through the weekend.',
  ],
  [
    ['contract_extended'],
    'Actors and studios extend talks past deadline',
    'The contract that was to expire Friday will stay in force until July 12.',
  ],
  [
    ['contract_extended'],
    'Deadline for teachers deal moved back 48 hours',
    'Both parties consented to the extension late Thursday.',
  ],
  [
    ['contract_extended'],
    'UPS, Teamsters extend contract month by month',
    'The agreement stays in effect while local riders are voted on.',
  ],
  [
    ['contract_expiry'],
    'GM contract runs out at midnight with no deal in sight',
    'Talks between the automaker and the union went on late Saturday.',
  ],
  [
    ['contract_expiry'],
    'Hotel contracts in 12 cities expire',
    'Agreements for 40,000 workers lapsed on Saturday and staff keep working.',
  ],
  [
    ['contract_expiry'],
    'Hours to go before dockers’ contract ends',
    'The agreement with the port employers expires at midnight Monday.',
  ],
  [
    ['press_blackout'],
    'News blackout imposed in teachers talks',
    'The mediator has asked both teams not to speak to reporters.',
  ],
  [
    ['press_blackout'],
    'Union and port employers say no more about talks',
    'They agreed to a media blackout until there is something to announce.',
  ],
  [
    ['strike_vote_called'],
    'Pilots to vote on giving union power to call strike',
    'The ballot opens on Monday and runs through the end of the month.',
  ],
  [
    ['strike_vote_called'],
    'RCN to ballot nurses again on strike',
    'The union’s council decided on Tuesday to re-ballot members in England.',
  ],
  [['strike_vote_called'], 'UAW members vote this week on strike authorization', 'Results are expected on Friday.'],
  [
    ['strike_vote_called'],
    'CUPE education workers begin strike vote',
    'Voting started on Friday and ends on October 2, the union said.',
  ],
  [
    ['strike_vote_result'],
    'Pilots overwhelmingly approve strike authorization',
    'More than 99 percent of the votes were yes, the union said.',
  ],
  [
    ['strike_vote_result'],
    'Education workers in Ontario vote 96.5 per cent for strike',
    'CUPE said 83 per cent of its 55,000 members took part.',
  ],
  [
    ['strike_vote_result'],
    'Border officers give union strike mandate',
    'PSAC said 96 per cent of those who voted were in favour.',
  ],
  [
    ['strike_notice'],
    'PSAC sets Tuesday strike deadline',
    'The union of 155,000 public servants says they will be on strike from Wednesday at 12:01 a.m. without a deal.',
  ],
  [
    ['strike_notice'],
    'Education workers issue five-day strike notice',
    'CUPE said its members could walk out on November 4.',
  ],
  [
    ['strike_notice'],
    'UCU announces 18 days of strikes',
    'University staff will walk out in February and March, the union said.',
  ],
  [
    ['strike_notice'],
    'Junior doctors announce four-day strike in April',
    'The BMA said the stoppage would run from 11 to 15 April.',
  ],
  [
    ['strike_begins'],
    'PSAC strike: 155,000 federal workers walk off the job',
    'Pickets went up across the country on Wednesday morning.',
  ],
  [
    ['strike_begins'],
    'Writers hit picket lines as first Hollywood strike in 15 years begins',
    'They gathered outside studios in Los Angeles and New York on Tuesday.',
  ],
  [
    ['strike_begins'],
    'Ontario education workers walk out despite law',
    'Thousands protested on Friday as schools closed.',
  ],
  [
    ['strike_begins'],
    'Flight attendants picket as strike gets under way',
    'The union said its members had stopped work at midnight.',
  ],
  [
    ['strike_ends'],
    'PSAC members told to return to work Monday',
    'The union reached a deal for 120,000 workers overnight and ended their strike.',
  ],
  [
    ['strike_ends'],
    'Ontario union to end walkout after premier offers to repeal law',
    'Workers will be back in schools on Tuesday.',
  ],
  [['strike_ends'], 'Teachers in Portland end strike', 'Classes start again on Monday after 11 days.'],
  [
    ['strike_averted'],
    'Pilots strike avoided as WestJet and union reach last-minute deal',
    'The walkout had been due to start at 3 a.m. Friday.',
  ],
  [
    ['strike_averted'],
    'Teamsters cancel strike at bus maker',
    'The stoppage planned for Monday is off after the company came up with a better offer.',
  ],
  [['strike_averted'], 'Aslef calls off LNER strikes', 'Action set for five days in February will not take place.'],
  [
    ['tentative_agreement'],
    'Deal in place for Ontario education workers',
    'CUPE and the province reached a tentative agreement on Sunday, a day before a second walkout.',
  ],
  [
    ['tentative_agreement'],
    'Handshake deal between Stellantis and UAW',
    'The two sides have a tentative agreement on a contract, people briefed on the talks said.',
  ],
  [
    ['tentative_agreement'],
    'Portland teachers and district have a deal',
    'A tentative agreement was announced on Sunday morning.',
  ],
  [
    ['ratified'],
    'PSAC members vote in favour of agreements',
    'The union said the four contracts were ratified on Friday.',
  ],
  [['ratified'], 'Teachers say yes to contract', 'Nearly 95 percent voted for the deal.'],
  [['ratified'], 'UAW deal with GM passes by slim margin', 'With all votes counted 55 percent were in favor.'],
  [
    ['ratification_rejected'],
    'Mack Trucks workers vote no on UAW deal',
    'Some 73 percent rejected the five-year agreement on Sunday.',
  ],
  [
    ['ratification_rejected'],
    'Train drivers throw out pay deal',
    'The offer was rejected by 58 per cent of members in a ballot.',
  ],
  [
    ['ratification_rejected'],
    'Dockers reject terms in second vote',
    'Members of the ILWU in Canada voted against the agreement that their leaders had recommended.',
  ],
  [
    ['ratification_vote_called'],
    'UAW members start voting on Ford deal',
    'Workers at the Michigan plant cast the first ballots on Wednesday.',
  ],
  [
    ['ratification_vote_called'],
    'Education workers vote on deal until Sunday',
    'CUPE said voting on the tentative agreement opened on Thursday.',
  ],
  [
    ['offer_made'],
    'Canada Post presents new proposals',
    'The corporation put offers to the union on Wednesday that include raises of 13.59 per cent.',
  ],
  [
    ['offer_made'],
    'Studios make counteroffer to writers',
    'The AMPTP gave the guild a new package of proposals on Friday.',
  ],
  [
    ['offer_rejected'],
    'Writers guild leaders dismiss studios’ offer',
    'The committee said the proposal failed to protect writers.',
  ],
  [
    ['offer_rejected'],
    'Hospital doctors’ union snubs pay proposal',
    'Its council voted to reject the 4 per cent offer.',
  ],
  [
    ['talks_begin'],
    'Postal union and Canada Post start bargaining',
    'The first meeting took place on Wednesday, and both sides exchanged demands.',
  ],
  [
    ['talks_begin'],
    'Dates set for talks on new actors contract',
    'SAG-AFTRA and the AMPTP will open negotiations on June 7.',
  ],
  [['lockout'], 'Rogers Sugar locks out workers in Vancouver', 'The company shut the refinery gates on Thursday.'],
  [['lockout'], 'NHL lockout begins', 'Owners shut out players at midnight Saturday as the labour agreement ended.'],
  [
    ['account_blocked'],
    'Instagram shuts down nurses union page',
    'The local said its account with 20,000 followers was disabled on Sunday.',
  ],
]
