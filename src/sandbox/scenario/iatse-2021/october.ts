import { article, heldBack, post, rowsIn } from '../writing.ts'

const row = rowsIn('America/Los_Angeles')

/** October 2021: the vote, the strike date, the deal. */
export const october = [
  row('ballots-open', '2021-10-01T06:00', { expected: ['strike_vote_called'], standing: 'official' }, [
    article(
      'iatse',
      0,
      'Voting is open',
      'The strike authorization vote is under way. Ballots were e-mailed this morning by Honest Ballot and can be cast until [[2021-10-03]]. Look into your spam folder before you call your local.',
    ),
    article(
      'stage-ledger',
      30,
      'IATSE members start voting on strike authorization',
      'Online ballots in IATSE’s strike authorization vote went out at six on [[2021-10-01 weekday]] morning. About 60,000 members in 36 locals are voting through the weekend.',
    ),
    article(
      'crew-and-camera',
      80,
      'Polls open in strike authorization vote for 36 IATSE locals',
      'Voting has begun in the strike authorization vote of IATSE’s film and television locals and ends on [[2021-10-03 weekday]]. Results are due on [[2021-10-04 weekday]].',
    ),
    post('setdec-suki.example', 20, 'Voted before breakfast. 44 seconds. Feels good. #IALivingWage'),
    post(
      'loader-lou.example',
      60,
      'My ballot went to an email from 2014. Called the local, sorted in five minutes, kind human on the phone 💛 #IASolidarity',
    ),
  ]),
  row('vote-result', '2021-10-04T09:30', { expected: ['strike_vote_result'], standing: 'official' }, [
    article(
      'iatse',
      0,
      'Members vote 98.6% yes',
      'IATSE members have voted to authorize a strike. 98.6 percent of the ballots cast were yes: 52,706 members, with a turnout of about 90 percent of those eligible. All 36 locals passed. The studios have heard from us, and now they should answer.',
    ),
    article(
      'stage-ledger',
      4,
      'IATSE members authorize strike with 98 percent yes',
      'IATSE members voted overwhelmingly to authorize a strike, with more than 98 percent of ballots cast in favor and a turnout of 90 percent. Just under 60,000 members in 36 locals were eligible. The president can now call a strike if talks fail.',
    ),
    {
      ...post(
        'boomop-bea.example',
        6,
        'NINETY EIGHT POINT SIX. I am crying in the sound cart. #IALivingWage #IASolidarity',
      ),
      key: 'vote-result-bea',
    },
    article(
      'crew-and-camera',
      10,
      'Landslide: 98.6% of IATSE voters back a strike authorization',
      'The result of the strike authorization vote is in: 98.6 percent said yes. Turnout was about 90 percent of roughly 60,000 eligible members, the union said. The employers’ alliance has asked for another meeting.',
    ),
    {
      ...post('tv-tessa.example', 8, 'Bea, you made me cry at work #IALivingWage'),
      replyTo: 'vote-result-bea',
    },
    { kind: 'repost', by: 'tv-tessa.example', of: 'vote-result-bea', afterMinutes: 9 },
    { kind: 'repost', by: 'artdept-ana.example', of: 'vote-result-bea', afterMinutes: 11 },
    post(
      'dollygrip-dee.example',
      13,
      '98.6% and 90% turnout. We can not even agree on lunch and we agreed on this 😂 #IALivingWage',
    ),
    post(
      'coordinator-cleo.example',
      17,
      'To every coordinator told "you are lucky to be here": look at that number. #IALivingWage',
    ),
    article(
      'amptp',
      22,
      'Statement on the authorization vote',
      'The AMPTP takes note of the vote. We remain committed to reaching an agreement that keeps the industry working, and we believe there is room to get there.',
    ),
    post(
      'producer-phil.example',
      26,
      'Great number. Now explain to my 80 crew how they pay rent in November. This is reckless.',
    ),
    post(
      'tv-tessa.example',
      30,
      'I just watch the shows but if the crew walks I am bringing donuts to the picket. #IASolidarity',
    ),
    post(
      'monteuse-mireille.example',
      35,
      '98,6 % de oui. Quelle force, quelle fierté. Bravo à toutes et à tous. #IALivingWage',
      'fr',
    ),
    post(
      'sparks_maria',
      40,
      'Local 728, lamps and cables and a 98.6 percent yes. Never seen a number like that. #IALivingWage',
    ),
    article(
      'harbor-courier',
      45,
      'Air strikes hit port city for third night',
      'Air strikes damaged warehouses in the port overnight, officials said. Aid groups called for talks on a ceasefire to resume.',
    ),
    post('anon-pa.example', 50, 'scared tbh. i have 212 dollars. voted yes anyway. #IALivingWage'),
  ]),
  row('talks-resume', '2021-10-05T10:00', { expected: ['talks_resume'], standing: 'confirmed' }, [
    article(
      'stage-ledger',
      0,
      'IATSE and AMPTP return to bargaining table after strike vote',
      'IATSE and the AMPTP resumed contract talks on [[2021-10-05 weekday]], a day after the authorization vote. It is the first meeting of the full committees in two weeks.',
    ),
    article(
      'crew-and-camera',
      6,
      'Talks resume between film crews’ union and studios',
      'Negotiators for IATSE and the Alliance of Motion Picture and Television Producers went back to the table today. Rest between shifts, meal breaks and pay on streaming shows are the open points.',
    ),
    article(
      'iatse',
      15,
      'Back at the table',
      'Talks with the AMPTP have resumed today. Your vote brought them back. We will report when there is something to report, and a media blackout stays in place.',
    ),
    article(
      'amptp',
      25,
      'Talks with IATSE resume',
      'Talks between the AMPTP and IATSE resumed today. We will make no further comment during the negotiations.',
    ),
    post('gaffer-gwen.example', 12, 'Funny how fast they found their calendar after 98.6. #IALivingWage'),
    post(
      'scripty-sunny.example',
      30,
      'Hopeful for the first time since May. Please let it be 10 hours turnaround. #IALivingWage',
    ),
  ]),
  row('days-not-weeks', '2021-10-08T17:00', heldBack, [
    article(
      'crew-and-camera',
      0,
      'Loeb: a decision is days away, “not weeks”',
      'After four days of sessions the IATSE president told members that the process is a matter of days, not weeks. The committees plan to meet through the weekend and on [[2021-10-11 weekday]].',
    ),
    post('hairdept-hugo.example', 40, 'Days, not weeks. So do I book the dentist or not. #IASolidarity'),
  ]),
  row('strike-notice', '2021-10-13T11:00', { expected: ['strike_notice'], standing: 'official' }, [
    article(
      'iatse',
      0,
      'We have set a strike date: [[2021-10-18]]',
      'IATSE film and television members will go on strike on [[2021-10-18]] at 12:01 a.m. PDT unless an agreement is reached. Bargaining goes on this week, but the pace at the table shows no sense of urgency, and without an end date we could talk forever.',
    ),
    article(
      'stage-ledger',
      5,
      'IATSE sets strike date: 60,000 crew members to walk out [[2021-10-18]]',
      'IATSE has set a strike deadline. Unless a deal is reached, 60,000 film and television workers will walk off the job on [[2021-10-18]] at 12:01 a.m. PDT, president Matthew Loeb announced. Talks continue until then.',
    ),
    post(
      'rigging-rosa.example',
      8,
      'We have a date. Packing my kit bag for the picket line instead of the truck. #IALivingWage ✊🔥',
    ),
    article(
      'crew-and-camera',
      12,
      'Strike deadline set for [[2021-10-18]] at 12:01 a.m.',
      'Film crews across the country will strike from [[2021-10-18]] if no contract is agreed by then, IATSE said. It would be the first nationwide strike in the union’s 128 years.',
    ),
    post(
      'focus-fern.example',
      16,
      'First nationwide strike in 128 years if it happens. My grandfather was Local 659. He would have been so proud. #IALivingWage',
    ),
    post('wardrobe-wren.example', 20, 'Terrified. Ready. Terrified. #IALivingWage'),
    article(
      'amptp',
      26,
      'Statement on the strike date',
      'There are five days left to reach a deal, and the studios will keep working around the clock until then. A shutdown would be hard on the industry and on everyone who works in it.',
    ),
    post(
      'maquilla-marisol.example',
      30,
      'Ya hay fecha. Da miedo, pero más miedo da dormirse al volante después de 17 horas. #IALivingWage',
      'es',
    ),
    post(
      'crewspouse-kim.example',
      36,
      'Date is set. We did the math at the kitchen table: ten weeks, if the car holds. Still yes. #IASolidarity',
    ),
    post('bgpainter', 44, 'Painted forty picket signs tonight. Send fresh brushes 🎨 #IALivingWage'),
  ]),
  row('good-progress', '2021-10-14T18:00', heldBack, [
    article(
      'stage-ledger',
      0,
      'Sources see “good progress” in IATSE talks as deadline nears',
      'Bargaining between IATSE and the AMPTP went late into the night, and people close to the talks spoke of good progress. Much remains open. A deal before the weekend is possible, they said, but far from certain.',
    ),
    article(
      'harbor-courier',
      30,
      'What a strike by film crews could cost Harbor City',
      'Caterers, drivers and hotels would feel it first if crews were to strike. Economists recall the writers’ strike of 2007 and 2008, which lasted 100 days.',
    ),
    post('lampop-luis.example', 20, 'Good progress according to whom. I will believe it when I read it. #IALivingWage'),
    post('anon-pa.example', 45, 'refreshing the union page every 4 minutes is my cardio now. #IALivingWage'),
  ]),
  row('walkout-rumour', '2021-10-15T14:00', { expected: ['strike_begins'], standing: 'denied' }, [
    {
      ...post(
        'tv-tessa.example',
        0,
        'Hearing the crew on a big show in Burbank already walked off?? Anyone? #IALivingWage',
      ),
      key: 'walkout-whisper',
    },
    { kind: 'repost', by: 'vfx-vern.example', of: 'walkout-whisper', afterMinutes: 4 },
    article(
      'harbor-courier',
      10,
      'Film crews walk off the job early at Burbank stage',
      '(Coast Wire) Film crews walked off the job at a Burbank stage on [[2021-10-15 weekday]], days ahead of the strike deadline, a person on the lot said.',
    ),
    {
      ...post(
        'gaffer-gwen.example',
        18,
        'I am AT that stage. Nobody walked, it was a fire alarm. Please stop. #IALivingWage',
      ),
      replyTo: 'walkout-whisper',
    },
    { kind: 'delete', of: 'walkout-whisper', afterMinutes: 24 },
    article(
      'iatse',
      30,
      'No, the strike has not started',
      'Crews have not walked off the job in Burbank: a fire alarm emptied the stage, and the press report of a walkout is false. No strike has begun and none will before the date we announced.',
    ),
    post('localsteward', 40, 'Rumor check: NO walkout in Burbank. Fire alarm. Union says so too. #IASolidarity'),
  ]),
]
