import type { Lexicon } from './concepts.ts'

export const englishStoppages: Lexicon = {
  strike: `strike, on strike action, walkout, walkouts, walk out over, stoppage, stoppages, work stoppage, work stoppages, job action, industrial action, strike action, strike actions, walk outs, general strike, nationwide strike, national strike, picketing action, labor strike, labour strike, sickout, shutdown strike`,
  strikes: 'strikes',
  striking: 'striking',
  struck: 'struck',
  goOut: `go on strike, go out on strike, goes out on strike, goes on strike, walk off the job, walks off the job, walk off jobs, walk off their jobs, walk off, walks off, walk out, walks out, walk off work, hit the picket line(|s), hits the picket line(|s), hit picket lines, head to the picket lines, take to the picket line(|s), down tools, downs tools, stop work, stop working, take strike action, take industrial action, withdraw their labour, lay down tools, launch(|es) a strike`,
  wentOut: `went on strike, went out on strike, gone on strike, walked off the job, walked off their jobs, walked off jobs, walked off, walked out, walked off work, downed tools, struck work, took to the picket lines, took to picket lines, set up picket lines, set up pickets, hit the streets, are now on strike, is now on strike, formed picket lines, took strike action, launched a strike, stopped work, began striking, started striking, begun striking, started picketing`,
  goingOut: `going on strike, walking off the job, walking off their jobs, walking off, walking out, going out on strike, downing tools`,
  onStrike: 'on strike, out on strike',
  lockout: 'lockout, lockouts, lock out of, lock outs, lockout of',
  lockoutNotice:
    'lockout notice, lockout notices, lock out notice, notice of lockout, notice of a lockout, notice to lock out, notice to lock',
  other: `(flights|classes|trains|schools|services|games|shows) (canceled|cancelled|suspended|delayed|halted), on the table, off the table, strike fund, strike captain(|s), strike pay, strike benefits, strike committee, strike price, strike zone, cancel(|s|led|ling|ing|ed) (flights|classes|trains|games|services|school|surgeries|appointments|operations|shows), suspend(|s|ed|ing) (flights|service|services|operations|classes|production|deliveries), delay(|s|ed|ing) (flights|surgeries)`,
  lockOut: 'lock out, locks out, locking out, lock workers out, lock its workers out',
  lockedOut: 'locked out, locked its workers out, locked out its, locked workers out, locked employees out',
  notice: `notice, notices, strike notice, 72 hour notice, 48 hour notice, 10 day notice, ten day notice, 72 hours notice, 48 hours notice, 72 hours' notice, 48 hours' notice, notice of strike, notice to strike, notice of intent`,
  deadline: 'deadline, deadlines, ultimatum, cutoff',
  strikeDate: `strike (deadline|date|dates|deadlines), walkout (date|dates|deadline), strike action dates, date for strike, date for a strike, date for strikes, deadline to strike, deadline for a strike, dates for (strikes|strike action|walkouts), dates of (strikes|strike action)`,
  takesEffect: 'takes effect, effective immediately, effective, in effect, took effect',
  date: 'date, dates',
  dispute: `(pay|labour|labor|contract|bus|rail|railway|transit|teachers|port|postal|wage|nurses|doctors|union|mail|garbage|bin|school|hospital) (dispute|disputes), notice of dispute`,
  picket: 'picket, pickets, picketing, picket line, picket lines',
  backToWork: `back to work, head back to work, heads back to work, headed back to work, heading back to work, go back to work, going back to work, goes back to work, return to work, returned to work, returning to work, returns to work, back on the job, return to the job, returning to the job, return to their jobs, returned to their jobs, back at work, returned to the job, back to their jobs, back on job, return to classrooms, back in class, back in the classroom, return to class, sent back, resume work, resumed work, return to duty, returning to their jobs`,
  overtimeBan:
    'overtime refusal, refusal of overtime, overtime ban, ban on overtime, refuse overtime, overtime bans, work to rule',
}
