import { article, heldBack, post, rowsIn } from '../writing.ts'

const row = rowsIn('America/Los_Angeles')

/** May to August 2021: talks open, break off, are put back and go on. */
export const spring = [
  row('overture', '2021-05-10T09:00', heldBack, [
    article(
      'stage-ledger',
      0,
      'Sound stages fill up again as productions return',
      'Stage occupancy in Los Angeles County is back above 90 percent, according to the permit office. Crews speak of the busiest spring in a decade.',
    ),
    article(
      'crew-and-camera',
      60,
      'Five small lights that changed how night exteriors look',
      'From battery panels to pixel tubes: gaffers tell us what they now carry in the van, and what they have stopped renting.',
    ),
    article(
      'harbor-courier',
      90,
      'Lightning strikes pier, no one hurt',
      'Lightning struck the old fishing pier in Sunday’s storm. The harbor office expects repairs to take a week.',
    ),
    article(
      'iatse',
      120,
      'Welcome to the negotiations page',
      'This page will carry the union’s updates on the coming negotiations.',
    ),
    article('amptp', 150, 'About this page', 'Statements of the AMPTP on collective bargaining are published here.'),
    post(
      'boomop-bea.example',
      30,
      'Day 61 of this show. I know the parking guard better than my sister. #IALivingWage',
    ),
    post('genny_op', 100, 'New here. I move generators and complain. #IALivingWage'),
  ]),
  row('talks-begin', '2021-05-17T10:00', { expected: ['talks_begin'], standing: 'confirmed' }, [
    article(
      'stage-ledger',
      0,
      'IATSE and AMPTP open contract talks',
      'Negotiations for a new three-year Basic Agreement began today between IATSE and the Alliance of Motion Picture and Television Producers. The agreement covers 13 West Coast locals and runs out on [[2021-07-31 date]].',
    ),
    article(
      'crew-and-camera',
      50,
      'Contract talks for Hollywood crews begin',
      'IATSE started bargaining with the studios today over a new Basic Agreement. Four weeks of sessions are planned.',
    ),
    article(
      'iatse',
      60,
      'Negotiations have begun',
      'Bargaining for the 2021 Basic Agreement began this morning. Rest, meal breaks, wages for the lowest paid and fair pay on streaming are our priorities.',
    ),
    article(
      'amptp',
      75,
      'Negotiations with IATSE begin',
      'Negotiations with IATSE for a successor to the Basic Agreement began today.',
    ),
  ]),
  row('talks-break-off', '2021-06-11T18:00', { expected: ['talks_break_down'], standing: 'confirmed' }, [
    article(
      'crew-and-camera',
      0,
      'IATSE talks break off for three weeks',
      'Talks between IATSE and the AMPTP broke off on [[2021-06-11 weekday]] after four weeks. Officials expect the committees to meet again on [[2021-07-06 date]].',
    ),
    article(
      'stage-ledger',
      35,
      'Talks on Hollywood crew contract suspended',
      'IATSE and the AMPTP have suspended their contract talks with large gaps left on rest and streaming.',
    ),
    article(
      'iatse',
      60,
      'Talks broken off for now',
      'Talks with the AMPTP have broken off. Your committee will prepare for the next round.',
    ),
    article(
      'amptp',
      70,
      'Talks with IATSE suspended',
      'The AMPTP and IATSE have suspended talks. Further dates are to follow.',
    ),
  ]),
  row('restart-put-back', '2021-07-02T15:00', { expected: ['contract_extended'], standing: 'confirmed' }, [
    article(
      'stage-ledger',
      0,
      'IATSE and AMPTP to extend contract while Covid rules are settled first',
      'The two sides agreed to extend the Basic Agreement beyond [[2021-07-31 date]] and to put the next bargaining date back to [[2021-08-17 date]], so that the safety rules of the pandemic can be settled. Details of the extension are being worked out.',
    ),
    article(
      'crew-and-camera',
      40,
      'Crew contract will be extended beyond its term',
      'IATSE and the studios’ alliance have agreed on an extension of the current contract, which was due to lapse on [[2021-07-31 date]]. Covid protocols come first.',
    ),
    article(
      'iatse',
      50,
      'The contract will be extended',
      'We have agreed with the AMPTP to extend the current agreement past [[2021-07-31 date]], so that safety on set comes first.',
    ),
    article(
      'amptp',
      60,
      'Extension of the Basic Agreement',
      'The AMPTP and IATSE have agreed to extend the Basic Agreement.',
    ),
  ]),
  row('contract-extended', '2021-07-31T09:00', { expected: ['contract_extended'], standing: 'confirmed' }, [
    article(
      'iatse',
      0,
      'Basic Agreement extended to [[2021-09-10 date]]',
      'The Basic Agreement, which would have ended today, has been extended to [[2021-09-10 date]] so that every opportunity for a settlement can be used. All terms stay in force.',
    ),
    article(
      'stage-ledger',
      30,
      'IATSE contract extended until [[2021-09-10 date]]',
      'IATSE and the AMPTP extended their contract by six weeks on its last day. The new end date is [[2021-09-10 date]].',
    ),
    article(
      'crew-and-camera',
      80,
      'Hollywood crews’ contract prolonged by six weeks',
      'The current Basic Agreement has been extended to [[2021-09-10 date]], both sides said.',
    ),
    article(
      'amptp',
      90,
      'Basic Agreement extended',
      'The AMPTP and IATSE have extended the Basic Agreement to [[2021-09-10 date]].',
    ),
  ]),
  row('talks-resume-august', '2021-08-17T10:00', { expected: ['talks_resume'], standing: 'confirmed' }, [
    article(
      'stage-ledger',
      0,
      'IATSE, AMPTP resume contract talks after two delays',
      'After two delays, talks between IATSE and the AMPTP resumed today. Three and a half weeks remain until the extended contract ends.',
    ),
    article(
      'crew-and-camera',
      45,
      'Crews’ union and studios back at the table',
      'Contract negotiations between IATSE and the studios have resumed.',
    ),
    article('iatse', 60, 'Talks have resumed', 'Your committee resumed talks with the AMPTP this morning.'),
    article('amptp', 70, 'Talks with IATSE resume', 'The AMPTP and IATSE resumed talks today.'),
    post('stagehand-stu.example', 50, 'Talks are back on. Cautiously caffeinated. #IASolidarity'),
  ]),
  row('letter-of-locals', '2021-08-31T12:00', heldBack, [
    article(
      'iatse',
      0,
      'A letter from the 13 locals',
      'More than six weeks of sessions in four months, and our priorities are still unresolved. The leaders of the 13 West Coast locals ask every member to stay informed and stand together.',
    ),
    article(
      'crew-and-camera',
      60,
      'Locals voice frustration over pace of bargaining',
      'In a joint letter the 13 locals under the Basic Agreement say there is little progress on the subjects that matter most to members. The sides remain far apart.',
    ),
    post(
      'setdec-suki.example',
      30,
      'That letter from the 13 locals is polite the way my mother is polite right before she is not. #IALivingWage',
    ),
  ]),
]
