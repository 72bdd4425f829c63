/** Of each list every second item (from the second) was never read while the rules were mended: only counted. */
/** News of labour that reports no step. */
export const labourWithoutStep: readonly (readonly [title: string, text: string])[] = [
  [
    'Bus drivers’ union warns of strike if pay is not improved',
    'The union said its members were losing patience. No date has been set and no vote has been called, a spokeswoman said.',
  ],
  [
    'Nurses could walk out this winter, union leader says',
    'The head of the nurses’ union said a strike could not be ruled out if ministers fail to address staffing. He stressed that no decision had been taken.',
  ],
  [
    'Day 47: Mill workers’ strike drags on',
    'Pickets remained outside the paper mill on Tuesday as the strike by 320 workers entered its seventh week. Both sides say little has changed.',
  ],
  [
    'What the auto strike means for car buyers',
    'Dealers say inventories are holding up for now. Analysts explain how prices could move if the walkout continues into the autumn.',
  ],
  [
    'Explained: how a strike authorization vote works',
    'A strike authorization vote gives leaders the power to call a walkout. It does not mean that workers will leave the job. Here is what happens step by step.',
  ],
  [
    'Opinion: The teachers deserve a contract',
    'Our educators have worked without a contract for a year. The school board should stop stalling and make a fair offer.',
  ],
  [
    'Warehouse workers file for union election',
    'Workers at the warehouse filed a petition with the National Labor Relations Board for a representation election. About 600 employees would be covered.',
  ],
  [
    'Coffee shop baristas vote to unionize',
    'Employees at a downtown coffee shop voted 18 to 3 to join the union, the labor board said. They hope to begin bargaining next year.',
  ],
  [
    'Steelmaker to lay off 400 workers at two mills',
    'The company cited weak demand. The union said it would seek talks about severance for its members.',
  ],
  [
    'Union files unfair labor practice charge against hospital',
    'The charge says managers threatened nurses who wore union buttons. The hospital denies it.',
  ],
  [
    'Hundreds rally for fair contract at university',
    'Graduate workers and supporters marched across campus on Wednesday. The union’s contract expires next summer.',
  ],
  [
    'Bargaining update: some progress on scheduling',
    'Our committee met with management on Tuesday and Wednesday. We exchanged views on scheduling and will meet again next week.',
  ],
  [
    'Union urges safety stand-down after fatal accident at mine',
    'The union called on members to stop work for an hour to remember the victims. It urged the company to halt production until the cause is known.',
  ],
  [
    'Governor and union sign contract at ceremony',
    'The governor and union leaders signed the three-year contract at the state house on Thursday, months after members approved it.',
  ],
  [
    'Contract talks continue between city and firefighters',
    'Negotiators for the city and the firefighters’ union met again on Monday. Talks are set to continue on Wednesday.',
  ],
  [
    'Carpenters’ committee and studios settle tool allowance',
    'Negotiators for one craft said they had agreed on a tool allowance. The larger issues remain on the table as bargaining goes on.',
  ],
  [
    'Union surveys members on bargaining priorities',
    'More than 8,000 members answered the survey. Wages and health care came first, the union said, ahead of talks planned for spring.',
  ],
  [
    'Senator urges both sides in rail dispute to reach deal',
    'The senator said a strike would devastate farmers and called on the railroads and unions to find common ground.',
  ],
  [
    'Port strike cost economy $2 billion, study finds',
    'A study of last year’s eight-day strike by dockworkers says retailers carried most of the loss. The dispute ended with a six-year contract.',
  ],
  [
    'Fifty years on, miners remember the strike that changed the valley',
    'Former miners and their families gathered on Saturday to mark the anniversary of the 1974 strike.',
  ],
  [
    'Harold Benning, union leader who led 1986 meatpackers’ strike, dies at 88',
    'Mr. Benning led the local through a ten-month strike and later served as its president until 1999.',
  ],
  [
    'Teamsters local elects new president',
    'Members of the local elected a longtime driver as president on Saturday. She defeated the incumbent by 212 votes.',
  ],
  [
    'Legislature passes right-to-work bill',
    'Lawmakers voted 58 to 41 for the bill, which bars contracts that require union fees. Unions vowed to fight it.',
  ],
  [
    'Union doubles strike pay to $500 a week',
    'Delegates at the union’s convention voted to raise strike benefits from the fund. The fund holds $800 million, the treasurer said.',
  ],
  [
    'Five things in the new auto contract',
    'The agreement, ratified last month, raises starting pay and ends tiers. Here is a closer look at what it contains.',
  ],
  [
    'Record profits at railroad despite last year’s strike',
    'The railroad said profit rose 11 per cent. It noted that the strike by conductors had cut volumes in the prior year.',
  ],
  [
    'School opens new science wing',
    'The superintendent thanked builders who finished on time despite a carpenters’ strike in the spring.',
  ],
  [
    'Editorial: A strike would hurt the students most',
    'No one wants to see classrooms empty. Professors and administrators should keep talking until they find a deal.',
  ],
  [
    'Pilots picket at airport over slow contract talks',
    'Off-duty pilots carried signs outside the terminal on Thursday. The informational picket was not a strike and no flights were affected.',
  ],
  [
    'Company braces for possible walkout',
    'The telephone company has trained managers to take over if 12,000 technicians leave the job when their contract runs out this summer. Talks have yet to begin.',
  ],
  [
    'Poll: Most voters back striking actors',
    'A survey found that 62 per cent of voters sympathise with the actors and 17 per cent with the studios.',
  ],
  [
    'Film crews struggle to pay rent as strike drags on',
    'Grips and electricians who are not on strike themselves have lost work since the spring. A relief fund has paid out $4 million.',
  ],
  [
    'Strike fund gets boost from benefit concert',
    'Musicians raised $60,000 for the families of striking miners on Sunday night.',
  ],
  [
    'City transit strike: what riders need to know',
    'If subway workers walk out, shuttle buses will run on six routes. Here is how to get around.',
  ],
  [
    'Members, read this: your questions about the contract answered',
    'What does the agreement say about overtime? When do raises start? The union’s negotiators explain.',
  ],
  [
    'New labor board chair sworn in',
    'The lawyer, who spent two decades representing unions, was sworn in on Monday. She takes over as the board faces a backlog of cases.',
  ],
  [
    'Union names veteran negotiator as chief of bargaining',
    'The guild said that the lawyer who led its 2014 talks will head its negotiating team when talks open next year.',
  ],
  [
    'Labour minister visits training centre',
    'The minister met apprentices and union leaders and announced $3 million for tools. He did not comment on the postal dispute.',
  ],
  [
    'Judge sets hearing in suit over fired union organizer',
    'The organizer says she was fired for talking to co-workers about a union. A hearing will take place in June.',
  ],
  [
    'Union, company far apart as deadline nears',
    'With the contract due to expire at the end of the month, the union says wages are the main obstacle. Talks go on.',
  ],
  [
    'Teachers’ union president: “We are ready to strike if we must”',
    'Speaking at a back-to-school rally, she said members were prepared to strike but hoped for an agreement. Negotiations are scheduled through September.',
  ],
  [
    'Hospital workers wear red to protest understaffing',
    'Several hundred workers wore red on Friday. Their union is in contract talks with the hospital chain.',
  ],
  [
    'Airline cancels flights because of staff shortages',
    'The airline cancelled 140 flights. It denied that pilots were staging a sick-out and said weather was to blame.',
  ],
  [
    'How the 1959 steel strike opened the door to imports',
    'For 116 days half a million steelworkers stayed off the job. A new book argues the industry never recovered.',
  ],
  [
    'Museum exhibit recalls Pullman strike',
    'The exhibit shows photographs and letters from the 1894 walkout, which President Cleveland ended with federal troops.',
  ],
  [
    'Strike leaves bins overflowing',
    'Residents complained of rats as the collection workers’ strike went into its third week. The council said it was using contractors for hospitals.',
  ],
  [
    'Workers at three plants split on strategy, insiders say',
    'Some members want an early vote, others want to wait, people familiar with the local said. Leaders have not decided.',
  ],
  [
    'Union members pack council meeting over stalled contract',
    'Dozens of city workers told the council they were tired of waiting. The mayor said she hoped for a settlement soon.',
  ],
  [
    'Analysts: a dock strike could cost $500 million a day',
    'A walkout on the coast would hit fruit and cars first, the analysts wrote. The longshore contract expires in September.',
  ],
  [
    'Railway posts notices about new attendance rules, union objects',
    'The union said the rules punish sick workers and asked for a meeting. It is studying its legal choices.',
  ],
  [
    'Nurses’ union endorses governor',
    'The union said the governor had helped to settle a strike in 2019 and had signed a staffing law.',
  ],
  [
    'Labor Day parade draws thousands',
    'Members of forty locals marched. Speakers recalled the strike of 1934 and called for higher wages.',
  ],
  [
    'Strikers get visit from candidate',
    'The candidate brought doughnuts to the picket line outside the plant, where workers have been on strike since August.',
  ],
  [
    'Arrests on picket line at refinery',
    'Police arrested six pickets for blocking trucks on the ninth day of the strike, a spokesman said.',
  ],
  [
    'Studio chiefs to hold earnings calls amid strike',
    'Investors want to know how long the writers’ strike will last. No talks are scheduled.',
  ],
  [
    'Fact check: Did union leaders sell out members?',
    'A post claims leaders took cash to end the strike. There is no evidence of that.',
  ],
  [
    'Retired members to vote on pension trustees',
    'Ballots for the election of two trustees will be mailed to retired members on May 3, the fund said.',
  ],
  [
    'Union holds election of officers',
    'Ballots were counted on Thursday. The slate of challengers won 7 of 11 seats on the executive board.',
  ],
  [
    'Union merges with larger rival',
    'Members of the small engineers’ union voted to merge with the larger one. The merger takes effect in January.',
  ],
  [
    'Shipyard union hails new contracts for frigates',
    'The navy awarded the yard a contract worth $1.2 billion. The union said it would secure 900 jobs.',
  ],
  [
    'Minimum wage to rise in January',
    'The legislature approved the increase after months of pressure from unions and a one-day walkout by fast-food workers in spring.',
  ],
  [
    'Councillors reject call to support strikers',
    'A motion to send a letter of support to the striking bin workers was rejected by 21 votes to 19.',
  ],
  ['Podcast: Life on the picket line', 'Three nurses tell how they got through eleven weeks of strike.'],
  [
    'University and union to study workload',
    'A joint committee set up under the last contract will report on workload by the end of term.',
  ],
  [
    'Bus company fined over safety lapses',
    'Inspectors fined the company $80,000. The drivers’ union had raised the issue during last year’s negotiations.',
  ],
  [
    'Workers celebrate first anniversary of union at distribution centre',
    'A year after the vote to unionize there is still no contract. The company has challenged the result in court.',
  ],
  [
    'Labor unrest is rising, data show',
    'There were 33 major work stoppages last year, the most since 2000. More than 450,000 workers went on strike.',
  ],
  [
    'Teachers get ready for new year under new contract',
    'Classes begin on Tuesday. The three-year contract that ended last spring’s strike sets smaller class sizes.',
  ],
  [
    'Ask the lawyer: Can I be fired for striking?',
    'Employers may hire replacements in an economic strike, but they may not fire you for walking out. Some exceptions apply.',
  ],
  [
    'Firefighters’ union gives toys to children',
    'Members delivered 400 toys to the hospital on Friday. The local has done so every December for 30 years.',
  ],
  [
    'Union says company spying on members',
    'The union asked for the minutes of security meetings. Management says cameras are there to prevent theft.',
  ],
  [
    'Factory to close by end of year, union vows fight',
    'The tire maker will close the plant with 750 workers. The union said it would explore every option to save it.',
  ],
  [
    'Strike rules under review',
    'The government opened a consultation on minimum service levels during strikes in hospitals and railways. Unions called it an attack on the right to strike.',
  ],
  [
    'Rail chiefs and union bosses trade blame',
    'The two sides accused each other of refusing to compromise as summer holidays approach. No further strikes have been announced.',
  ],
  [
    'Actor thanks crew in awards speech',
    'Accepting the prize, she said that the crews who work long hours deserve a fair contract.',
  ],
]

