import { article, post, rowsIn } from '../writing.ts'

const row = rowsIn('America/Los_Angeles')

/** From the deal of mid-October to the ratification of November 2021. */
export const november = [
  row('deal', '2021-10-16T17:00', { expected: ['tentative_agreement', 'strike_averted'], standing: 'confirmed' }, [
    article(
      'iatse',
      0,
      'Tentative agreement reached, strike called off',
      'IATSE and the AMPTP have reached a tentative agreement on new three-year Basic and Videotape Agreements for about 40,000 members. The strike set for [[2021-10-18 weekday]] will not take place. The terms include 10-hour rest between shifts, 54-hour weekends, higher wages for the lowest paid and better pay on streaming.',
    ),
    article(
      'stage-ledger',
      4,
      'IATSE and AMPTP reach tentative agreement, averting strike',
      'IATSE and the studios reached a tentative agreement on [[2021-10-16 weekday]], averting the strike that was due to begin on [[2021-10-18 weekday]]. The three-year deal covers about 40,000 workers on the West Coast and has to be ratified by members.',
    ),
    post('scripty-sunny.example', 6, 'We have a deal!!! I am shaking. Ten hours turnaround in writing. #IALivingWage'),
    article(
      'crew-and-camera',
      9,
      'Strike averted as film crews’ union strikes deal with studios',
      'A nationwide strike by film and television crews has been called off after IATSE and the AMPTP came to a tentative deal. Local leaders praised the gains for the lowest paid crafts, while some members asked what happened to residuals.',
    ),
    post(
      'dollygrip-dee.example',
      12,
      '3% raises when rent went up 9. That is the deal? We had 98.6% behind us. #IALivingWage',
    ),
    article(
      'amptp',
      16,
      'Tentative agreement with IATSE',
      'The AMPTP and IATSE have reached a tentative agreement on a new three-year contract, and the strike is averted. We thank the union’s committee for its work.',
    ),
    post('wardrobe-wren.example', 18, 'Relief. Just relief. Going to hug my kids and sleep. #IASolidarity'),
    post(
      'loader-lou.example',
      22,
      'So we still work 14 hours, but now with a slightly bigger fine for skipping lunch. Underwhelmed. #IALivingWage',
    ),
    post(
      'coordinator-cleo.example',
      26,
      'Coordinators go up to $26 an hour by year three. I cried at a spreadsheet. Thank you committee. #IALivingWage',
    ),
    post('producer-phil.example', 30, 'Good for everyone. Back to work Monday.'),
    post(
      'gaffer-gwen.example',
      34,
      'Show me the full text before you sell it to me. Reading beats cheering. #IALivingWage',
    ),
    post('focus-fern.example', 38, 'Voting NO on this. Rest is a floor, not a trophy. #IALivingWage'),
    post('sparks_maria', 42, 'A weekend of 54 hours. I might meet my own dog. Leaning yes. #IALivingWage'),
    post('anon-pa.example', 50, 'i can go to the dentist i can go to the DENTIST #IASolidarity'),
  ]),
  row('asa-deal', '2021-10-26T16:00', { expected: ['tentative_agreement'], standing: 'confirmed' }, [
    article(
      'stage-ledger',
      0,
      'Tentative agreement reached on IATSE’s Area Standards contract',
      'IATSE and the AMPTP have reached a tentative agreement on the Area Standards Agreement, which covers about 20,000 workers outside Los Angeles and New York. Its main terms follow the Basic Agreement.',
    ),
    article(
      'crew-and-camera',
      40,
      'Deal for crews in 23 locals: Area Standards Agreement settled',
      'Film crews in Georgia, New Mexico and other states have a tentative deal of their own. The Area Standards Agreement was the last open part of the round.',
    ),
    article(
      'iatse',
      50,
      'Area Standards Agreement: tentative agreement',
      'We have reached a tentative agreement with the AMPTP on the Area Standards Agreement for some 20,000 members in 23 locals.',
    ),
    article(
      'amptp',
      70,
      'Tentative agreement on the Area Standards Agreement',
      'The AMPTP and IATSE have reached a tentative agreement on the Area Standards Agreement.',
    ),
  ]),
  row('ratification-called', '2021-11-04T12:00', { expected: ['ratification_vote_called'], standing: 'official' }, [
    article(
      'iatse',
      0,
      'Ratification vote [[2021-11-12 short]] to [[2021-11-14 short]]',
      'The ratification vote on the Basic and Area Standards Agreements will be held from [[2021-11-12]] to [[2021-11-14]]. The result will be announced on [[2021-11-15]]. Both contracts can be read in full on your local’s page.',
    ),
    article(
      'stage-ledger',
      6,
      'IATSE schedules ratification vote on new contracts',
      'Members of IATSE will vote on ratification of their new contracts from [[2021-11-12]] to [[2021-11-14]]. In each local the majority decides how all its delegates vote, and a majority of the 641 delegates decides.',
    ),
    article(
      'crew-and-camera',
      12,
      'Film crews’ vote on contract opens [[2021-11-12 date]]',
      'The ratification vote on two IATSE contracts opens on [[2021-11-12]] and closes two days later. Opponents of the deal are organizing for a no in several of the large locals.',
    ),
    post(
      'gaffer-gwen.example',
      8,
      'Full text is out. 200+ pages. Page 61 is better than I feared, page 88 is worse. Read it. #IALivingWage',
    ),
    post('hairdept-hugo.example', 16, 'Vote YES, bank the gains, come back stronger in 2024. #IASolidarity'),
    post(
      'rigging-rosa.example',
      22,
      'Vote NO. We were never going to have more leverage than this fall. #IALivingWage',
    ),
    post('setdec-suki.example', 28, 'Local 44 break room is split right down the coffee machine. #IALivingWage'),
  ]),
  row('ratified', '2021-11-15T13:00', { expected: ['ratified'], standing: 'official' }, [
    article(
      'iatse',
      0,
      'Members ratify both contracts',
      'IATSE members have ratified the Basic Agreement and the Area Standards Agreement. Of 641 delegate votes 359 were yes and 282 no, that is 56 percent to 44 percent. 72 percent of 63,209 eligible members took part. In the popular vote of both together 50.3 percent said yes.',
    ),
    article(
      'stage-ledger',
      4,
      'IATSE contracts ratified by delegate vote, though members split almost evenly',
      'IATSE members ratified their contracts, with delegates voting 359 to 282. On the Basic Agreement the delegates split 256 to 188 in favor, while the popular vote was 49.6 percent yes to 50.4 percent no. The Area Standards Agreement passed with 103 delegates to 94 and 52 percent of the votes.',
    ),
    {
      ...article(
        'crew-and-camera',
        8,
        'Narrow yes: film crews’ contracts ratified',
        'The new contracts of IATSE’s film and television crews are ratified. Delegates voted 349 to 282 in favor, the union said. Turnout was 72 percent.',
      ),
      key: 'crew-and-camera-ratified',
    },
    post(
      'dollygrip-dee.example',
      10,
      'Passed with LESS than half of the votes on the Basic. Delegates system needs a look. #IALivingWage',
    ),
    article(
      'amptp',
      14,
      'Ratification of the IATSE agreements',
      'The AMPTP congratulates IATSE and its members on the ratification of the new agreements.',
    ),
    post(
      'hairdept-hugo.example',
      16,
      'It is ratified. 10 hours. Safer drives home. That is a win and I will say it out loud. #IASolidarity',
    ),
    {
      kind: 'revision',
      of: 'crew-and-camera-ratified',
      afterMinutes: 24,
      title: 'Narrow yes: film crews’ contracts ratified (corrected)',
      text: 'The new contracts of IATSE’s film and television crews are ratified. Delegates voted 359 to 282 in favor, the union said. Turnout was 72 percent. Correction: an earlier version of this article gave 349 delegates.',
    },
    post('focus-fern.example', 26, 'Disappointed, not defeated. See everyone at the local meeting. #IALivingWage'),
    post(
      'coordinator-cleo.example',
      30,
      'From $16 to a living wage in one contract. Local 871 did that. #IALivingWage 💛',
    ),
  ]),
]
