import type { EventType } from '../../../src/model/negotiation.ts'

/** Reports of two or three sentences in the manner of newsrooms; invented or retold, all in our own words. */
export const reports: readonly (readonly [types: readonly EventType[], title: string, text: string])[] = [
  [
    ['strike_begins'],
    'Dockworkers at East and Gulf coast ports go on strike',
    'Thousands of longshore workers walked off the job early Tuesday after their contract ran out without a new deal, shutting ports from Maine to Texas.',
  ],
  [
    ['strike_ends', 'tentative_agreement'],
    'Port strike suspended until January after wage deal',
    'The longshore union and the port employers reached a tentative agreement on wages and extended the old contract, and members return to work on Friday.',
  ],
  [
    ['strike_begins'],
    'GM workers walk out in first national strike since 2007',
    'Nearly 50,000 members of the auto union struck General Motors at midnight Sunday after talks failed.',
  ],
  [
    ['ratified', 'strike_ends'],
    'GM workers approve contract, ending 40-day strike',
    'Members voted 57 percent in favor of the four-year agreement, the union said Friday, and will be called back to their plants.',
  ],
  [
    ['strike_vote_called'],
    'LA teachers to vote on strike authorization next week',
    'United Teachers Los Angeles announced that its members will vote from Thursday on whether to authorize a strike.',
  ],
  [
    ['strike_vote_result'],
    'LA teachers authorize strike with 98 percent',
    'The union said Friday that 98 percent of the votes cast were in favor, giving its board the power to call a walkout.',
  ],
  [
    ['strike_averted', 'tentative_agreement'],
    'Oakland teachers call off strike after overnight deal',
    'The teachers union and the district reached a tentative agreement early Thursday, hours before a walkout was to begin.',
  ],
  [
    ['strike_begins'],
    'Chicago teachers hit the picket lines',
    'Schools are closed to 300,000 pupils after teachers walked out on Thursday over class size and staffing.',
  ],
  [
    ['strike_notice'],
    'Kaiser workers give notice of three-day strike',
    'A coalition of unions served the hospital chain with a 10-day notice on Friday; 75,000 workers would walk out on October 4.',
  ],
  [
    ['strike_begins'],
    '75,000 Kaiser Permanente health workers launch three-day strike',
    'Health care workers picketed outside hospitals on Wednesday as the largest walkout of its kind in the country began.',
  ],
  [
    ['tentative_agreement'],
    'Kaiser and unions reach tentative deal',
    'The company and the coalition of unions announced the agreement Friday, after a three-day strike last week.',
  ],
  [
    ['strike_averted', 'tentative_agreement'],
    'UPS and Teamsters reach deal, avoiding strike',
    'The company and the union said Tuesday they had agreed on a five-year contract a week before a walkout could have begun.',
  ],
  [
    ['ratified'],
    'UPS workers ratify five-year contract',
    'Teamsters members approved the agreement with 86.3 percent of the votes, the highest margin ever, the union said.',
  ],
  [
    ['strike_vote_result'],
    'UPS drivers vote to authorize strike',
    'The Teamsters said Friday that 97 percent voted in favor of strike authorization should talks fail by July 31.',
  ],
  [
    ['intervention', 'strike_averted'],
    'Congress votes to block rail strike',
    'The Senate passed a bill on Thursday that imposes a tentative agreement on freight railroads and their unions and averts a strike.',
  ],
  [
    ['ratification_rejected'],
    'Largest rail union rejects deal, raising strike risk',
    'Train and engine service members voted the agreement down by 50.9 percent, the union announced Monday.',
  ],
  [
    ['strike_averted', 'tentative_agreement'],
    'Rail strike averted as unions and railroads reach tentative deal',
    'After twenty hours of talks at the Labor Department a tentative agreement was reached early Thursday, the president said.',
  ],
  [
    ['strike_begins'],
    'Deere workers go on strike after rejecting contract',
    'More than 10,000 workers walked off the job at midnight at 14 plants in Iowa, Illinois and Kansas.',
  ],
  [
    ['ratified', 'strike_ends'],
    'Deere strike ends as workers approve third offer',
    'The union said 61 percent of members voted for the contract on Wednesday, ending a month-long strike.',
  ],
  [
    ['ratification_rejected', 'strike_begins'],
    'Boeing machinists reject contract and walk out',
    'Workers in Seattle voted 95 percent against the offer and 96 percent for a strike that began just after midnight Friday.',
  ],
  [
    ['ratified', 'strike_ends'],
    'Boeing workers accept contract and end strike',
    'After seven weeks machinists voted 59 percent to approve the latest offer on Monday and will return to factories.',
  ],
  [
    ['offer_made'],
    'Boeing makes best and final offer to striking workers',
    'The plane maker on Monday improved its proposal to a 30 percent raise and gave the union until Friday to vote.',
  ],
  [
    ['strike_begins'],
    'WestJet mechanics walk off job on long weekend',
    'The mechanics union began a strike Friday evening, saying the airline is unwilling to negotiate; hundreds of flights were cancelled.',
  ],
  [
    ['strike_ends', 'tentative_agreement'],
    'WestJet and mechanics reach deal to end strike',
    'The airline and the union said late Sunday they had reached a tentative agreement; the strike is over.',
  ],
  [
    ['lockout', 'strike_notice'],
    'Airline issues lockout notice as pilots serve strike notice',
    'WestJet and the pilots union exchanged 72-hour notices on Monday evening.',
  ],
  [
    ['intervention'],
    'Labour minister orders binding arbitration in railway dispute',
    'The minister directed the industrial relations board to impose arbitration and to end the stoppage at both railways on Thursday.',
  ],
  [
    ['lockout'],
    'CN and CPKC lock out 9,300 workers',
    'Canada’s two big railways locked out engineers and conductors at 12:01 a.m. Thursday after talks with the Teamsters failed.',
  ],
  [
    ['strike_begins'],
    'B.C. port workers strike begins',
    'About 7,400 longshore workers at more than 30 terminals walked off the job Saturday morning.',
  ],
  [
    ['ratification_rejected'],
    'Union caucus rejects port deal',
    'The ILWU said its leadership voted down the mediated settlement, and members returned to the picket lines on Tuesday.',
  ],
  [
    ['strike_begins'],
    'Canada Post workers walk off the job nationwide',
    'The postal union said 55,000 members went on strike at 12:01 a.m. Friday after a year of bargaining without agreement.',
  ],
  [
    ['intervention', 'strike_ends'],
    'Ottawa moves to end postal strike',
    'The labour minister on Friday asked the labour board to order 55,000 postal workers back to work and extended their contracts to May.',
  ],
  [
    ['strike_notice'],
    'Postal workers give strike notice',
    'The union served 72-hour notice on Tuesday, and a stoppage could begin Friday.',
  ],
  [
    ['contract_extended'],
    'Canada Post contracts extended to May 22',
    'The board ordered that existing collective agreements be prolonged while an inquiry commission looks into the dispute.',
  ],
  [
    ['strike_begins'],
    'Quebec teachers begin unlimited strike',
    'More than 65,000 teachers of the FAE union walked out Thursday, closing 800 schools.',
  ],
  [
    ['tentative_agreement'],
    'Common Front reaches agreement in principle with Quebec',
    'Unions of 420,000 public sector workers announced a proposed deal on Thursday after a week of strikes.',
  ],
  [
    ['strike_begins'],
    'Junior doctors in England begin six-day strike',
    'The longest walkout in NHS history started on Wednesday morning as the BMA and ministers remain at odds over pay.',
  ],
  [
    ['ratified'],
    'Junior doctors accept pay deal',
    'Members of the BMA in England voted 66 percent in favour of the government’s offer, ending an 18-month dispute.',
  ],
  [
    ['strike_vote_result'],
    'Nurses vote for first national strike',
    'The Royal College of Nursing said its members in a majority of NHS employers had backed strike action over pay.',
  ],
  [
    ['strike_notice'],
    'Nurses to strike on 15 and 20 December',
    'The Royal College of Nursing announced the dates on Friday after ministers turned down talks on pay.',
  ],
  [
    ['strike_averted', 'talks_resume'],
    'Nurses pause strike for talks with government',
    'The RCN called off a 48-hour walkout planned for next week in England to enter intensive talks with ministers.',
  ],
  [
    ['strike_notice'],
    'RMT announces three days of rail strikes',
    'Network Rail staff will walk out on June 21, 23 and 25, the union said on Tuesday.',
  ],
  [
    ['ratified'],
    'RMT members accept Network Rail offer',
    'The union said 76 percent voted to accept the pay offer, which ends the dispute with the infrastructure company.',
  ],
  [
    ['offer_rejected'],
    'Aslef rejects train operators’ pay offer',
    'The executive of the drivers union turned down the proposal on Monday and said it would ruin its agreements.',
  ],
  [
    ['strike_vote_called'],
    'Teachers to be balloted on strike action',
    'The NEU said it will open a formal ballot of members in England in February over pay and funding.',
  ],
  [
    ['strike_vote_result'],
    'Teachers’ ballot fails to reach turnout threshold',
    'NASUWT members voted nine to one for strikes but the turnout of 42 percent falls short of the legal minimum, the union said.',
  ],
  [
    ['strike_averted'],
    'Tube strike called off at last minute',
    'The RMT said planned walkouts on the London Underground this week will not go ahead after new money was found.',
  ],
  [
    ['strike_begins'],
    'University staff walk out at 150 campuses',
    'Lecturers began three days of strike action on Thursday over pay and pensions, the UCU said.',
  ],
  [
    ['ratification_vote_called'],
    'Royal Mail workers to vote on pay deal',
    'The CWU executive has agreed to put the settlement to a ballot of 115,000 members that opens on May 17.',
  ],
  [
    ['tentative_agreement'],
    'CWU and Royal Mail agree deal',
    'The union and the company said they had reached a negotiators’ agreement on pay and conditions after eleven months of dispute.',
  ],
  [
    ['strike_begins'],
    'Hollywood writers go on strike for first time in 15 years',
    'The Writers Guild of America called the strike effective 12:01 a.m. Tuesday after talks with studios failed.',
  ],
  [
    ['tentative_agreement'],
    'Writers guild and studios reach tentative deal',
    'The WGA told members Sunday night that it has a tentative agreement on a three-year contract with the AMPTP; picketing is suspended.',
  ],
  [
    ['strike_begins'],
    'Actors join writers in historic Hollywood shutdown',
    'SAG-AFTRA’s national board unanimously voted on Thursday to issue a strike order after negotiations with the AMPTP collapsed.',
  ],
  [
    ['contract_extended'],
    'SAG-AFTRA and studios extend contract to July 12',
    'The union and the AMPTP agreed late Friday to keep talking under a media blackout and to prolong the expiring contract.',
  ],
  [
    ['talks_break_down'],
    'Studios suspend talks with actors union',
    'The AMPTP said late Wednesday that negotiations were suspended because the gap is too great; the union accused it of bullying.',
  ],
  [
    ['talks_resume'],
    'Actors and studios to return to the bargaining table',
    'SAG-AFTRA and the AMPTP will meet on Oct. 2, they said in a joint statement.',
  ],
  [
    ['strike_vote_called'],
    'Animation Guild members to vote on strike authorization',
    'The board of the guild decided on Tuesday to hold the vote later this month if bargaining brings no agreement.',
  ],
  [
    ['tentative_agreement'],
    'IATSE reaches tentative agreement on Basic Agreement',
    'The crews union and the AMPTP announced the three-year deal late Tuesday.',
  ],
  [
    ['ratified'],
    'Directors guild members ratify contract',
    'The DGA said 87 percent of members who voted approved the deal with studios; turnout was 41 percent.',
  ],
  [
    ['strike_begins'],
    'Video game performers go on strike',
    'SAG-AFTRA members who work in games walked out Friday after more than 18 months of talks over AI protections.',
  ],
  [
    ['strike_ends'],
    'Video game strike suspended as union reaches deal',
    'SAG-AFTRA suspended its 11-month strike against game companies on Wednesday after a tentative agreement.',
  ],
  [
    ['strike_begins'],
    'Times journalists stage 24-hour walkout',
    'More than 1,100 members of the NewsGuild stopped work at midnight on Thursday.',
  ],
  [
    ['strike_begins'],
    'University of California academic workers strike at all campuses',
    'Some 48,000 teaching assistants and researchers walked off the job on Monday morning.',
  ],
  [
    ['ratified'],
    'UC workers ratify contracts, ending strike',
    'Graduate workers approved the agreements by 62 percent, the union said Friday night.',
  ],
  [
    ['strike_begins'],
    'Rutgers faculty go on strike for first time in 257 years',
    'Three unions representing 9,000 educators set up picket lines Monday at all three campuses.',
  ],
  [
    ['strike_ends', 'tentative_agreement'],
    'Rutgers strike suspended after framework deal',
    'The unions and the university reached a framework agreement on Friday night and classes resume on Monday.',
  ],
  [
    ['strike_begins'],
    'NJ Transit engineers walk off job',
    'Train drivers of the commuter railroad struck at 12:01 a.m. Friday after the last round of talks brought no agreement.',
  ],
  [
    ['tentative_agreement', 'strike_ends'],
    'NJ Transit strike ends with tentative deal',
    'The engineers’ union and the agency reached an agreement Sunday and trains will run again on Tuesday.',
  ],
  [
    ['lockout'],
    'MLB owners lock out players',
    'Team owners imposed a lockout early Thursday after the labor agreement with the players association expired.',
  ],
  [
    ['strike_ends'],
    'MLB lockout ends as players and owners agree on labor deal',
    'The players association voted to accept the owners’ proposal on Thursday, ending a 99-day lockout.',
  ],
  [
    ['lockout'],
    'Orchestra locks out musicians',
    'Management of the symphony locked its musicians out on Sunday after they turned down a contract with pay cuts.',
  ],
  [
    ['contract_expiry'],
    'Verizon contract expires, workers stay on job',
    'The agreement covering 39,000 workers expired at midnight Saturday but the union said its members will keep working without a contract.',
  ],
  [
    ['contract_expiry'],
    'Clock runs out on casino contract',
    'The contract between the hotels and the culinary union expires at midnight tonight, with talks still going on.',
  ],
  [
    ['contract_extended'],
    'Las Vegas hotels and union extend contracts',
    'The culinary union and casino companies agreed to extend agreements that were to end on June 1 as talks continue.',
  ],
  [
    ['talks_begin'],
    'UAW opens talks with Detroit automakers',
    'Union leaders met with Ford, GM and Stellantis workers at plant gates as bargaining officially got under way on Wednesday.',
  ],
  [
    ['talks_begin'],
    'City and firefighters start contract talks',
    'Negotiators for the city and the firefighters union sat down for the first time on Monday.',
  ],
  [
    ['offer_rejected'],
    'UAW rejects Stellantis offer',
    'The union president threw the proposal in the trash on a live stream, calling it a slap in the face.',
  ],
  [
    ['offer_made'],
    'Ford offers UAW 15 percent raise',
    'The automaker put its first formal economic proposal to the union on Thursday.',
  ],
  [
    ['strike_begins'],
    'UAW expands strike to Kentucky truck plant',
    'The union called 8,700 workers out at Ford’s largest plant on Wednesday evening.',
  ],
  [
    ['tentative_agreement'],
    'UAW and Ford reach tentative deal',
    'The union announced the 25 percent raise on Wednesday night and asked strikers to return to work while they vote.',
  ],
  [
    ['strike_vote_result'],
    'Auto workers vote to authorize strike at Detroit Three',
    'An average of 97 percent across the companies were in favor, the union said Friday.',
  ],
  [
    ['strike_notice'],
    'UAW threatens to expand strike on Friday noon',
    'More plants will be told to stand up and strike on Friday at noon unless there is serious progress, the union president said.',
  ],
  [
    ['intervention'],
    'Federal mediators join grocery talks',
    'A mediator was called in on Monday to help the chain and the union toward a settlement.',
  ],
  [
    ['intervention'],
    'Judge orders striking teachers back to class',
    'A court granted the district’s request for an injunction against the walkout on Friday.',
  ],
  [
    ['intervention'],
    'Governor appoints fact finder in teachers dispute',
    'The state labor board named a neutral on Tuesday at the request of both parties.',
  ],
  [
    ['intervention'],
    'Union and school board head to mediation',
    'Both agreed on Thursday to ask for a state mediator after months of bargaining.',
  ],
  [
    ['talks_break_down'],
    'Teachers declare impasse in contract talks',
    'The union filed for impasse with the state on Tuesday, saying the district refuses to move on class size.',
  ],
  [
    ['talks_break_down'],
    'Negotiations break down between nurses and hospital',
    'The union walked out of talks on Wednesday night after management brought no new proposal.',
  ],
  [
    ['press_blackout'],
    'Media blackout in effect as WGA and studios meet',
    'Both parties have agreed not to speak to the press during the negotiations.',
  ],
  [
    ['account_blocked'],
    'Twitter suspends rail union’s account',
    'The union said its account was suspended without explanation during its dispute and asked for it to be restored.',
  ],
  [
    ['ratification_vote_called'],
    'Stagehands to vote on tentative deal',
    'Online voting on the agreement opens Friday and closes on Sunday night, the union told members.',
  ],
  [
    ['ratification_vote_called'],
    'Boeing machinists vote today on new offer',
    'Union members are casting ballots Wednesday on a contract that would end their strike.',
  ],
  [
    ['ratification_rejected'],
    'Flight attendants vote down tentative agreement',
    'Alaska Airlines cabin crew rejected the deal by 68 percent, their union said Wednesday.',
  ],
  [
    ['ratification_rejected'],
    'Canada Post workers reject final offers',
    'Members voted 68.5 per cent against the employer’s offers in a vote ordered by the minister.',
  ],
  [
    ['strike_averted'],
    'Metro-North strike put off',
    'Unions asked for an emergency board on Monday, which delays a strike that had been planned for Thursday.',
  ],
  [
    ['strike_ends'],
    'Stop & Shop strike is over',
    'The chain and five locals reached a deal on Sunday and 31,000 workers go back to their stores on Monday.',
  ],
  [
    ['strike_begins'],
    'Stop & Shop workers walk off the job in New England',
    'Some 31,000 union members left 240 stores on Thursday afternoon over health care and pensions.',
  ],
  [
    ['strike_begins'],
    'Starbucks baristas strike on Red Cup Day',
    'Workers at more than 200 cafes walked out on Thursday, their union said.',
  ],
  [
    ['strike_begins'],
    'Amazon drivers picket at seven warehouses',
    'The Teamsters launched what they call the largest strike against the company on Thursday.',
  ],
  [
    ['strike_begins'],
    'Air Canada flight attendants walk off the job',
    'More than 10,000 cabin crew began a strike at 12:58 a.m. Saturday and the airline suspended all flights.',
  ],
  [
    ['intervention'],
    'Ottawa orders Air Canada flight attendants back to work',
    'The jobs minister asked the labour board to impose binding arbitration within hours of the walkout.',
  ],
  [
    ['strike_ends', 'tentative_agreement'],
    'Air Canada strike ends after deal',
    'The airline and the union reached a tentative agreement early Tuesday with the help of a mediator and flights will resume.',
  ],
]