/** News in which the words mean something else. */
export const otherSenses: readonly (readonly [title: string, text: string])[] = [
  [
    'Rookie strikes out 12 as Hawks win',
    'The right-hander walked one and threw 71 of 98 pitches for strikes. The bullpen held on.',
  ],
  [
    'Perez hits walk-off homer in 11th',
    'The shortstop ended the game with a walk-off blast to left. It was his third of the season.',
  ],
  [
    'Quarterback agrees to four-year extension',
    'The team and the quarterback reached agreement on an extension worth $180 million, a source said.',
  ],
  [
    'Goalie, club far apart in contract talks',
    'The goaltender’s agent said talks had stalled and that his client would test free agency in July.',
  ],
  [
    'Striker rejects new contract offer',
    'The forward turned down a three-year deal and may leave in January, reports say.',
  ],
  [
    'Coach signs new deal through 2029',
    'The university’s board approved the contract on Friday. The coach led the team to two titles.',
  ],
  [
    'School locked down after report of gunman',
    'Police locked down the high school for two hours on Monday. Teachers kept students in classrooms; nobody was hurt.',
  ],
  [
    'Phone update locks out some users',
    'Users of older phones were locked out of their devices after the update, the company said. A fix is on its way.',
  ],
  [
    'Umpire crew apologises for blown call',
    'The crew chief said the strike call in the ninth was wrong. The league will review the matter.',
  ],
  [
    'Air strike kills militants near border',
    'The military said it had carried out a strike on a weapons depot. There was no word on civilian casualties.',
  ],
  [
    'Prisoners end hunger strike',
    'Twenty inmates ended their hunger strike after officials agreed to review rules on solitary confinement.',
  ],
  [
    'Tenants begin rent strike at tower block',
    'About 90 tenants stopped paying rent on Friday over broken lifts. The landlord threatened eviction.',
  ],
  [
    'Pupils strike for the climate',
    'Thousands of pupils walked out of class on Friday to demand action on climate change.',
  ],
  [
    'EU and Mercosur reach trade deal',
    'Negotiators reached a tentative agreement after 20 years of talks. Parliaments must still ratify it.',
  ],
  [
    'Ceasefire talks break down',
    'Talks in Cairo broke down on Sunday after delegates walked out. Mediators hope to bring both sides back.',
  ],
  ['Senate ratifies arms treaty', 'Senators voted 71 to 26 to ratify the treaty. The president hailed the vote.'],
  [
    'Shareholders approve merger',
    'Shareholders of the chip maker voted 96 percent in favor of the merger with its rival.',
  ],
  ['Voters reject stadium tax', 'With all ballots counted, 56 percent voted against the plan in the referendum.'],
  [
    'Studio and streamer strike deal for film library',
    'The studio struck a deal to license 400 films. Terms were not disclosed.',
  ],
  ['Lightning strike kills hiker', 'A hiker was killed by lightning on Saturday. Two others were taken to hospital.'],
  [
    'Bird strike forces jet to return',
    'The jet with 142 aboard returned to the airport after a bird strike. Pilots landed safely.',
  ],
  ['Drone strike hits refinery', 'A drone strike set fire to a refinery early on Monday. Workers were evacuated.'],
  [
    'City extends contract with garbage hauler',
    'The council voted to extend the hauler’s contract for two years at a cost of $14 million.',
  ],
  [
    'Airport renews lease with cargo operator',
    'The airport authority and the cargo operator agreed on a ten-year lease extension.',
  ],
  [
    'Team and city reach tentative agreement on stadium',
    'The baseball club and the city reached a tentative agreement on a new stadium. The council votes next month.',
  ],
  [
    'Transit agency picks operator for light rail',
    'The board awarded a five-year contract to the French company, which will run the trains from July.',
  ],
  [
    'Mail ballots go out in school board race',
    'Ballots were mailed to 120,000 voters. They must be returned by November 5.',
  ],
  [
    'University sends out admission offers',
    'About 4,000 applicants received offers on Thursday. They have until May 1 to accept or reject them.',
  ],
  [
    'Rock band calls it quits after talks fail',
    'The guitarist walked out last month and talks to bring him back failed, the band said.',
  ],
  [
    'Platform suspends thousands of accounts',
    'The social network suspended 70,000 accounts linked to spam. Some users said they had done nothing wrong.',
  ],
  [
    'Bowler rolls twelve strikes for perfect game',
    'The 19-year-old rolled twelve straight strikes at the league night on Tuesday.',
  ],
  [
    'Oil strike sends shares soaring',
    'Shares of the explorer rose 40 percent after it announced a strike off the coast.',
  ],
  ['Gunmen strike at market', 'Gunmen struck a market at noon. Twelve were killed, the governor said.'],
  ['Nuclear talks resume in Vienna', 'Diplomats returned to the table on Monday after a break of five months.'],
  [
    'Budget talks collapse as deadline looms',
    'Negotiations between the White House and Republicans broke down on Friday. Without a deal the government shuts down at midnight.',
  ],
  [
    'Coalition parties reach deal on government',
    'After nine weeks of talks three parties agreed on a coalition. Members will vote on the agreement by mail.',
  ],
  [
    'Party members ratify coalition agreement',
    'Some 66 percent of the party’s members voted for the coalition agreement, with turnout of 78 percent.',
  ],
  [
    'Bank extends deadline for takeover offer',
    'The bank extended its offer until 30 June. Shareholders holding 41 percent had accepted.',
  ],
  [
    'Board rejects takeover offer as too low',
    'The grocery chain’s board unanimously rejected the revised offer of $31 a share.',
  ],
  [
    'Cable channels go dark as carriage talks fail',
    'Subscribers lost the channels at midnight after the contract between the broadcaster and the cable company expired.',
  ],
  [
    'Broadcaster and satellite firm reach agreement, end blackout',
    'The channels returned on Sunday after the companies reached a tentative agreement. Terms were not disclosed.',
  ],
  [
    'League lifts TV blackout for playoff',
    'The game will be shown locally because all seats were sold, the league said.',
  ],
  [
    'Winger’s deal runs out at midnight',
    'The winger’s contract expires on 30 June. The club hopes to agree an extension.',
  ],
  [
    'Jury deadlocked in strike-force shooting trial',
    'Jurors told the judge that they were at an impasse. He ordered them to continue.',
  ],
  [
    'Students stage walkout over gun violence',
    'Hundreds left class at noon for 17 minutes. Teachers joined them on the lawn.',
  ],
  [
    'Hotel rate strike: travelers balk at resort fees',
    'Travelers are refusing to pay the fees. Consumer groups have asked the regulator to act.',
  ],
  [
    'Insurer and hospital fail to agree, patients out of network',
    'The contract between the insurer and the hospital system expired at midnight. Talks continue, both said.',
  ],
  [
    'Hospital and insurer reach last-minute deal',
    'The hospital system and the insurer reached a new three-year agreement hours before the old one was to expire.',
  ],
  [
    'Doctors’ group votes to join hospital network',
    'Partners in the group voted 31 to 4 to accept the offer of the hospital network.',
  ],
  [
    'Supplier halts deliveries over unpaid bills',
    'The parts maker stopped deliveries on Monday. The car maker said it had made a final offer.',
  ],
  [
    'Farmers block roads over fuel prices',
    'Farmers parked tractors on the motorway on Thursday. They say talks with the ministry have failed.',
  ],
  [
    'Mediator named in divorce of tech founder',
    'A retired judge will mediate. The founder’s shares are worth $6 billion.',
  ],
  [
    'Climber locked out of national park',
    'Visitors found the gates closed because of the shutdown. Rangers were sent home without pay.',
  ],
  ['Bat maker strikes out in court', 'The court threw out the maker’s claim that a rival had copied its design.'],
  [
    'Swimmer banned after dispute with federation',
    'The federation rejected his appeal. He will miss the world championships.',
  ],
  [
    'Boxers agree to terms for title bout',
    'The two camps agreed on a purse split after months of talks. The fight is set for May 4.',
  ],
  ['Drivers stranded as snow shuts highway', 'Truck drivers spent the night in their cabs. The road reopened at dawn.'],
  [
    'Landlord locks out restaurant in rent dispute',
    'The restaurant found its locks changed on Tuesday. The landlord says it owes $90,000.',
  ],
  [
    'Gamers locked out after server failure',
    'Players could not log in for six hours. The company has offered credits.',
  ],
  [
    'Nation votes to leave currency union',
    'Voters chose to leave the union by 52 percent to 48. Talks on terms open in March.',
  ],
  ['Customs union talks begin', 'Ministers of five countries opened talks on a customs union on Monday.'],
  [
    'European Union approves new rules for cars',
    'Ministers ratified the agreement reached in spring. It takes effect next year.',
  ],
  [
    'Credit union members approve merger',
    'Members voted 71 percent in favor. The merged credit union will have 140,000 members.',
  ],
  [
    'Rugby union: captain signs two-year extension',
    'The captain agreed to a new contract with the union until the World Cup.',
  ],
  [
    'Student union suspends bar manager',
    'The manager was suspended after a complaint. The union says it will hold a hearing.',
  ],
  ['Western Union extends partnership with bank', 'The companies extended their contract by five years.'],
  [
    'Pitcher and club avoid arbitration',
    'The pitcher and the club agreed on a one-year contract for $9.5 million, avoiding a hearing.',
  ],
  ['Arbitrator rules for slugger in grievance', 'The arbitrator cut his suspension from 50 games to 30.'],
  [
    'Players’ walkout delays match over racist chant',
    'Players left the pitch for ten minutes. The match resumed after an announcement.',
  ],
  [
    'Newspaper goes on strike at typos',
    'The editor jokes that the spelling checker has walked out. Readers have sent in more than 300 corrections.',
  ],
  [
    'Bakers’ dozen: town votes on best bun',
    'Ballots are open until Friday at noon. The winner will be announced at the fair.',
  ],
  [
    'Chamber strikes pay bill from agenda',
    'The speaker struck the bill from the agenda. Members voted 60 to 44 to adjourn.',
  ],
  [
    'Minister resigns after offer is rejected',
    'The minister offered to stay until the budget; the premier rejected the offer.',
  ],
  [
    'Airlines extend code-share agreement',
    'The carriers agreed to extend their partnership to 2031. Regulators must approve it.',
  ],
  [
    'Actor in talks to join superhero sequel',
    'The actor is in final negotiations for the lead. Shooting begins in May.',
  ],
  [
    'Network renews medical drama for two seasons',
    'The cast reached new deals with the studio over the weekend after tense negotiations.',
  ],
  [
    'Writer walks off set of sitcom after row',
    'The showrunner left on Friday over creative differences. Filming goes on without him.',
  ],
  [
    'Truck drivers hit by new toll',
    'The toll takes effect on Monday. Haulage firms say the government made no offer of relief.',
  ],
]

