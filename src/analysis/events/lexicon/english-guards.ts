import type { Lexicon } from './concepts.ts'

/** Tense, negation, condition, time, and the small words rules hang on. */
export const englishGuards: Lexicon = {
  not: `false, untrue, baseless, unfounded, fabricated, fake, no truth, erroneous, not, isn't, aren't, wasn't, weren't, don't, doesn't, didn't, haven't, hasn't, hadn't, never, no, nor, neither, none, fail(|s|ed|ing) to,
    den(y|ies|ied|ying), refus(e|es|ed|ing) to, stop(s|ped|) short of, rather than, instead of, no longer, nothing, unable to, far from, rule(s|d|) out, hardly, opt(s|ed|) not to`,
  without: 'without, absent',
  may: `could, may, might, would, can, cannot, can't, couldn't, wouldn't, potentially, possibly, possibility, prospect, likely, unlikely, threat, threats,
    threaten(|s|ed|ing), loom(|s|ed|ing), fear(|s|ed|ing), consider(|s|ed|ing), poised to, prepar(e|es|ed|ing), hop(e|es|ed|ing), want(|s|ed|ing),
    urg(e|es|ed|ing), seek(|s|ing), sought, risk(|s|ing), odds, chance(s|), looming, brace(|s|d), bracing, edge(|s|d) closer, closer to, mull(|s|ed|ing), weigh(|s|ed|ing),
    brink, verge, vow(|s|ed|ing), warn(|s|ed|ing), should, ready to, readies, ready for, expected to, expects to, expect(|ed), push(|es|ed|ing) for, need(|s|ed), must, eligible to, able to, demand(|s|ed|ing),
    call(|s|ed|ing) for, call(|s|ed|ing) on, hypothetical, power to, right to, rights, permission, think(|s|ing) about, willing to, optimis(m|tic), effort(s|), bid to, try, tries, trying, aim(|s|ed|ing) to, support(|s|ed|ing), let(|s|ting), allow(|s|ed|ing), permit(|s|ted|ting), empower(|s|ed|ing), option to, options, goal, near(|s|ing), close to, almost, nearly, imminent`,
  outsiders: `student, students, pupils, high schoolers, fans, lawmakers, senators, republicans, democrats, congressmen, prisoners, inmates, detainees, audience members, shoppers, tenants, renters, parents, delegates from, voters, councillors, viewers, shareholders, investors, subscribers`,
  possible: 'potential, possible',
  if: 'if, unless, until, should, once, when, whenever, in case, in the event, even if, provided, pending, till, as long as, barring',
  will: `will, shall, won't, 'll, going to, set to, due to, about to, plan(|s|ned) to, plan(|s|ned|ning), planned, upcoming, scheduled to, scheduled, intend(|s|ed|ing) to, slated to, slated,
    next week, next month, tomorrow, forthcoming, agree(|s|d) to, decid(e|es|ed) to, gearing up, gear(|s|ed) up`,
  to: 'to',
  had: `had, 'd`,
  old: `last month, last year, last week, in spring, in summer, in winter, in autumn, in the (winter|autumn), in the spring, in the summer, in the fall, last fall, last summer, last spring, last winter, last autumn, earlier this (month|year|week|summer|fall|spring|winter), earlier in the (month|week|year|day), ago, previously, previous, once before,
    weeks later, months earlier, weeks earlier, days earlier, in recent (months|weeks|years), historically,
    was founded, decades, years later, recently, last time, anniversary`,
  since:
    'since, weeks after, days after, months after, week after, month after, day after, year after, years after, fortnight after, fortnight since',
  ahead: 'ahead of, before, prior to, averting, in advance of, days before, hours before, in time for',
  after: 'after, because, because of, citing, following, as, amid, despite, in response to',
  and: 'and, but, while, although, though, yet, whereas, so',
  whether: 'whether',
  who: 'who',
  minor:
    'articles, minor, noneconomic, non economic, side issues, smaller issues, some issues, ground rules, single issue, health and safety issues',
  on: 'on, upon, over, about',
  for: 'for',
  by: 'by',
  from: 'from',
  question: '?',
  first: 'first, opening, initial',
  final: 'final',
  soon: 'tonight, at midnight, midnight, within hours, in hours, hours, in days, days away, this week, at noon, imminently, within days, early, morning, tomorrow, a.m, p.m, am, pm, minutes',
  today:
    'today, tonight, this morning, this afternoon, this evening, officially, now, early, just, immediately, has, have',
  month:
    'january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sept, sep, oct, nov, dec',
  weekday:
    'monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun, weekend',
  percent: '%, percent, per cent, pct, percentage',
  money: '$, £, €, million, billion',
}
