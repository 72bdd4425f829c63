import { article, heldBack, post, rowsIn } from '../writing.ts'

const row = rowsIn('America/Los_Angeles')

/** From the voting of 18 April 2017 to the ratification of 24 May. */
export const voteAndDeal = [
  row('voting', '2017-04-18T19:00', { expected: ['strike_vote_called'], standing: 'official' }, [
    article(
      'wga',
      0,
      'Voting is under way',
      'The strike authorization vote is under way with the first of three member meetings tonight. Please keep to the media blackout.',
    ),
    article(
      'stage-ledger',
      40,
      'Writers gather as strike authorization vote gets under way',
      'Members of the Writers Guild met in Universal City tonight as voting on a strike authorization began. It ends on [[2017-04-24]] at noon.',
    ),
    post(
      'feature-femi.example',
      60,
      'Stood in a hotel ballroom with 900 writers and nobody pitched me. Historic. #WGAStrong',
    ),
    post('latenight-lena.example', 90, 'Voted yes with my stomach in a knot. #WGAStrong'),
  ]),
  row('vote-result', '2017-04-24T14:00', { expected: ['strike_vote_result'], standing: 'official' }, [
    article(
      'wga',
      0,
      'Members authorize a strike with 96.3 percent',
      'Members of the WGA West and East have voted to authorize a strike. 6,310 ballots were cast, 67.5 percent of those eligible, and 96.3 percent of them were yes.',
    ),
    article(
      'stage-ledger',
      10,
      'Writers Guild members authorize strike by 96.3%',
      'Film and television writers voted 96.3 percent in favor of a strike authorization. 6,310 members cast ballots, 67.5 percent of those eligible. Ten years ago it was 90.3 percent of 5,507 ballots.',
    ),
    article(
      'crew-and-camera',
      25,
      'Strike authorization passes overwhelmingly at Writers Guild',
      'The result of the strike vote is 96.3 percent yes, the Writers Guild announced. The board may now call a strike after the contract ends.',
    ),
    article(
      'amptp',
      50,
      'Statement on the authorization vote',
      'The companies remain committed to reaching a deal that keeps the industry working.',
    ),
    post('roomrunner-ravi.example', 15, '96.3. My approval rating at home is lower. Proud. #WGAStrong'),
    post('staffed-sol.example', 30, 'Strong vote so that we do not have to use it. Please. #WGAStrong'),
  ]),
  row('talks-resume-again', '2017-04-25T10:00', { expected: ['talks_resume'], standing: 'confirmed' }, [
    article(
      'stage-ledger',
      0,
      'Talks resume between writers and studios with six days left',
      'The Writers Guild and the AMPTP resumed negotiations today, a day after the strike vote. The contract ends on [[2017-05-01]] at midnight.',
    ),
    article(
      'crew-and-camera',
      30,
      'Writers’ contract talks resume',
      'Talks between the Writers Guild and the studios resumed this morning under a media blackout.',
    ),
    article('wga', 40, 'Back at the table', 'Talks with the companies resumed today.'),
    article('amptp', 50, 'Talks with the WGA resume', 'Talks with the WGA resumed today.'),
  ]),
  row('expiry', '2017-05-02T00:00', { expected: ['contract_expiry'], standing: 'corroborated' }, [
    article(
      'stage-ledger',
      2,
      'Writers’ contract expires at midnight as bargaining goes on',
      'The contract of film and television writers expired at midnight with negotiators still in the room.',
    ),
    article(
      'crew-and-camera',
      8,
      'WGA contract has run out, both sides still talking',
      'The Minimum Basic Agreement of the Writers Guild has expired. Bargaining continues into the night and pickets have not been called.',
    ),
    post('pilot-polly.example', 5, 'Midnight. No contract. Refresh. Refresh. Refresh. #WGAStrong'),
  ]),
  row('deal', '2017-05-02T01:00', { expected: ['tentative_agreement', 'strike_averted'], standing: 'confirmed' }, [
    article(
      'wga',
      0,
      'Tentative agreement',
      'The WGA and the AMPTP have reached a tentative agreement on a new three-year contract, averting the strike that was to begin this morning. Writers go on working under the old terms until members ratify it. The gains are put at $130 million over the term.',
    ),
    article(
      'stage-ledger',
      8,
      'Writers and studios reach tentative agreement, averting strike',
      'An hour after their contract ran out, writers and studios reached a tentative three-year agreement, averting a strike that was to begin this morning.',
    ),
    article(
      'crew-and-camera',
      15,
      'Strike averted: Writers Guild has a tentative deal',
      'The writers’ strike is off. The guild and the studios came to a tentative deal shortly before one in the morning, with raises in pay TV residuals and a rescue for the health plan.',
    ),
    article(
      'amptp',
      20,
      'Agreement with the WGA',
      'The AMPTP and the WGA have concluded negotiations and reached a tentative agreement.',
    ),
    post('latenight-lena.example', 12, 'The show goes on tonight!!! Somebody hold me. #WGAStrong'),
    post('feature-femi.example', 18, 'Health plan saved. Going to sleep for the first time since March. #WGAStrong'),
    post(
      'roomrunner-ravi.example',
      30,
      'Could have got more on streaming with a week outside. There, I said it. #WGAStrong',
    ),
  ]),
  row('captains', '2017-05-04T12:00', heldBack, [
    article(
      'stage-ledger',
      0,
      'Guild’s captains hear what is in the writers’ deal',
      'The negotiating committee went over the terms of the agreement with the guild’s captains today. Its board and council still have to look at them before members do.',
    ),
    article(
      'crew-and-camera',
      60,
      'What is in the writers’ deal?',
      'An overview: pay TV residuals up by 15 percent, limits on idle weeks between short seasons, and job protection on parental leave.',
    ),
    post(
      'staffed-sol.example',
      40,
      'Read the memo twice. Short season protection is real money for rooms like mine. #WGAStrong',
    ),
  ]),
  row('ratified', '2017-05-24T17:00', { expected: ['ratified'], standing: 'official' }, [
    article(
      'wga',
      0,
      'Members ratify the 2017 agreement',
      'The 2017 Minimum Basic Agreement is ratified: 3,617 yes votes, or 99.2 percent, and 30 no votes, of 3,647 cast. It runs from [[2017-05-02 year]] to May 1, 2020.',
    ),
    article(
      'stage-ledger',
      20,
      'Writers ratify contract with 99.2 percent',
      'Members of the Writers Guild ratified their new contract by 3,617 votes to 30. 9,441 members were eligible.',
    ),
    article(
      'crew-and-camera',
      45,
      'WGA contract ratified almost unanimously',
      'Writers have ratified the three-year agreement of early May: 99.2 percent of the votes cast were yes.',
    ),
    post(
      'pilot-polly.example',
      30,
      'Thirty people voted no and I want to buy each of them a coffee and ask. #WGAStrong',
    ),
  ]),
]