/** Both kinds, written after the rules had been mended with half of the above. */
export const laterPieces: readonly (readonly [title: string, text: string])[] = [
  [
    'Union president re-elected at convention',
    'Delegates gave her a third term by acclamation. She promised to fight for a better contract in next year’s talks.',
  ],
  ['Hospital opens new wing', 'Nurses and patients moved in on Monday. The nurses’ union welcomed the extra beds.'],
  ['Warehouse injuries rise, report finds', 'The union said the findings showed why workers had walked out in summer.'],
  [
    'Council leader hopes bin strike can be settled',
    'She said talks with the union were constructive but gave no details.',
  ],
  ['Three weeks into strike, miners hold barbecue', 'Families brought food to the gates of the pit on Saturday.'],
  [
    'Union critical of minister’s plan to limit strikes',
    'The bill would require a minimum service on railways. Unions said they would challenge it in court.',
  ],
  ['Workers at bakery win back pay', 'The labor department ordered the bakery to pay $340,000 in unpaid overtime.'],
  ['Airline hires 300 pilots', 'The carrier wants to expand next year. The pilots’ contract runs until 2027.'],
  [
    'The man who negotiates for the teachers',
    'He has sat across the table from five superintendents. Colleagues call him patient.',
  ],
  [
    'Actors’ guild sues studio over AI',
    'The guild filed suit in federal court on Wednesday. It says the studio used members’ voices without consent.',
  ],
  [
    'Company says strike cut profit by a third',
    'The tractor maker lost six weeks of production to the walkout, which ended in November.',
  ],
  ['Bus drivers given training in first aid', 'The transit agency and the union set up the course together.'],
  [
    'Nurse suspended over social media post',
    'The hospital suspended the nurse on Friday. Her union has filed a grievance.',
  ],
  [
    'No end in sight to mail strike',
    'Postal workers have been out for 20 days. Mediation has not brought the sides closer.',
  ],
  ['Unions plan rally outside parliament', 'Thousands are expected on Saturday at the rally for higher public pay.'],
  ['Shipyard wins navy contract after close race', 'Workers cheered when the yard’s president made the announcement.'],
  ['Grocer to test driverless trucks', 'The Teamsters asked regulators to look into safety.'],
  ['Professor studies strikes of the 1930s', 'Her book about the sit-down strikes will appear in spring.'],
  [
    'Pay gap between staff and bosses widens',
    'Union researchers found chief executives earned 118 times the average wage.',
  ],
  [
    'Court hears case on union fees',
    'Judges asked whether public workers may be made to pay. A ruling is expected in June.',
  ],
  ['Goalkeeper signs one-year extension', 'The 34-year-old will stay until 2026, the club said on Tuesday.'],
  ['Peace talks resume in Doha', 'Envoys returned to Doha on Sunday. A deal is not expected soon.'],
  ['Rebels reject peace offer', 'A spokesman turned down the government’s latest proposal and called for fresh talks.'],
  ['Two banks reach merger agreement', 'Directors approved the terms on Monday. Workers were told by e-mail.'],
  ['Tram firm’s contract extended to 2030', 'The city will pay the operator $90 million a year.'],
  ['Angry customers locked out of bank accounts', 'A software fault kept 40,000 people from their money for a day.'],
  ['Pitcher agrees to $100 million deal', 'The left-hander and the club reached agreement on Thursday.'],
  ['Residents vote down school levy', 'The levy failed by 300 votes. Teachers had campaigned for it.'],
  ['Lecturer goes on hunger strike', 'He has refused food for nine days over the war.'],
  ['Students walk out over dress code', 'About 200 pupils left class on Wednesday. Teachers looked on.'],
  ['Ministers agree fishing deal at dawn', 'After all-night talks the ministers reached an agreement on quotas.'],
  ['Insurers reject claims after flood', 'Home owners said offers were far too low.'],
  ['Fighter jets strike rebel base', 'The strike began before dawn and lasted two hours.'],
  ['Video game studio renews licence', 'The studio and the league agreed a five-year extension.'],
  ['Coach walks out of press conference', 'He left after a question about his contract.'],
  ['Assembly ratifies climate accord', 'Members voted 88 to 12. The accord takes effect in May.'],
  ['Singer ends tour dispute with promoter', 'The two sides reached a settlement. Terms are secret.'],
  ['Parcel firm and airport sign lease', 'The lease runs until 2040.'],
  ['Power company’s offer accepted by town', 'Voters accepted the offer by 61 per cent.'],
  ['Jurors deadlock in fraud trial', 'The judge declared a mistrial after nine days.'],
]

