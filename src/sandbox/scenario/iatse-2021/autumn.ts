import { article, heldBack, post, rowsIn } from '../writing.ts'

const row = rowsIn('America/Los_Angeles')

/** September 2021: the extension runs out, the vote is called. */
export const autumn = [
  row('extension-runs-out', '2021-09-11T00:00', { expected: ['contract_expiry'], standing: 'confirmed' }, [
    article(
      'stage-ledger',
      5,
      'IATSE contract expires at midnight without a new deal',
      'The extended Basic Agreement between IATSE and the AMPTP expired at midnight on Friday with no successor in place. Crews go on working under the old terms, and the two sides say they will keep negotiating. Neither side would comment, citing the blackout on press statements.',
    ),
    article(
      'crew-and-camera',
      40,
      'Film crews’ contract runs out; work continues under status quo',
      'The contract covering some 40,000 film and television workers on the West Coast ran out overnight. IATSE has told its members to report to work as usual while bargaining with the Alliance of Motion Picture and Television Producers goes on.',
    ),
    article(
      'iatse',
      55,
      'Basic Agreement expired: what it means on set',
      'The extension of the Basic Agreement expired at midnight. All terms and conditions stay in force and members should report to their calls. Your bargaining committee is still at the table with the AMPTP.',
    ),
    article(
      'amptp',
      70,
      'Statement on the Basic Agreement',
      'The agreement with IATSE expired on [[2021-09-10]]. Productions continue under the existing terms, and the AMPTP is still negotiating with the union.',
    ),
    post(
      'focus-fern.example',
      30,
      'Contract ran out at midnight and my call is still 5:42am. Status quo feels a lot like the quo that broke us. #IALivingWage',
    ),
    post(
      'stagehand-stu.example',
      80,
      'Working without a contract today. Weird feeling, same cold coffee. #IASolidarity',
    ),
  ]),
  row('critical-juncture', '2021-09-15T11:00', heldBack, [
    article(
      'crew-and-camera',
      0,
      'Loeb tells members talks are at “a critical juncture”',
      'IATSE president Matthew Loeb wrote to members that talks with the employers have reached a critical juncture. A vote of the membership may follow if things do not move, he warned. Officers of several locals expect to hear more within days.',
    ),
    article(
      'stage-ledger',
      50,
      'Explainer: how would a strike authorization vote at IATSE work?',
      'Could Hollywood’s crews walk out this autumn? Under the union’s constitution members vote by local, and each local’s delegates follow the result. No vote has been called so far, and the last one of this kind failed to lead to a stoppage.',
    ),
    post(
      'scripty-sunny.example',
      20,
      '"Critical juncture" is union for fill your gas tank and your freezer. #IALivingWage',
    ),
    post(
      'producer-phil.example',
      60,
      'Everybody calm down, letters like this go out in every cycle. It will be settled.',
    ),
  ]),
  row('account-blocked', '2021-09-16T15:00', { expected: ['account_blocked'], standing: 'corroborated' }, [
    article(
      'stage-ledger',
      0,
      'Instagram blocks @ia_stories, account that collects crew members’ accounts of long days',
      'The Instagram account @ia_stories, which gathers anonymous stories by film crew members for more than 70,000 followers, says the platform blocked it from posting. Its followers grew too fast, the account was told. Posts already online can still be read.',
    ),
    article(
      'crew-and-camera',
      25,
      'Crew stories account @ia_stories blocked from posting on Instagram',
      'Instagram has suspended posting by @ia_stories, the page where IATSE members describe their working conditions. The people behind it say a sudden rise in followers set off an automatic limit.',
    ),
    post(
      'callsheet-stories.example',
      10,
      'They blocked @ia_stories for being TOO popular. Read that again. Send us your stories here meanwhile. #IALivingWage',
    ),
    post(
      'wardrobe-wren.example',
      15,
      'Silencing people who describe 16 hour days will not make the days any shorter 🙃 #IALivingWage #IASolidarity',
    ),
    { kind: 'account', by: 'callsheet-stories.example', status: 'suspended', afterMinutes: 30 },
    post(
      'artdept-ana.example',
      45,
      'And now the callsheet stories page is gone too?? What is happening today. #IALivingWage',
    ),
    { kind: 'account', by: 'callsheet-stories.example', status: null, afterMinutes: 90 },
  ]),
  row(
    'vote-called',
    '2021-09-20T13:00',
    { expected: ['talks_break_down', 'strike_vote_called'], standing: 'confirmed' },
    [
      article(
        'stage-ledger',
        0,
        'IATSE calls nationwide strike authorization vote as talks with AMPTP collapse',
        'Contract talks between IATSE and the AMPTP broke down on [[2021-09-20 weekday]] after the employers said they would not answer the union’s latest package. The union will now hold a nationwide strike authorization vote. About 60,000 film and television workers would be covered.',
      ),
      post(
        'boomop-bea.example',
        2,
        'THERE it is. Strike authorization vote. I have never filled in a ballot so fast in my head. #IALivingWage ✊',
      ),
      article(
        'crew-and-camera',
        5,
        'Talks stall: IATSE to ask members for strike authorization',
        'Negotiations for a new Basic Agreement have collapsed. IATSE leaders said members will be asked to authorize a strike after the Alliance of Motion Picture and Television Producers declined to respond to a package handed over more than a week ago. No date for the vote was given.',
      ),
      post(
        'rigging-rosa.example',
        8,
        'Ten days they sat on our package and then said no answer is coming. That is not bargaining, that is contempt. #IALivingWage',
      ),
      article(
        'iatse',
        14,
        'We will hold a strike authorization vote',
        'The AMPTP has told us it does not intend to make any counteroffer to our most recent proposal, and talks have broken off. IATSE will hold a nationwide strike authorization vote to show that members stand behind their bargaining committee. An authorization is not a strike.',
      ),
      post(
        'coordinator-cleo.example',
        18,
        'Local 871 here: I coordinate shows worth 9 figures and qualify for reduced rent. Voting YES. #IALivingWage',
      ),
      article(
        'amptp',
        26,
        'AMPTP statement on negotiations with IATSE',
        'Talks have broken off: the union chose to leave the table and call a strike authorization vote rather than accept a comprehensive package. Our offer included gains in rest periods and in the health and pension plans.',
      ),
      post(
        'producer-phil.example',
        30,
        'A strike right after the year we had? Nobody can afford this, least of all the day players. Vote no.',
      ),
      post('lampop-luis.example', 36, 'Proud of this union today. Nervous too. Both can be true. #IASolidarity'),
      post(
        'maquilla-marisol.example',
        42,
        'Por fin. Votaremos SÍ porque diez horas de descanso no es un lujo. #IALivingWage',
        'es',
      ),
      post(
        'genny_op',
        48,
        'Boosting: strike authorization vote is coming. Check that your local has your current email. #IALivingWage',
      ),
      article(
        'harbor-courier',
        55,
        'Harbor City pitcher strikes out twelve in shutout',
        'The right-hander threw eight scoreless innings and struck out twelve. The club has agreed a contract extension with its catcher through 2025.',
      ),
      post(
        'crewspouse-kim.example',
        60,
        'My husband read the vote news at 11pm when he got home from a 15 hour day. He just laughed. #IALivingWage',
      ),
    ],
  ),
  row(
    'asa-vote-called',
    '2021-09-21T16:00',
    { expected: ['talks_break_down', 'strike_vote_called'], standing: 'confirmed' },
    [
      article(
        'crew-and-camera',
        0,
        'Second strike vote: talks on IATSE’s Area Standards Agreement break off',
        'Talks over the Area Standards Agreement, which covers 23 locals outside Los Angeles, have broken off as well. IATSE will hold a second strike authorization vote among those members, in Georgia, Louisiana, New Mexico and elsewhere.',
      ),
      article(
        'stage-ledger',
        45,
        'IATSE calls second authorization vote, for Area Standards locals',
        'A day after calling a vote on the Basic Agreement, IATSE said negotiations on the Area Standards Agreement have collapsed too. Members of the 23 locals under that contract will vote on strike authorization at the same time.',
      ),
      article(
        'iatse',
        60,
        'Area Standards Agreement: strike authorization vote',
        'Talks on the Area Standards Agreement have broken down for the same reasons as the Basic. We are calling a strike authorization vote of members in the 23 locals it covers.',
      ),
      article(
        'amptp',
        80,
        'Statement on the Area Standards Agreement',
        'Talks on the Area Standards Agreement have broken off after the union called a second strike authorization vote. We regret the decision and remain ready to talk.',
      ),
      post(
        'stagehand-stu.example',
        70,
        'Atlanta here. Same hours, lower rates. We vote too. #IASolidarity #IALivingWage',
      ),
    ],
  ),
  row('vote-dates', '2021-09-22T10:00', { expected: ['strike_vote_called'], standing: 'official' }, [
    article(
      'iatse',
      0,
      'Ballots go out [[2021-10-01]]',
      'The strike authorization vote will take place from [[2021-10-01 short]] to [[2021-10-03 short]], in all 36 locals at once. Ballots come by e-mail: check your address with your local.',
    ),
    article(
      'stage-ledger',
      20,
      'IATSE sets dates for strike authorization vote',
      'Members of all 36 locals will vote on strike authorization from [[2021-10-01 short]] to [[2021-10-03 short]], IATSE said. In each local the delegates follow the ballot, and a local’s delegates count as a yes only from 75 percent upwards.',
    ),
    article(
      'harbor-courier',
      90,
      'Film crews to vote on allowing a strike',
      '(Coast Wire) The union of film and television crews has scheduled a strike authorization vote from [[2021-10-01 date]] to [[2021-10-03 date]]. A yes would let its president call a strike without asking again.',
    ),
    post(
      'localsteward',
      40,
      'Ballots [[2021-10-01 short]] to [[2021-10-03 short]]. Ask the three people next to you on set whether their email is right. #IALivingWage',
    ),
  ]),
]
