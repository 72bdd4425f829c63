import type { EventType } from '../../src/model/negotiation.ts'
import type { NegotiationStage } from '../../src/model/record.ts'

/** One row of a timeline: what two outlets wrote that day (texts of ours), what is to be read, where the record stands then. */
export type Row = {
  readonly date: string
  readonly says: readonly (readonly [title: string, text: string])[]
  /** [] : held back. */
  readonly types: readonly EventType[]
  readonly stage: NegotiationStage | null
}

/** The crews' Basic Agreement, 2021. */
export const crews2021: readonly Row[] = [
  {
    date: '2021-05-17',
    says: [
      [
        'IATSE and AMPTP open talks on new Basic Agreement',
        'Contract negotiations for 13 West Coast locals begin today.',
      ],
      [
        'Crews union begins contract talks with studios',
        'IATSE and the AMPTP started bargaining Monday on a three-year contract.',
      ],
    ],
    types: ['talks_begin'],
    stage: 'talks',
  },
  {
    date: '2021-06-11',
    says: [
      [
        'IATSE, AMPTP talks break off',
        'Negotiations between IATSE and the AMPTP broke off Friday after four weeks of sessions.',
      ],
      [
        'Studios and crews union break off negotiations',
        'IATSE said talks with the AMPTP have broken off without a deal.',
      ],
    ],
    types: ['talks_break_down'],
    stage: 'broken-off',
  },
  {
    date: '2021-08-17',
    says: [
      [
        'IATSE and AMPTP resume negotiations',
        'Bargaining between IATSE and the AMPTP resumed Tuesday after a long break.',
      ],
      ['Crews and studios back at the bargaining table', 'Talks between IATSE and the AMPTP restarted on Tuesday.'],
    ],
    types: ['talks_resume'],
    stage: 'talks',
  },
  {
    date: '2021-08-31',
    says: [
      [
        'A letter from the 13 locals',
        'After more than six weeks of sessions the priorities of IATSE members are still unresolved, the locals write.',
      ],
    ],
    types: [],
    stage: 'talks',
  },
  {
    date: '2021-09-11',
    says: [
      [
        'IATSE contract expires without a deal',
        'The Basic Agreement between IATSE and the AMPTP expired at midnight. Everybody keeps working.',
      ],
      [
        'Crews contract runs out as talks go on',
        'The contract of IATSE with the AMPTP expired Friday night; bargaining continues.',
      ],
    ],
    types: ['contract_expiry'],
    stage: 'expired-working',
  },
  {
    date: '2021-09-15',
    says: [
      [
        'Loeb: a critical juncture',
        'The IATSE president told members that talks are at a critical juncture and that a vote looks likely.',
      ],
    ],
    types: [],
    stage: 'expired-working',
  },
  {
    date: '2021-09-16',
    says: [
      [
        'Instagram blocks account of crew workers',
        'The account that collects stories of IATSE members says Instagram blocked it from posting.',
      ],
      [
        'IATSE stories account blocked on Instagram',
        'Instagram has blocked the account of union crew members, who say it grew too fast.',
      ],
    ],
    types: ['account_blocked'],
    stage: 'expired-working',
  },
  {
    date: '2021-09-20',
    says: [
      [
        'IATSE to hold nationwide strike authorization vote',
        'The AMPTP will not answer the package of IATSE, which calls a strike authorization vote.',
      ],
      [
        'IATSE calls strike authorization vote',
        'IATSE will hold a strike authorization vote among 60,000 members of its locals, the union said Monday.',
      ],
    ],
    types: ['strike_vote_called'],
    stage: 'vote-called',
  },
  {
    date: '2021-10-04',
    says: [
      [
        'IATSE members vote by 98% to authorize strike',
        'Members of 36 locals voted overwhelmingly to authorize a strike, with 98.6 percent of ballots in favor on a turnout of 90 percent.',
      ],
      [
        'Crew members authorize strike with 98.6 percent',
        'IATSE said 98.6 percent of voters were in favor of a strike authorization.',
      ],
    ],
    types: ['strike_vote_result'],
    stage: 'authorized',
  },
  {
    date: '2021-10-05',
    says: [
      ['IATSE and AMPTP resume talks after strike vote', 'Negotiations between IATSE and the AMPTP resumed Tuesday.'],
      ['Studios and IATSE return to the bargaining table', 'Talks between the AMPTP and IATSE restarted today.'],
    ],
    types: ['talks_resume'],
    stage: 'authorized',
  },
  {
    date: '2021-10-13',
    says: [
      [
        'IATSE sets strike date',
        'IATSE will begin a nationwide strike on Monday, October 18 at 12:01 a.m. Pacific unless an agreement is reached.',
      ],
      [
        'Union of 60,000 crew members sets Oct. 18 strike date',
        'IATSE members will walk off the job on Oct. 18 at 12:01 a.m. without a deal with the AMPTP.',
      ],
    ],
    types: ['strike_notice'],
    stage: 'strike-notice',
  },
  {
    date: '2021-10-14',
    says: [
      [
        'IATSE reports good progress',
        'Bargaining between IATSE and the AMPTP goes on and there has been good progress, the union tells members.',
      ],
    ],
    types: [],
    stage: 'strike-notice',
  },
  {
    date: '2021-10-16',
    says: [
      [
        'IATSE and AMPTP reach tentative agreement, strike averted',
        'A tentative three-year deal between IATSE and the AMPTP averts the strike that was set for Monday.',
      ],
      [
        'Hollywood strike averted as IATSE reaches deal with AMPTP',
        'IATSE and the AMPTP reached a tentative agreement on Saturday for 40,000 workers.',
      ],
    ],
    types: ['tentative_agreement', 'strike_averted'],
    stage: 'tentative-agreement',
  },
  {
    date: '2021-11-04',
    says: [
      ['IATSE sets dates for ratification vote', 'Members will vote on the contract on November 12 to 14, IATSE said.'],
      [
        'Crew members to vote on contract next week',
        'IATSE members will vote on whether to ratify the Basic Agreement from November 12 to 14.',
      ],
    ],
    types: ['ratification_vote_called'],
    stage: 'ratification-vote',
  },
  {
    date: '2021-11-15',
    says: [
      ['IATSE members ratify contracts', 'IATSE members ratified the Basic Agreement by 256 delegate votes to 188.'],
      [
        'IATSE contract ratified by narrow delegate vote',
        'Delegates of IATSE approved the contract with the AMPTP on Monday; 56 percent of delegate votes were in favor.',
      ],
    ],
    types: ['ratified'],
    stage: 'ratified',
  },
]

