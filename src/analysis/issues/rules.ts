import type { IssueId } from '../../model/labels.ts'

/**
 * What words put a text under an issue. `(s)` may be there or not; `0` stands for any number, `$0` for money, `0%` for
 * a share. Hashtags need no entry of their own: `#MealBreaksNow` is read as its words, `#mealbreaks` as the joined term.
 */
export type IssueRules<Name extends string = IssueId> = Readonly<Record<Name, readonly string[]>>

/** Terms are set apart by commas. */
function terms(list: string): readonly string[] {
  return list.split(/,\s+/)
}

export const issueRules: IssueRules = {
  pay: terms(`pay, pays poorly, paid, underpaid, unpaid, overpaid, wage(s), living wage(s), salary, salaries, raise(s), pay
    raise(s), pay increase(s), wage increase(s), pay cut(s), pay rate(s), rate increase(s), hourly rate(s), day
    rate(s), weekly rate(s), minimum wage, scale minimum(s), wage scale(s), paycheck(s), cola, cost of living,
    inflation, below inflation, bonus, bonuses, overtime, double time, time and a half, per diem, poverty wage(s),
    wage theft, equal pay, pay equity, $0 an hour, $0 per hour, $0 hr, $0 hour, $0 minimum, $0 a week, $0 a day, 0
    an hour, 0% raise(s), 0 percent raise(s), 0% increase(s), 0% wage increase(s), wage bump(s), pay bump(s), rent,
    afford rent, make rent, pay the rent, second job, two jobs, paycheck to paycheck, compensation, kit rental(s),
    box rental(s), mileage, holiday pay, vacation pay, earn, earnings gap, sixth day, seventh day, 6th day, 7th day,
    prevailing wage, minimums, new minimums, night premium, paid late, cents an hour, scale is $0, starting wage,
    day s pay, up front raise(s), retro pay, back pay`),
  'hours-and-rest':
    terms(`turnaround(s), rest period(s), daily rest, weekend rest, weekend turnaround, fraturday(s), long hours, working
    hours, work hours, hour day(s), hr day(s), 0 hour day(s), 0 hr day(s), 0 hour turnaround, 0 hours turnaround, 0
    hour guarantee, 0 hour week(s), 0 hour shift(s), 0 hours a day, fourteen hour day(s), twelve hour day(s), twelve
    hours, fourteen hours, sixteen hours, ten hours off, sleep, no sleep, exhaustion, exhausted, fatigue, fatigued,
    overworked, burnout, work life balance, forced call(s), split(s) week, day off, days off, weekend(s) off, french
    hours, forced overtime, mandatory overtime, guaranteed hours, hour guarantee, span of hours, overnight(s), split
    days, drive home, drowsy driving, see my kids, time with family, time off, invasion of rest, hours guarantee,
    short week, working weekends, rest time, no rest, rest language, rest rules, more rest, need rest, get rest, to
    rest, scheduling, work schedule(s), last minute schedule, hours between shifts, hour cap, 0 hours this week, 0
    hours straight, back to back shifts, night shoot(s), call times, early call, late wrap`),
  'meal-breaks':
    terms(`meal(s), meal break(s), meal penalty, meal penalties, lunch, lunch break(s), second meal(s), walking meal(s),
    ndb, break(s) to eat, time to eat, grace period, no lunch, skipped lunch, catering, craft services, crafty, hot
    meal(s), eat standing, bathroom break(s), food on set`),
  'residuals-and-streaming':
    terms(`residual(s), streaming, streamer(s), streaming residual(s), streaming show(s), new media, svod, avod, hbsvod,
    fast channel(s), viewership, viewership bonus, success based, success bonus, royalty, royalties, subscriber(s),
    subscriber count(s), transparency data, streaming data, reuse fee(s), foreign residual(s), profit participation,
    revenue share, sideletter new media, new media sideletter, licensing fee(s)`),
  'health-and-pension':
    terms(`health, healthcare, health care, health plan, health insurance, health coverage, insurance, medical, medical
    coverage, dental, benefit hours, benefits, benefit fund(s), pension(s), pension plan, pension hours, retire,
    retirement, retiree(s), 401k, annuity, iap, mpi, mpiphp, premium(s), copay(s), deductible(s), qualify for
    coverage, earnings cap, plan eligibility, eligibility hours, sick day(s), sick leave, sick pay, paid leave,
    parental leave, maternity leave, family leave, mental health, cobra, hours to qualify, keep the health plan,
    lose coverage, lost coverage, lost my insurance, lose my insurance, p h fund, health fund`),
  staffing:
    terms(`no work coming, replaced by contractors, permanent position(s), plant closing, plant closes, plant closure,
    called back, recalled workers, one person crew, crew of one, stretched thin, staffing, understaffed, short
    staffed, shortstaffed, staffing level(s), staffing minimum(s), minimum staffing, crew size(s), smaller crew(s),
    skeleton crew(s), layoff(s), laid off, lay off, lay offs, job security, job cuts, job loss, job losses, jobs,
    mini room(s), minirooms, writers room, room size, duration of employment, span protection, furlough(s),
    furloughed, outsourcing, outsource, outsourced, offshoring, runaway production, turnover, safe staffing, nurse
    ratio(s), ratios, patient ratio(s), headcount, seniority, recall rights, hiring freeze, loss of work, one person
    doing, doing two jobs, doing three jobs, temps, permanent jobs, precarious`),
  ai: terms(`chatbot(s), bots, replaced by a machine, replaced by machines, my own voice, my face, ai, a i, artificial
    intelligence, generative ai, genai, gen ai, chatgpt, machine learning, digital replica(s), digital double(s),
    replica(s), synthetic performer(s), deepfake(s), algorithm(s), automation, automated, robot(s), training data,
    train models, train their models, scanned, body scan(s), face scan(s), voice clone(s), voice cloning, likeness,
    large language model(s), llm(s), sora, prompt(s) engineer, human made`),
  safety:
    terms(`unsafe set(s), safe to work, set was safe, ride home, rides home, heat rule(s), got hurt, were hurt, hurt on
    set, fell off, fell feet, fell from, rigging failed, fan away, drone(s), safety, unsafe, safe set(s), set
    safety, safe workplace, injury, injuries, injured, hurt on the job, accident(s), heat stroke, heatstroke,
    extreme heat, asleep at the wheel, falling asleep, fell asleep, died on, dying on, killed on set, killed on the
    job, firearm(s), live ammo, stunt safety, osha, hazard(s), hazardous, ppe, covid, smoke, air quality, asbestos,
    fire safety, people will die, people are dying, ambulance, safety hotline, drowsy driving, ventilation, hotel
    room(s), heat protections, workplace violence, dangerous, harness`),
  jurisdiction:
    terms(`contractors, subcontracted, call us contractors, doing our work, which contract covers, jurisdiction,
    jurisdictional, classification(s), misclassification, misclassified, reclassified, independent contractor(s),
    gig worker(s), freelance status, non union, nonunion, coverage of, tier 0, tier(s), low budget agreement(s), low
    budget, work rules, job description(s), job title(s), job duties, bargaining unit, covered work, struck work,
    virtual production, who does the work, out of classification, subcontracting, subcontractor(s), subcontract,
    interns doing, pa work, vfx union, recognition`),
  respect:
    terms(`fired for, screams at, screamed at, yells at, yelled at, laughed at us, threatened, threatens, apologised,
    apologized, like people, like trash, like garbage, suspended for, suspended without pay, respect, disrespect,
    disrespectful, disrespected, dignity, harassment, harassed, bullying, bullied, abuse, abusive, toxic,
    retaliation, retaliate, retaliated, retaliatory, discipline, disciplined, just cause, wrongful termination,
    termination(s), grievance(s), discrimination, discriminated, racism, racist, sexism, sexist, intimidation,
    intimidated, blacklist, blacklisted, blacklisting, written up, write ups, treated like, treat us like,
    humiliated, hostile workplace, speak up, speaking up, pride at work, deadname, equity and inclusion,
    surveillance, micromanaged, micromanaging, insulting`),
  vote: terms(`vote(s), voted, voting, voter(s), ballot(s), ratify, ratified, ratification, ratification vote, strike vote(s),
    strike authorization, strike authorization vote, sav, authorization vote, turnout, vote yes, vote no, voting
    yes, voting no, vote count, delegate(s), delegate vote, referendum, electoral college, show of hands, quorum,
    yes vote, no vote, member vote, vote it down, vote it up, vote them out, authorize a strike, informational
    meeting(s), town hall on the ta`),
}

/** Words that look like an issue and are about something else. */
export const falseFriends =
  terms(`pay attention, paying attention, pay tribute, pay respects, pay it forward, paid tribute, pay per view, raise
  awareness, raise your hand, raise money, raise hell, raises questions, raise a glass, rent free, rest in peace,
  rest in power, the rest of, the rest is, for the rest, rest assured, all the rest, health and safety of our
  democracy, with all due respect, in respect of, with respect to, pay my respects, new media outlet, streaming
  live, live streaming, streaming now, streaming on, streaming tonight, smoke and mirrors, smoke break, blow
  smoke, happy hour, rush hour, people s choice, vote of thanks, vote of confidence, mini series, jobs report,
  steve jobs, dream jobs, robot chicken, mr robot, schedule a, meal prep, lunch with, toxic positivity, earn your
  trust, sleep on it, sleep well, accident lawyer, insurance company ad, in the long run, tier list, premium
  cable, i robot, paid for by, pays off, paid off, pay off, hit the gym`)