/** Steps of three types that were read less well than the others. */
export const plainSteps: readonly (readonly [type: string, title: string, text: string])[] = [
  [
    'strike_vote_called',
    'Nurses to hold strike vote next week',
    'Nurses at the hospital will vote Tuesday and Wednesday on whether to authorize a strike, their union said.',
  ],
  [
    'strike_vote_called',
    'Transit union opens strike balloting',
    'Online voting began Monday and runs through Friday, the bus drivers’ local said.',
  ],
  [
    'strike_vote_called',
    'Teachers to be balloted over pay',
    'The union will ballot its 30,000 members on strike action after ministers offered 2 per cent.',
  ],
  [
    'strike_vote_called',
    'Union board approves strike authorization vote',
    'The board of the actors’ union voted unanimously to send a strike authorization to members.',
  ],
  [
    'strike_vote_called',
    'Rail guards begin voting on walkouts',
    'Ballot papers went out on Thursday to 4,000 guards at six train companies.',
  ],
  [
    'strike_vote_called',
    'Pilots’ union schedules strike vote',
    'Ballots will open on June 1 and close on June 20, the association told its members.',
  ],
  [
    'strike_vote_called',
    'Postal workers asked to back industrial action',
    'The union has asked its members to vote yes in a ballot that closes on 19 July.',
  ],
  [
    'strike_vote_called',
    'University staff to vote on strike',
    'Lecturers and librarians will be asked whether they are prepared to take strike action. The ballot runs until November.',
  ],
  [
    'strike_vote_called',
    'Grocery workers set date for strike vote',
    'Local 400 said clerks at 40 stores will cast ballots on Sunday.',
  ],
  [
    'strike_vote_called',
    'Faculty union calls strike vote',
    'After 14 months of bargaining the executive called a vote for the last week of February.',
  ],
  [
    'intervention',
    'State mediator joins talks at paper mill',
    'A state mediator will take part in talks between the mill and its union from Thursday.',
  ],
  [
    'intervention',
    'Judge blocks teachers’ strike',
    'A county judge issued an injunction on Sunday that bars teachers from walking out.',
  ],
  [
    'intervention',
    'Minister sends port dispute to arbitration',
    'The labour minister asked the industrial board to impose binding arbitration on the ports and the longshore union.',
  ],
  [
    'intervention',
    'Union asks governor to appoint mediator',
    'The transit union asked the governor on Monday to name a mediator.',
  ],
  [
    'intervention',
    'Federal mediator called into symphony dispute',
    'The orchestra’s management and musicians agreed to bring in a federal mediator.',
  ],
  [
    'intervention',
    'President names board to look into rail dispute',
    'The three-member emergency board has 30 days to report.',
  ],
  [
    'intervention',
    'Arbitrator awards firefighters 9 percent',
    'The arbitrator’s ruling ends a two-year dispute between the city and the union.',
  ],
  [
    'intervention',
    'Labour board orders ferry crews back to work',
    'The board ruled on Friday that the walkout was illegal.',
  ],
  [
    'intervention',
    'Acas to chair talks on bin strike',
    'The conciliation service has invited the council and Unite to meetings on Monday.',
  ],
  [
    'intervention',
    'Premier tables bill to end teachers’ strike',
    'The government introduced back-to-work legislation on Tuesday night.',
  ],
  [
    'offer_rejected',
    'Union rejects council’s pay offer',
    'Leaders of the union said the 3 per cent offer was not enough.',
  ],
  [
    'offer_rejected',
    'Studios turn down writers’ proposal',
    'The studios rejected the guild’s latest proposal on streaming pay on Thursday.',
  ],
  [
    'offer_rejected',
    'Pilots’ negotiators dismiss airline’s latest proposal',
    'The union’s negotiators called the offer an insult and refused to take it to members.',
  ],
  [
    'offer_rejected',
    'Company makes new offer, union says it is not enough',
    'The machinists’ bargaining committee rejected the offer within an hour.',
  ],
  [
    'offer_rejected',
    'Nurses’ union spurns hospital’s offer',
    'The union turned down a four-year package it said would cut staffing.',
  ],
  [
    'offer_rejected',
    'Teachers’ union unanimously rejects offer from ministers',
    'The executive committee voted unanimously to reject the 4 per cent offer.',
  ],
  [
    'offer_rejected',
    'Refinery workers’ union refuses company’s final offer',
    'Negotiators for the steelworkers said they could not accept the terms.',
  ],
  [
    'offer_rejected',
    'Port employers reject union’s counter-proposal',
    'The employers’ association said the union’s demands were unreasonable and rejected its counter-proposal.',
  ],
  [
    'offer_rejected',
    'Rail union throws out 8 per cent deal',
    'The union’s leadership has rejected the offer of 8 per cent over two years.',
  ],
  [
    'offer_rejected',
    'City offer not acceptable, says bus union',
    'The drivers’ union has turned down the city’s offer, its president said.',
  ],
]
