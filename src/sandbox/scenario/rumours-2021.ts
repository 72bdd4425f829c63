import { iatse2021 } from './iatse-2021.ts'
import type { Script } from './script.ts'
import { article, heldBack, post, rowsIn } from './writing.ts'

const row = rowsIn('America/Los_Angeles')

const agencyText =
  '(Coast Wire) Workers at the Pier 9 scenery shop will strike from [[2021-10-12]] if their employer does not sign a contract, their local said. About 120 carpenters and painters work there.'

/** What must not be believed too soon. Nothing here is in the record, and Local 9001 does not exist. */
export const rumours2021: Script = {
  ...iatse2021,
  id: 'rumours-2021',
  title: 'Rumours, denials and copies',
  voices: [],
  rows: [
    row('overture', '2021-10-06T09:00', heldBack, [
      article('harbor-courier', 0, 'Closer strikes out the side', 'Ten pitches, nine strikes, one very happy dugout.'),
      article(
        'harbor-courier',
        30,
        'Hunger strike at city hall enters second week',
        'Three tenants have refused food for eight days. Talks with the mayor broke off.',
      ),
      article(
        'stage-ledger',
        60,
        'Will Hollywood strike? Five questions',
        'Could crews walk out this month? Nobody has set a date, and talks go on.',
      ),
    ]),
    row('false-deal', '2021-10-07T11:00', { expected: ['tentative_agreement'], standing: 'denied' }, [
      article(
        'harbor-courier',
        0,
        'IATSE and studios reach tentative agreement, both sides confirm',
        'IATSE and the AMPTP have reached a tentative agreement on a new contract, both sides confirmed to this paper.',
      ),
      post('tv-tessa.example', 10, 'They have a DEAL?? #IALivingWage'),
      article(
        'iatse',
        25,
        'There is no deal',
        'Reports of a tentative agreement with the AMPTP are false. No deal has been reached and talks continue.',
      ),
      article(
        'amptp',
        35,
        'Statement on press reports',
        'A report that an agreement with IATSE has been reached is not true.',
      ),
      post(
        'gaffer-gwen.example',
        40,
        'No deal. Read the union’s page, not a paper with three sources called "a source". #IALivingWage',
      ),
    ]),
    row('false-walkout', '2021-10-07T19:00', { expected: ['strike_begins'], standing: 'denied' }, [
      article(
        'crew-and-camera',
        0,
        'Grips at Atlanta stage go on strike',
        'Grips at a stage in Atlanta went on strike this evening, members of Local 479 told us.',
      ),
      article(
        'iatse',
        45,
        'Nobody is on strike in Atlanta',
        'Reports that members of Local 479 have walked off the job are false. Trust only your local for news.',
      ),
    ]),
    row('agency-copies', '2021-10-08T10:00', { expected: ['strike_notice'], standing: 'reported' }, [
      article('harbor-courier', 0, 'Scenery shop faces strike next week', agencyText),
      article('stage-ledger', 20, 'Scenery builders set strike date', agencyText),
    ]),
    row('whisper', '2021-10-09T21:00', { expected: ['lockout'], standing: 'rumour' }, [
      post(
        'anon-pa.example',
        0,
        'hearing that the stages in Santa Clarita locked out the whole night crew of Local 80. #IALivingWage',
      ),
    ]),
    row('wrong-figure', '2021-10-11T12:00', { expected: ['strike_vote_result'], standing: 'corrected' }, [
      {
        ...article(
          'crew-and-camera',
          0,
          'Local 9001 members vote 89 percent for strike authorization',
          'Stagehands of IATSE Local 9001 voted to authorize a strike, with 89 percent of ballots in favor.',
        ),
        key: 'local-9001',
      },
      {
        kind: 'revision',
        of: 'local-9001',
        afterMinutes: 45,
        title: 'Local 9001 members vote 98 percent for strike authorization (corrected)',
        text: 'Stagehands of IATSE Local 9001 voted to authorize a strike, with 98 percent of ballots in favor. Correction: an earlier version gave 89 percent.',
      },
    ]),
  ],
  lapse: { cues: [{ row: 'false-deal', fromSeconds: 2, toSeconds: 30 }], voicesSeconds: 30, faults: [] },
}
