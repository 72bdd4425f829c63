import { article, post, rowsIn } from '../writing.ts'

const row = rowsIn('America/Los_Angeles')

/** March to mid-April 2017: talks open, break off, a vote is prepared. */
export const spring = [
  row('talks-begin', '2017-03-13T10:00', { expected: ['talks_begin'], standing: 'confirmed' }, [
    article(
      'stage-ledger',
      0,
      'WGA and AMPTP begin contract talks',
      'Negotiations on a new Minimum Basic Agreement began today between the Writers Guild of America and the AMPTP. The three-year contract for film and television writers runs out on [[2017-05-01]] at midnight.',
    ),
    article(
      'crew-and-camera',
      40,
      'Writers open bargaining with the studios',
      'The Writers Guild opened formal negotiations with the studios’ alliance today. Shorter seasons, the health plan and pay for streaming series top its list.',
    ),
    article(
      'wga',
      55,
      'Negotiations have started',
      'Bargaining for the 2017 Minimum Basic Agreement started today. We will keep members informed.',
    ),
    article(
      'amptp',
      70,
      'Negotiations with the Writers Guild begin',
      'Negotiations with the Writers Guild began today at our offices.',
    ),
    post('staffed-sol.example', 30, 'And so it begins. Here is to a dull, quick, fair negotiation. #WGAStrong'),
  ]),
  row(
    'first-break',
    '2017-03-24T16:00',
    { expected: ['talks_break_down', 'strike_vote_called'], standing: 'confirmed' },
    [
      article(
        'stage-ledger',
        0,
        'Writers Guild to seek strike authorization as talks break off',
        'Talks between the Writers Guild and the AMPTP broke off after two weeks, and the guild said it will hold a strike authorization vote of its 12,000 members. Each side says the other left. No date for the vote was given.',
      ),
      article(
        'crew-and-camera',
        35,
        'Contract talks collapse; writers asked to authorize strike',
        'Contract talks for film and television writers have collapsed. The guild’s negotiating committee is asking members for a strike authorization vote, and blames the studios for walking away.',
      ),
      article(
        'wga',
        50,
        'Report from your negotiating committee',
        'Talks have broken off: the companies left the table without an answer to our main proposals. We will conduct a strike authorization vote, details to follow.',
      ),
      article(
        'amptp',
        65,
        'Statement on negotiations with the WGA',
        'Talks broke off because the WGA walked out to call a strike authorization vote. We remain ready to bargain.',
      ),
      post(
        'pilot-polly.example',
        45,
        'Each side says the other one left. I have written that scene. It was a divorce. #WGAStrong',
      ),
      post('feature-femi.example', 80, 'Broke in last year, strike vote this year. Cool cool cool. #WGAStrong'),
    ],
  ),
  row('boards-approve-vote', '2017-03-28T18:00', { expected: ['strike_vote_called'], standing: 'official' }, [
    article(
      'wga',
      0,
      'Board and council send the vote to members',
      'The WGA West board and the WGA East council have unanimously approved a strike authorization vote. It will be held in mid-April.',
    ),
    article(
      'stage-ledger',
      30,
      'WGA boards on both coasts approve strike authorization vote',
      'Leaders of the guild in the West and in the East voted unanimously to send a strike authorization ballot to members.',
    ),
    article(
      'crew-and-camera',
      50,
      'Writers Guild leaders back strike ballot without dissent',
      'The strike authorization vote of the Writers Guild has been approved by its board and its council. Dates are to come.',
    ),
    post('roomrunner-ravi.example', 60, 'Unanimous on both coasts. We can not agree on act breaks. #WGAStrong'),
  ]),
  row('letter-to-buyers', '2017-04-03T09:00', { expected: ['strike_notice'], standing: 'corroborated' }, [
    article(
      'stage-ledger',
      0,
      'Guild tells advertisers: strike from [[2017-05-02 date]] without a deal',
      'In a letter to media buyers the Writers Guild gives notice that writers will strike from [[2017-05-02 date]] if there is no contract by then. What it asks for is worth $178 million a year, the guild writes.',
    ),
    article(
      'crew-and-camera',
      60,
      'Writers Guild sets [[2017-05-02 date]] as strike date in letter to ad buyers',
      'Writers will go on strike on [[2017-05-02]] unless a deal is reached, the guild warned the buyers of television time ahead of the upfronts.',
    ),
    post(
      'latenight-lena.example',
      90,
      'If there is a strike, late night goes dark on day one. My cue cards and I are nervous. #WGAStrong',
    ),
  ]),
  row('vote-dates', '2017-04-04T15:00', { expected: ['strike_vote_called', 'talks_resume'], standing: 'official' }, [
    article(
      'wga',
      0,
      'Voting dates',
      'The strike authorization vote opens online on [[2017-04-19]] at 8:30 p.m. and closes on [[2017-04-24]] at noon. Meetings are on [[2017-04-18 date]] in Universal City and on [[2017-04-19 date]] in Beverly Hills and New York. Talks with the companies will resume on [[2017-04-10]].',
    ),
    article(
      'stage-ledger',
      25,
      'WGA sets strike authorization vote; talks to resume [[2017-04-10 weekday]]',
      'The Writers Guild has scheduled its strike authorization vote for [[2017-04-19 date]] to [[2017-04-24 date]]. The two sides have agreed to resume talks on [[2017-04-10]]. One estimate puts the number of eligible voters at 5,500 to 6,000.',
    ),
    article(
      'crew-and-camera',
      60,
      'Dates for writers’ strike vote fixed as both sides agree to resume talks',
      'A strike authorization vote of the Writers Guild will be held in two weeks. Before that, on [[2017-04-10]], negotiations will resume.',
    ),
  ]),
  row('talks-resume', '2017-04-10T10:00', { expected: ['talks_resume'], standing: 'confirmed' }, [
    article(
      'stage-ledger',
      0,
      'Writers and studios resume talks',
      'The Writers Guild and the AMPTP resumed contract talks today, seventeen days after they broke off.',
    ),
    article(
      'crew-and-camera',
      40,
      'WGA and AMPTP back in the room',
      'Negotiators for writers and studios went back to the table today. They plan to pause on Good Friday.',
    ),
    article('wga', 50, 'Talks have resumed', 'Your committee resumed talks with the companies this morning.'),
    article('amptp', 60, 'Talks with the WGA resume', 'The AMPTP and the WGA resumed talks today.'),
    post('staffed-sol.example', 70, 'Back in the room. Good. Stay there. #WGAStrong'),
  ]),
  row('second-break', '2017-04-17T17:00', { expected: ['talks_break_down'], standing: 'confirmed' }, [
    article(
      'stage-ledger',
      0,
      'WGA and AMPTP suspend talks until after strike vote',
      'Contract talks between the Writers Guild and the AMPTP have been suspended, the two sides said in one joint line. The next session is planned for [[2017-04-25 date]].',
    ),
    article(
      'crew-and-camera',
      30,
      'Writers’ talks break off again',
      'Negotiations were suspended today for the second time. A joint statement of one sentence names [[2017-04-25 date]] as the next date.',
    ),
    article('wga', 40, 'Talks suspended', 'Talks with the AMPTP are suspended until [[2017-04-25 date]].'),
    article('amptp', 45, 'Joint statement', 'The WGA and the AMPTP have suspended talks until [[2017-04-25 date]].'),
    article(
      'harbor-courier',
      90,
      'Local bowler rolls twelve strikes for perfect game',
      'It was her second perfect game this season. The alley’s owner has extended her sponsorship contract.',
    ),
    post('pilot-polly.example', 60, 'One joint line. We charge for those. #WGAStrong'),
  ]),
]