/** The writers' Minimum Basic Agreement, 2017. */
export const writers2017: readonly Row[] = [
  {
    date: '2017-03-13',
    says: [
      ['WGA and AMPTP begin contract talks', 'Negotiations between the Writers Guild and the AMPTP began Monday.'],
      [
        'Writers and studios open negotiations',
        'The WGA started bargaining with the AMPTP on a new three-year contract.',
      ],
    ],
    types: ['talks_begin'],
    stage: 'talks',
  },
  {
    date: '2017-03-24',
    says: [
      [
        'WGA talks with AMPTP break off',
        'Contract talks broke off Friday. The WGA asks members to authorize a strike.',
      ],
      [
        'Writers Guild and studios break off talks',
        'Talks between the WGA and the AMPTP broke down; the guild will ask members for a strike authorization vote.',
      ],
    ],
    types: ['talks_break_down', 'strike_vote_called'],
    stage: 'vote-called',
  },
  {
    date: '2017-04-10',
    says: [
      ['WGA talks resume with AMPTP', 'The WGA and the AMPTP resumed negotiations on Monday.'],
      [
        'Writers and studios return to the bargaining table',
        'Bargaining between the WGA and the AMPTP restarted Monday.',
      ],
    ],
    types: ['talks_resume'],
    stage: 'vote-called',
  },
  {
    date: '2017-04-24',
    says: [
      [
        'Writers vote by 96.3% to authorize strike',
        'Members of the WGA voted by 96.3 percent to authorize a strike; 6,310 ballots were cast, a turnout of 67.5 percent.',
      ],
      [
        'WGA members authorize strike',
        'The WGA said 96.3 percent of its voting members approved a strike authorization.',
      ],
    ],
    types: ['strike_vote_result'],
    stage: 'authorized',
  },
  {
    date: '2017-05-02',
    says: [
      [
        'WGA and AMPTP reach tentative agreement, strike averted',
        'A tentative deal reached about one in the morning averts a writers strike, the WGA said.',
      ],
      [
        'Writers strike averted: WGA and studios reach deal',
        'The WGA and the AMPTP reached a tentative three-year agreement early Tuesday.',
      ],
    ],
    types: ['tentative_agreement', 'strike_averted'],
    stage: 'tentative-agreement',
  },
  {
    date: '2017-05-04',
    says: [
      [
        'Captains hear about the deal',
        'The negotiating committee of the WGA goes over the agreement with its captains tonight; the board must still approve it.',
      ],
    ],
    types: [],
    stage: 'tentative-agreement',
  },
  {
    date: '2017-05-24',
    says: [
      [
        'WGA members ratify contract',
        'Members of the WGA voted 3,617 to 30 to ratify the contract, or 99.2 percent in favor.',
      ],
      [
        'Writers ratify new contract with studios',
        'The WGA said 99.2 percent of votes were in favor of the contract with the AMPTP.',
      ],
    ],
    types: ['ratified'],
    stage: 'ratified',
  },
]
