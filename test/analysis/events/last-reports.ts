import type { EventType } from '../../../src/model/negotiation.ts'

/** As `reports.ts`: titles made of addresses, half-sentences, newsletters and older news. */
export const lastReports: readonly (readonly [types: readonly EventType[], title: string, text: string])[] = [
  [
    ['tentative_agreement'],
    'verizon and unions reach agreement in principle',
    'After more than six weeks of strike the phone company and two unions have agreed on a four-year contract, the labor secretary said Friday.',
  ],
  [
    ['strike_begins'],
    'nearly 40000 verizon workers walk off the job',
    'Union members from Massachusetts to Virginia began their strike at 6 a.m. Wednesday over outsourcing and pensions.',
  ],
  [
    ['strike_begins'],
    'NYT guild tech workers strike days before election',
    'The Times Tech Guild walked out Monday, and pickets were up in front of the newspaper.',
  ],
  [['ratified'], 'Macy’s workers in Seattle vote to approve contract', 'The local said 84 percent voted yes.'],
  [
    ['strike_vote_result'],
    'Disneyland characters and cast say yes to strike',
    'Four unions at the resort said their 14,000 members voted by 99 percent to authorize one.',
  ],
  [
    ['strike_averted'],
    'no strike at Disneyland after late night deal',
    'The unions and the resort settled on a three-year contract on Wednesday.',
  ],
  [
    ['tentative_agreement'],
    'AFM strikes deal with AMPTP',
    'The musicians union said Friday that it has a tentative agreement with the studios that includes streaming residuals.',
  ],
  [
    ['talks_begin'],
    'Teamsters and studios start talks on drivers contract',
    'Hollywood’s Local 399 met the AMPTP on Monday for the first session.',
  ],
  [
    ['strike_notice'],
    'bc transit strike looms as union issues 72 hour notice',
    'Unifor said supervisors could stop work at 5 a.m. on Saturday.',
  ],
  [
    ['strike_begins'],
    'metro grocery stores closed as 3700 workers strike in toronto',
    'Unifor members voted down a deal recommended by their committee and walked out on Saturday.',
  ],
  [
    ['ratification_rejected'],
    'Metro grocery workers turn down deal in Toronto',
    'The tentative agreement their bargaining committee had recommended was rejected on Friday.',
  ],
  [
    ['strike_ends'],
    'Metro strike over: grocery workers approve new offer',
    'Stores will open again after a month as members voted for the contract on Thursday.',
  ],
  [
    ['strike_averted', 'tentative_agreement'],
    'TTC and union reach framework to avert strike',
    'The transit commission and ATU Local 113 said late Thursday that a deal had been struck minutes before the deadline.',
  ],
  [
    ['lockout'],
    'DHL Express locks out drivers and couriers',
    'Unifor said 2,100 members were shut out at midnight Sunday.',
  ],
  [
    ['strike_ends', 'tentative_agreement'],
    'seaway strike ends with tentative deal',
    'Unifor and the management corporation reached an agreement on Sunday, and workers go back at 7 a.m. Monday.',
  ],
  [
    ['intervention'],
    'O’Regan asks board to look at ending port strike',
    'The labour minister used a rarely used section of the code on Tuesday and asked the mediator to write terms of settlement.',
  ],
  [
    ['strike_notice'],
    'ILWU Canada issues new 72-hour strike notice',
    'The union said on Wednesday that its members would walk out again on Saturday.',
  ],
  [
    ['strike_averted'],
    'ILWU Canada withdraws strike notice',
    'Hours after it was issued the union rescinded the 72-hour notice without giving a reason.',
  ],
  [
    ['strike_vote_called'],
    'Junior doctors to be balloted over strikes',
    'The BMA said the ballot would open on January 9 and close on February 20.',
  ],
  [
    ['strike_vote_result'],
    'junior doctors vote overwhelmingly for strike action in england',
    'Some 98 per cent of those who voted backed a walkout, on a turnout of 77 per cent.',
  ],
  [
    ['offer_made'],
    'government offers nurses 5 per cent',
    'Ministers made a new pay offer to health unions in England on Thursday.',
  ],
  [
    ['ratification_rejected'],
    'Nurses reject pay offer and announce more strikes',
    'RCN members voted by 54 per cent to 46 against the deal.',
  ],
  [
    ['strike_begins'],
    'ambulance workers walk out across england and wales',
    'Paramedics and call handlers in three unions stopped work on Wednesday in the biggest such strike in 30 years.',
  ],
  [
    ['strike_averted'],
    'firefighters call off strike plans as they vote on new offer',
    'The FBU has postponed announcing dates after it got a revised offer.',
  ],
  [['ratified'], 'Firefighters accept pay offer to end strike threat', 'FBU members backed the deal by 96 per cent.'],
  [
    ['strike_begins'],
    'barristers begin indefinite strike',
    'Criminal barristers in England and Wales started an all-out walkout on Monday over legal aid fees.',
  ],
  [
    ['talks_break_down'],
    'felixstowe port talks end in failure',
    'Unite said the negotiations at Acas had broken down without agreement and strikes would go ahead.',
  ],
  [
    ['strike_notice'],
    'Liverpool dockers set date for strike',
    'More than 500 Unite members will stop work from September 19 to October 3.',
  ],
  [
    ['contract_expiry'],
    'Contract lapses for 22,000 dockworkers on West Coast',
    'Cargo will keep moving while the ILWU and the employers bargain on, they said after the agreement expired Friday.',
  ],
  [
    ['tentative_agreement'],
    'West Coast port workers and shippers agree to six year contract',
    'The ILWU and the PMA announced a tentative deal late Wednesday after 13 months of talks.',
  ],
  [
    ['intervention'],
    'Su flies to San Francisco to help port talks',
    'The acting labor secretary met with the union and the shippers on Tuesday to push for a settlement.',
  ],
  [
    ['strike_vote_called'],
    'American Airlines flight attendants to hold strike vote',
    'The APFA board called for a vote that opens July 28.',
  ],
  [
    ['intervention'],
    'mediator refuses to release flight attendants',
    'The National Mediation Board turned down the union’s request for a 30-day cooling-off period on Tuesday.',
  ],
  [
    ['offer_rejected'],
    'APFA turns down 17 percent raise',
    'Union leaders on Wednesday rejected the airline’s proposal for an immediate increase.',
  ],
  [
    ['talks_resume'],
    'sag aftra video game talks to restart',
    'The union said it would meet the companies again on Wednesday, for the first time since the walkout.',
  ],
  [
    ['press_blackout'],
    'quiet at the table: WGA and AMPTP agree on blackout',
    'Neither side will talk to reporters while negotiations are going on.',
  ],
  [
    ['contract_extended'],
    'ILA and USMX extend master contract until January 15',
    'Work resumes under the old terms while the open issues are bargained.',
  ],
  [
    ['ratification_vote_called'],
    'longshore locals vote on six-year pact Tuesday',
    'ILA members from Maine to Texas will cast ballots on February 25.',
  ],
  [['ratified'], 'ILA members approve six-year contract', 'Nearly 99 percent voted in favor, the union said Tuesday.'],
  [
    ['strike_begins'],
    'Minneapolis teachers strike, classes canceled',
    'Educators hit the streets on Tuesday for the first time since 1970.',
  ],
  [
    ['tentative_agreement', 'strike_ends'],
    'Minneapolis teachers and district reach tentative deal to end strike',
    'Classes could resume Monday, both said early Friday.',
  ],
  [
    ['talks_break_down', 'intervention'],
    'San Diego teachers and district at impasse',
    'A state mediator will be assigned after both declared talks deadlocked.',
  ],
  [[], 'what to expect if ups drivers strike', 'Packages could be late and prices could rise, analysts say.'],
  [[], 'nurses still on strike three weeks on', 'They say they will stay out as long as it takes.'],
  [
    [],
    'unions urge biden to stay out of port dispute',
    'A letter from labor leaders says that collective bargaining should be left to run.',
  ],
  [[], 'starbucks union says company is stalling', 'No bargaining dates have been offered since the spring.'],
  [[], 'ten labor disputes to watch this year', 'From ports to studios, contracts for a million workers run out.'],
  [
    ['strike_begins'],
    'Frito-Lay workers in Topeka begin strike',
    'About 600 members of the bakery union left the plant on Monday, many after years of 84-hour weeks.',
  ],
  [
    ['ratified', 'strike_ends'],
    'Frito-Lay strike ends with new contract',
    'Workers approved a two-year agreement on Friday that guarantees one day off a week and will return to the line Monday.',
  ],
  [
    ['ratification_rejected'],
    'Nabisco workers in Portland reject offer',
    'The local turned it down by a wide margin on Saturday.',
  ],
  [
    ['strike_begins'],
    'warrior met coal miners walk off job in alabama',
    'About 1,100 members of the United Mine Workers struck late Thursday after talks over a new contract failed.',
  ],
  [
    ['strike_notice'],
    'Allina doctors deliver strike notice',
    'The union gave the health system ten days warning of a one-day walkout on Nov. 5.',
  ],
  [
    ['tentative_agreement', 'strike_averted'],
    'Twin Cities janitors and employers reach last-minute agreements',
    'The settlements head off a strike that was to start Monday, SEIU said.',
  ],
  [
    ['talks_break_down'],
    'NBA players union and league end talks without a deal',
    'No further meetings are planned, the commissioner said after 20 hours of bargaining.',
  ],
  [
    ['lockout'],
    'NFL owners lock out players as labor talks fail',
    'The league shut its doors to players at midnight after the union decertified.',
  ],
  [['intervention'], 'Judge orders end to NFL lockout', 'The court granted players an injunction on Monday.'],
  [
    ['contract_extended'],
    'NFL and players agree to 24-hour extension',
    'The labor agreement was to end at midnight Thursday, and both say talks will go on.',
  ],
  [
    ['strike_vote_called'],
    'SAG-AFTRA sends strike authorization ballots to commercial performers',
    'The national board voted unanimously on Saturday to recommend a yes.',
  ],
  [
    ['ratified'],
    'Actors approve commercials contracts',
    'Members voted 95 percent in favor, SAG-AFTRA said Wednesday.',
  ],
  [
    ['strike_averted'],
    'Broadway strike averted as Equity and producers make a deal',
    'The tentative accord came early Saturday after a long night.',
  ],
  [
    ['tentative_agreement'],
    'Actors’ Equity and Broadway League have tentative pact',
    'The three-year agreement will go to members for approval.',
  ],
  [['strike_vote_result'], 'Musicians at Met Opera authorize strike', 'Orchestra members voted unanimously on Friday.'],
  [
    ['talks_begin'],
    'DGA sets first day of talks with studios',
    'Negotiations will open on May 10, the guild and the AMPTP said.',
  ],
  [
    ['press_blackout'],
    'DGA talks: both sides maintain silence under news blackout',
    'The guild and the studios agreed on Monday to a media blackout for the length of negotiations.',
  ],
  [
    ['offer_rejected'],
    'Striking miners’ union rejects Vale proposal',
    'Leaders of USW Local 6500 said the terms were worse than before.',
  ],
  [
    ['talks_resume'],
    'Vale, steelworkers return to talks',
    'The company and the union will be back at the table on Tuesday with a mediator.',
  ],
  [
    ['contract_expiry'],
    'Time runs out on New York doormen’s contract',
    'The agreement for 30,000 building workers expired at midnight Wednesday; talks continue.',
  ],
  [
    ['strike_ends'],
    'Philadelphia trash strike over',
    'DC 33 and the city struck a deal early Wednesday and crews are going back to work.',
  ],
  [
    ['strike_begins'],
    'Philadelphia city workers strike',
    'Nearly 10,000 members of DC 33 walked off the job at 12:01 a.m. Tuesday.',
  ],
  [
    ['offer_made'],
    'Safeway parent presents improved offer to grocery union',
    'The chain raised its wage proposal on Thursday.',
  ],
  [
    ['strike_notice'],
    'Pilots at WestJet set strike for 3 a.m. Friday',
    'The union said its 1,800 members will stop flying then.',
  ],
  [[], 'Contract talks drag on for teachers', 'Nothing was settled on Monday, and they will try again next week.'],
  [[], 'What a general strike is and is not', 'A short guide.'],
  [[], 'Survey finds support for unions at 70 percent', 'The poll was done in August.'],
  [[], 'Strike could cost automaker $500 million a week', 'Analysts at a bank made the estimate.'],
]
