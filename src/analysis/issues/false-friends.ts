import { terms } from './terms.ts'

/** Words that look like an issue and are about something else; written as the rules are. */
export const falseFriends =
  terms(`bills to pay, bill to pay, we pay grand, pay taxes, pay no taxes, pay tax, happy retirement, on retirement,
  congrats on your retirement, to vote on it, 0 k members, 0 k workers, 0 k people, 0 k strong, 0 k followers, the
  money trail, follow the money, put the money, break from, a break down, breaks my heart, breaks down, breaks
  off, breaks ground, breaking, tax breaks, break the strike, spring break, pay january s, live in the, against
  the odds, no room at, our evenings, cancer of, hungry for, stay hungry, a clinic in, penalty shootout, fall
  asleep to, so tired of, tired of, knackered of, talk to us, mike drop, talks to, pay attention, paying
  attention, paid attention, pay tribute, paying tribute, pay respects, pay it forward, paid tribute, pay per
  view, pay your dues, pay dues, paying dues, paid dues, dues paying, strike pay, pay the price, paying the price,
  pays the price, pay a visit, paid a visit, pay heed, pay lip service, paid actors, paid shill(s), paid
  protesters, hell to pay, crime doesn't pay, raise awareness, raising awareness, raise your hand, raise our
  voices, raise your voice, raise money, raise funds, raise hell, raise concerns, raises concerns, raise the
  issue, raises questions, raise a question, raise a glass, raise our kids, raise my kids, raise a family, rent
  free, quarterly earnings, earnings call, earnings report, earn your trust, earn our trust, earned the right,
  earn the right, rest in peace, rest in power, rest of, the rest of, the rest is, the rest are, for the rest,
  rest assured, all the rest, rest of us, rest of the, health and safety of our democracy, with all due respect,
  all due respect, in respect of, with respect to, pay my respects, respect the picket, respect the line, respect
  our picket, respect picket lines, respect the picket line, respect the strike, much respect, mad respect,
  respect to, new media outlet, streaming live, live streaming, streaming now, streaming on, streaming tonight,
  streaming at, smoke and mirrors, smoke break, blow smoke, up in smoke, happy hour, rush hour, final hour, 0
  hour(s) left, people s choice, vote of thanks, vote of confidence, vote of no confidence, mini series, jobs
  report, steve jobs, dream jobs, great job, good job, robot chicken, mr robot, schedule a, meal prep, lunch with,
  lunch is on, toxic positivity, sleep on it, sleep well, sleep at night, lose sleep, losing sleep, accident
  lawyer, insurance company ad, in the long run, tier list, premium cable, i robot, paid for by, pays off, paid
  off, pay off, paying off, payoff, hit the gym, no accident, by accident, burns me, burn it down, crushed it,
  crushed by, crushing it, let go of, won't let go, on call with, health of the, healthy, doctor who, benefit of
  the doubt, benefit concert, benefit show, strike benefits, benefit from, benefits from, benefit the, benefits
  the, to the benefit of, fired up, get fired up, bots and trolls, russian bots, troll bots, bot account(s),
  twitter bots, danger of, in danger of, stay safe, safe to say, better safe, safe and sound, safe travels, be
  safe, call of duty, discipline and solidarity, turnover at the top, tips for, tips on, tip of the, tip line,
  jobs well done, a mask off, mask off, mask slips, mask slipped, media attacked, attacked the union, attack on
  workers, seniority complex, ai weiwei, streams of people, live stream(s), voted off, vote tracker, scan the qr,
  scan the code, scanned the qr, eat the rich, eat it, out to eat, sandwich board, food for thought, food drive,
  bring food, free food, food truck(s), food bank drive, lunch on us, strike kitchen, healthy debate, mental
  gymnastics, medical marijuana, premium content, retire the, retired member(s), retired teacher, insult to
  injury, add insult to injury, injury time, injury report, on a roster, abuse of power, closing our meeting,
  closing argument(s), closing time, closing statement, closing in, called back to, our jobs to, do our jobs,
  doing our jobs, did our jobs, done our jobs, do your jobs, odd jobs, earned it, well earned, hard earned, money
  where, put your money, economics of, economics professor, no rest for, rest is history`)
