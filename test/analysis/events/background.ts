/** Pieces of two or three sentences that mention steps and report none; all in our own words. */
export const background: readonly (readonly [title: string, text: string])[] = [
  [
    'Air traffic controllers strike of 1981',
    'Encyclopedia entry. Some 13,000 controllers walked off the job on August 3, 1981 and most were fired two days later.',
  ],
  [
    'Your rights during a strike',
    'Workers who go on strike over pay may be replaced; those who strike over unfair labor practices may not. A guide for members.',
  ],
  [
    'Frequently asked questions about the tentative agreement',
    'When will we vote? What happens if members reject it? Answers from your bargaining team.',
  ],
  [
    'How contract ratification works',
    'Once a tentative agreement is reached it goes to members. If a majority approves, the contract is ratified.',
  ],
  [
    'The long road to a contract',
    'A profile of the negotiator who has led the union through four rounds of bargaining and one lockout.',
  ],
  [
    'Why workers are striking more',
    'From auto plants to hospitals, walkouts are up. An economist explains what has changed.',
  ],
  ['Inside the negotiating room', 'A podcast on how deals get done, with a former mediator.'],
  ['Review: a musical about a strike', 'The show retells the newsboys strike of 1899 with verve.'],
  [
    'Union v. School District, appeal',
    'The court holds that the dispute over a grievance must go to arbitration under the agreement.',
  ],
  [
    'Letter: support our nurses',
    'They do not want to strike, they want safe staffing. The hospital should make a fair offer.',
  ],
  ['Timeline of the port dispute', 'From the first talks in March to the strike vote and the deal: how it unfolded.'],
  [
    'Five takeaways from the auto talks',
    'The contracts have been ratified, so who won? What the raises mean for the industry.',
  ],
  [
    'Economic cost of a rail strike put at $2 billion a day',
    'A trade group published an estimate as the deadline nears.',
  ],
  ['Retailers prepare for port strike', 'Shippers have moved up orders in case dockworkers walk out this fall.'],
  ['Passengers worry as strike looms', 'Airlines offered free changes in case cabin crew should stop work.'],
  ['Striking miners get support from town', 'Shops gave food to families in the fifth month of the strike.'],
  ['Union members march in Labor Day parade', 'Several locals whose contracts expire next year took part.'],
  [
    'Nurses rally for safe staffing as bargaining continues',
    'They have worked without a contract since January. The next session is on Thursday.',
  ],
  [
    'Bargaining update 14',
    'We met with management on Tuesday and discussed scheduling. Some tentative agreements were reached on minor articles. We meet again next week.',
  ],
  ['Teachers wear red for contract', 'Members in 20 schools took part as talks with the district continue.'],
  ['Union files grievance over overtime', 'It says the company broke the contract it signed last year.'],
  [
    'Strike vote? Not yet, says union',
    'The president told members that there are no plans for one as long as there is progress.',
  ],
  ['Analysts see little chance of a strike at the airline', 'They expect a deal in the coming weeks.'],
  [
    'Union chief says deal is possible this week',
    'There has been movement on wages, he told reporters, but no agreement yet.',
  ],
  ['No progress in teachers talks', 'Both sides remain far apart, the superintendent said after a nine-hour session.'],
  ['Workers at chipmaker hold election on union', 'Ballots will be counted on Friday by the labor board.'],
  [
    'Graduate students vote to unionize',
    'The tally was 1,420 to 98 in favor of being represented by the auto workers union.',
  ],
  ['Company lays off striking workers’ supervisors', 'It cited the work stoppage that began in spring.'],
  ['Union loses appeal over firing of steward', 'The arbitrator had reinstated her in 2019.'],
  ['Former union president charged with theft', 'Prosecutors say he took $200,000 from the strike fund.'],
  [
    'Pitcher agrees to three-year deal',
    'The left-hander, who led the league in strikeouts, had rejected a qualifying offer.',
  ],
  ['Forward holds out as contract talks stall', 'The winger and the club are far apart and the deadline is Friday.'],
  ['Ceasefire talks resume in Cairo', 'Mediators hope to reach a deal before the truce expires.'],
  ['Nuclear deal rejected by parliament', 'Lawmakers voted against the agreement on Tuesday.'],
  ['Lightning strikes power line, ends concert', 'The crew had to leave the stage.'],
  ['Rent strike spreads to more buildings', 'Tenants said they would hold back payments until repairs are made.'],
  ['Bowler rolls 300 with 12 strikes', 'It was his second perfect game.'],
  ['Hunger strikers end fast after 30 days', 'They reached an agreement with the ministry.'],
  ['Merger talks between two airlines collapse', 'The companies could not agree on a price.'],
  ['Council votes to approve contract for new garbage trucks', 'The supplier will deliver in June.'],
  ['City extends contract with towing company', 'The agreement was to expire in December.'],
  ['Students walk out to protest dress code', 'About 200 left class at noon.'],
  ['Senators reach tentative agreement on border bill', 'A vote may come next week.'],
  ['Instagram outage locks users out of accounts', 'The company said that access was restored in the evening.'],
  ['Hollywood after the strikes', 'A year after writers and actors walked off the job, production is still down.'],
]
