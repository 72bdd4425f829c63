import { terms } from './terms.ts'

/** What people call money at the table: pay, residuals, benefits. */
export const wordsOfMoney = {
  pay: terms(`0 k a year, 0 grand a year, new rates, band 0, pay point(s), best money, real money, better money, more money,
    same money, money on the table, enough money, cost of everything, price of everything, wage rise, wage rises,
    percentage raise, dollar raise, 0 dollar raise, 0% on, 0% now, 0 over 0, and cola, wage increments,
    increment(s), under inflation, pay packet, earning less, make less, making less, makes less, make more, paid
    more, paid less, cheap labor, cheap labour, raises, afford to work, gas money, struggling to pay, skip meals,
    skipping meals, pay scales, pay structure, pay, pays, paying, paid, underpaid, underpaying, unpaid, overpaid,
    pay rise(s), wage(s), living wage(s), salary, salaries, salaried, raise(s), pay raise(s), pay increase(s), wage
    increase(s), pay cut(s), pay rate(s), rate increase(s), hourly rate(s), day rate(s), weekly rate(s), minimum
    wage, scale minimum(s), wage scale(s), union scale, scale rate(s), above scale, top rate, top scale,
    paycheck(s), paycheque(s), payslip(s), pay slip(s), pay stub(s), payday, payroll, take home pay, take home,
    cola, cost of living, inflation, below inflation, above inflation, real terms, rpi, cpi, pay award(s), pay
    offer(s), pay restoration, uplift, pay freeze, pay band(s), bonus, bonuses, lump sum, overtime pay, overtime,
    unpaid overtime, double time, time and a half, penalty rates, shift differential(s), night differential,
    differential(s), hazard pay, premium pay, per diem, stipend(s), poverty wage(s), poverty pay, poverty, wage
    theft, stolen wages, equal pay, pay equity, pay gap, gender pay gap, $0 an hour, $0 per hour, $0 hr, $0 hour, $0
    hourly, $0 minimum, $0 a week, $0 a day, $0 a year, $0 more, $0 raise, 0 an hour, 0 per hour, $0 k, 0% raise(s),
    0 percent raise(s), 0% increase(s), 0 percent increase(s), 0% rise, 0 percent rise, 0% wage increase(s), 0% over
    0 years, 0 percent over 0 years, 0% up front, 0% upfront, 0% across the board, 0% a year, 0 percent a year, 0%
    per year, 0% offer, 0 percent offer, offered 0%, offered us 0%, offering 0%, offer 0%, offer of 0%, 0% pay, 0
    percent pay, wage bump(s), pay bump(s), bump in pay, rent, afford rent, make rent, pay the rent, my rent,
    mortgage, groceries, grocery bill, food bank(s), food stamps, ends meet, can't afford to live, afford to live,
    afford a home, second job, 0 jobs, paycheck to paycheck, crumbs, peanuts, compensation, compensated, kit
    rental(s), box rental(s), mileage, holiday pay, vacation pay, earn, earns, earned, earning, earnings gap, make a
    living, sixth day, seventh day, 6th day, 7th day, prevailing wage, minimums, new minimums, minimum rates, night
    premium, paid late, cents an hour, cents more, 0 cents, scale is $0, starting wage, starting pay, day s pay, up
    front raise(s), retro pay, retro check, retroactive pay, back pay, backpay, two tier, 0 tier wage(s), wage
    tiers, tiered wages, end tiers, step increase(s), pay steps, pay scale(s), pay grade(s), tips, tipped, tip
    credit, tipped minimum, gratuities, subminimum, piece rate, per mile, per delivery, low pay, low wage(s), low
    paid, fair pay, better pay, better paid, worth more, money we earned, our money, wage floor, wage proposal, wage
    offer, wage package, economics, economic proposal(s), merit pay, flat rate, rates of pay, minimum rate, rate
    card, session fee(s), buy groceries, feed my family, feed our families, feed my kids`),
  'residuals-and-streaming':
    terms(`residual(s), streaming, streamer(s), streaming residual(s), streaming show(s), streaming service(s), new media,
    svod, avod, hbsvod, fast channel(s), viewership, viewership bonus, viewing figures, viewing data, success based,
    success bonus, royalty, royalties, subscriber(s), subscriber count(s), transparency data, streaming data,
    streaming numbers, streams, per stream, reuse fee(s), reuse, re use, rerun(s), syndication, repeat fee(s),
    secondary payment(s), foreign residual(s), profit participation, revenue share, revenue sharing, backend points,
    back end points, backend, sideletter new media, new media sideletter, licensing fee(s), buyout fee(s), self tape
    license, music licensing`),
  'health-and-pension':
    terms(`drug cover, drug coverage, drug plan, prescription cover, health spending, health premiums, on my plan, on our
    plan, plan covers, covers my, covered my, cover for, hip replaced, knee done, operation, hospital bill(s),
    pension contributions, pension pot, pension cut(s), pensionable, ira, early retirement, retire at, retire with
    dignity, contribution rate, disability, occupational therapy, iui, ivf, hearing aid(s), my meds, meds,
    diagnosis, cancer, dialysis, diabetes, health, healthcare, health care, health plan, health insurance, health
    coverage, health cover, health benefits, insurance, insured, uninsured, medical, medical coverage, medical
    bills, medical debt, medication(s), prescription(s), insulin, inhaler, chemo, dental, dental plan, vision plan,
    doctor visit(s), benefit hours, benefit(s), benefits package, fringe(s), benefit fund(s), pension(s), pension
    plan, pension hours, pension scheme, pensioners, defined benefit, final salary, superannuation, retire, retires,
    retiring, retired with, retirement, retiree(s), my 0 k, our 0 k, 0 k match, 0 k contribution(s), rrsp, annuity,
    iap, mpi, mpiphp, premium(s), copay(s), co pay(s), coinsurance, deductible(s), out of pocket, qualify for
    coverage, earnings cap, plan eligibility, eligibility hours, sick day(s), sick leave, sick pay, sick time, paid
    sick, call in sick, called in sick, calling in sick, work sick, working sick, come in sick, paid leave, paid
    family leave, parental leave, maternity leave, maternity, paternity leave, family leave, bereavement leave,
    medical leave, childcare, child care, mental health, therapy, cobra, hours to qualify, need to bank, bank hours,
    keep the health plan, cut the plan, cut our plan, lose coverage, lost coverage, losing coverage, lost my
    coverage, lose my coverage, lost our coverage, lose our coverage, keep coverage, kept coverage, keep our
    coverage, keep my coverage, family coverage, spouse coverage, our coverage, my coverage, coverage gap, lost my
    insurance, lose my insurance, p h fund, p h contributions, p and h, health fund, h and w, health and welfare,
    nhs pension, teachers pension, wellness, in treatment, cancer treatment, surgery`),
}
