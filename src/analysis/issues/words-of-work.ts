import { terms } from './terms.ts'

/** What people call the work itself: hours, breaks, staff, who does it, and how safely. */
export const wordsOfWork = {
  'hours-and-rest':
    terms(`overnight shift(s), overnights, schedules, schedules out, weeks ahead, our weekends back, actual whole weekend,
    full weekend, weekends, weekends back, one day off, 0 day off, 0 days off, day of rest, days of rest, nights and
    weekends, sunday off, sundays off, saturday off, christmas off, holidays off, bank holiday(s), fall asleep, dead
    tired, bone tired, knackered, shattered, drove home, driving home, wake up at 0, up at 0, home at 0, home by 0,
    home before, saw my kids, seen my kids, see her kids, see his kids, 0 hour turn, hour turnaround(s), rest
    between shifts, rest clause, hour shift(s), longer shifts, long shift(s), longer hours, stay late, worked 0
    hours, work 0 hours, working 0 hours, in 0 hours, after 0 hours, hour weekend(s), back in at 0, doubles, a
    double, working nights, night work, swing shift, graveyard shift, turnaround(s), rest period(s), daily rest,
    weekend rest, weekend turnaround, fraturday(s), long hours, working hours, work hours, working time, hour
    day(s), hr day(s), 0 hour day(s), 0 hr day(s), 0 h day(s), 0 hour turnaround, 0 hours turnaround, 0 hour
    guarantee, 0 hour week(s), 0 hour work week, 0 hour workweek, 0 hour shift(s), 0 hr shift(s), 0 hours a day, 0
    hours a week, 0 hours per week, 0 hours off, 0 hours rest, 0 hours of rest, 0 hour rest, 0 hours on set, 0 hours
    on my feet, 0 hours on our feet, 0 hours straight, 0 hours this week, 0 hours last week, 0 hours home, 0 day
    week(s), 0 day work week, 0 day workweek, 0 days straight, 0 days in a row, 0 straight days, 0 consecutive days,
    0 day(s) a week, wrapped at 0, wrap at 0, wrapped in 0, call at 0, 0 am call, 0 am wrap, sleep, no sleep, sleep
    deprived, sleep deprivation, exhaustion, exhausted, exhausting, fatigue, fatigued, overwork, overworked,
    overworking, burnout, burn out, burned out, burnt out, work life balance, work life, forced call(s), split(s)
    week, day off, days off, night off, weekend(s) off, our weekends, my weekends, our weekend, my weekend, weekend
    work, french hours, forced overtime, forced ot, mandatory overtime, mandatory ot, mandated overtime, compulsory
    overtime, mandation, mandated to stay, guaranteed hours, hour guarantee, hours guarantee, guarantee of hours,
    minimum hours, minimum call, more hours, fewer hours, enough hours, cut my hours, cut our hours, cutting hours,
    hours cut, hours were cut, reduced hours, part time hours, zero hour(s), zero hour(s) contract(s), span of
    hours, split days, drive home, drowsy driving, see my kids, see my family, see our kids, see our families, my
    kids awake, kids bedtime, bedtime, time with family, time with my family, time with my kids, family time, home
    for time off, pto, paid time off, vacation time, vacation day(s), annual leave, holiday entitlement, invasion of
    rest, short week, short turnaround(s), working weekends, rest time, rest day(s), no rest, rest language, rest
    rules, rest hours, more rest, need rest, get rest, to rest, some rest, proper rest, enough rest, hours rest,
    rest between, scheduling, work schedule(s), my schedule, our schedules, our schedule, last minute schedule,
    schedule change(s), schedule posted, erratic schedule(s), fair workweek, predictive scheduling, predictable
    schedule(s), rota(s), roster(s), rostering, shift pattern(s), shift work, night shift(s), double shift(s), shift
    length, clopen, clopening(s), on call, split shift(s), shift swap(s), extra shift(s), last minute shift(s),
    hours between shifts, between shifts, hour cap, cap on hours, back to back shifts, back to back days, night
    shoot(s), call times, call time, early call, late wrap, standby, standby time, reserve days, duty time, duty
    day(s), hours of service, layover(s), unsocial hours, unsociable hours, flexible working, comp time, working
    christmas, working thanksgiving, eight hours sleep, 0 hours sleep, 0 hours of sleep, hours of sleep`),
  'meal-breaks':
    terms(`breaks, our break, a break at, ten minute break, 0 minutes to eat, sit down to eat, eat at, ate in, ate over, at
    the wheel lunch, water break(s), use the toilet, use the bathroom, use the restroom, go to the bathroom, go to
    the toilet, packed lunch, lunchtime, hungry, dinner, meal(s), meal break(s), mealbreak(s), meal penalty, meal
    penalties, meal period(s), lunch, lunches, lunch break(s), lunch hour, lunch time, dinner break(s), second
    meal(s), walking meal(s), working lunch(es), ndb, break(s) to eat, time to eat, chance to eat, let us eat, to
    eat, eat lunch, ate lunch, eating lunch, grace period, no lunch, skipped lunch, catering, caterer(s), craft
    services, craft service, crafty, hot meal(s), hot food, real food, eat standing, eats standing, eating standing,
    ate standing, standing up eating, bathroom break(s), toilet break(s), restroom break(s), comfort break(s), pee
    break(s), pee in bottles, pee in a bottle, pee bottles, rest break(s), tea break(s), coffee break(s), 0 minute
    break(s), 0 min break(s), minute break, no break(s), without a break, without break(s), a single break, break
    room, breakroom, missed break(s), our breaks, breaks we, paid breaks, unpaid break(s), unpaid lunch, food on
    set, canteen, cafeteria, sandwich, 0 minute lunch, 0 min lunch, half hour lunch, 0 hours without food, without
    food, without eating, scarf down, wolf down`),
  staffing:
    terms(`covering what used, covering for, used to be 0 of us, down to 0 people, down to 0 staff, down to a crew, under
    staffed, short staffed again, run us short, running short, crew shortage, 0 patients, 0 patients and, patient
    load, 0 residents and, new nurses, real nurses, travellers, travelers, travel staff, 0 aide, just 0 of us, alone
    on, on my own, nobody on, no one on, lose work, lost work, losing work, our work is gone, no backfill, new
    hires, hired 0, hire 0, hired more, new positions, posts filled, positions filled, shutting the plant, shut the
    plant, shutting down the, shutter, shuttered, shuttering, cuts to services, course cuts, programme cuts, non
    renewed, contract not renewed, secure work, secure contracts, permanency, made permanent, went permanent,
    conversion to full time, full time jobs, full time positions, minimums per, minimum staffing levels, staff to
    patient, safe ratios, caseloads capped, 0 to a class, kids to a class, kids in one room, oversubscribed,
    crewing, manning, undermanned, single manning, double manning, one man operation, guard on every train,
    conductors, no work coming, replaced by contractors, permanent position(s), plant closing, plant closes, plant
    closure, plant closure(s), closing the plant, close the plant, close our plant, closing our, depot closure,
    school closure(s), hospital closure, site closure, closures, called back, recalled workers, 0 person crew, 0 man
    crew, crew of 0, crews of 0, single person crew, stretched thin, stretched too thin, staffing, understaffed,
    understaffing, short staffed, short staffing, shortstaffed, short handed, staff shortage(s), worker shortage,
    nurse shortage, driver shortage, teacher shortage, shortages, vacancies, vacant positions, unfilled, unfilled
    positions, staffing level(s), staffing minimum(s), minimum staffing, staffing ratio(s), crew size(s), minimum
    crew, smaller crew(s), skeleton crew(s), skeleton staff, layoff(s), laid off, laying off, lay off, lay offs,
    laid us off, lay us off, let go, pink slip(s), redundancy, redundancies, made redundant, job security, job
    guarantee(s), job protection(s), secure jobs, job cuts, cut jobs, cutting jobs, job loss, job losses, lost their
    jobs, lose our jobs, losing our jobs, lost my job, lose my job, losing jobs, our jobs, jobs, good jobs, local
    jobs, cutting positions, cut positions, positions cut, eliminate positions, eliminating positions, eliminated
    positions, our positions, downsizing, mini room(s), minirooms, writers room(s), room size, 0 person room, 0
    writers, minimum of 0 writers, staff writer(s), duration of employment, span protection, furlough(s),
    furloughed, outsourcing, outsource, outsourced, outsources, offshoring, offshored, offshore, moving production
    to, move production to, shipped overseas, work overseas, jobs overseas, runaway production, contracting out,
    contracted out, privatisation, privatization, privatise, privatize, turnover, retention, recruitment, hire more,
    hire enough, hiring more, more staff, enough staff, enough of us, enough people, more nurses, enough nurses,
    more teachers, enough teachers, enough drivers, safe staffing, nurse ratio(s), ratio(s), patient ratio(s), nurse
    to patient, patients per nurse, patients each, patients a nurse, patients to myself, students per, kids per
    class, kids in a class, students in a class, kids in my class, students in my class, 0 kids in, 0 students in,
    class size(s), caseload(s), case load(s), workload(s), 0 aide for, 0 aide to, 0 nurse for, 0 nurse to, 0 teacher
    for, 0 teacher to, 0 carer for, 0 medic for, 0 driver for, 0 cashier for, 0 cashier open, 0 operator on, 0
    operator for, 0 guard for, 0 person for, 0 of us for, 0 residents, headcount, head count, seniority, recall
    rights, bumping rights, tenure, tenure track, hiring freeze, loss of work, 0 person doing, doing 0 jobs, work of
    0 people, work of 0, job of 0 people, jobs of 0 people, 0 people s work, 0 people s jobs, temp worker(s), temp
    agency, temporary workers, agency staff, agency workers, agency nurses, travel nurses, casual contracts,
    casualisation, casuals, adjunctification, fixed term, permanent jobs, permanent contracts, permanent work,
    precarious, precarity, fire and rehire, fire rehire, backfill, no backup, working alone, alone on the floor, our
    whole department, entire department, department was cut, crew cuts, staff cuts, cuts to staff, budget cuts,
    guards on trains, ticket office(s), doing more with less, do more with less`),
  ai: terms(`my recordings, our recordings, my own work to train, trained on, synthetic, cobot(s), app decides, the app
    decides, self service, kiosk(s), voice model, my voice, our voices, our faces, our likeness, clones, replace
    writers, replaced by ai, consent and compensation, drone delivery, chatbot(s), bot, bots, replaced by a machine,
    replaced by machines, my own voice, my own face, my face, ai, a i, ais, ai generated, artificial intelligence,
    generative ai, generative, genai, gen ai, chatgpt, gpt, openai, midjourney, machine learning, digital
    replica(s), digital double(s), digital clone(s), digital likeness, replica(s), synthetic performer(s), synthetic
    voice(s), synthetic actor(s), synthetic media, deepfake(s), algorithm(s), algorithmic, automation, automate,
    automates, automating, automated, semi automated, robot(s), robotics, robotaxi(s), driverless, self driving,
    autonomous vehicle(s), autonomous truck(s), self checkout(s), training data, train models, train their models,
    train on our, trained on our, trained on my, train it on, scrape, scraped, scraping, scanned, scan our faces,
    scan my face, scan background, body scan(s), face scan(s), facial scan(s), voice clone(s), voice cloning,
    cloned, clone my voice, cloned my voice, likeness, likenesses, name image and likeness, large language model(s),
    language model(s), llm(s), sora, prompt(s) engineer, human made, human written, written by humans, replaced by
    software, replace us with software`),
  safety:
    terms(`guard was off, guard off, guards off, no guard on, hard hats, lights out in, no lights, health and safety,
    occupational health, gas readings, gas leak, forklift(s), racking, crane inspection, machine guard(s), guarding,
    hard hat(s), seat belt(s), scaffold, scaffolding, ladder, ladders, trench, electric shock, fire alarm, burned,
    scalded, bleeding, stitches, lost a hand, lost an arm, broke my, back injury, my back, repetitive strain, carpal
    tunnel, fans installed, fan in, no fans, hot in the, too hot, boiling hot, cooling, ac in, radiation, stab vest,
    knife, knives, security guard, violent, lone working, evacuated, evacuation, safety inspector, unsafe work,
    right to refuse, refused to work, refuse unsafe, someone gets, nearly killed, almost killed, almost died,
    vehicles were damaged, brakes failed, brakes, tyres, tires bald, asleep driving, unsafe set(s), safe to work,
    set was safe, set is safe, keep us safe, kept us safe, keep people safe, feel safe, felt safe, feels safe, safe
    working, working safely, work safely, go home safe, get home safe, come home safe, home safe, safe conditions,
    safe equipment, ride home, rides home, heat rule(s), heat breaks, heat standard, the heat, heat index, heat
    wave, heatwave, heat illness, air conditioning, air conditioner, no ac, aircon, got hurt, gets hurt, get hurt,
    were hurt, was hurt, been hurt, hurt at work, hurt on set, fell off, fell feet, fell 0 feet, fell from, rigging
    failed, checked the rig, fan away, no fan(s), drone(s), safety, unsafe, safe set(s), set safety, safe workplace,
    injury, injuries, injured, injure, hurt on the job, accident(s), heat stroke, heatstroke, heat exhaustion,
    extreme heat, 0 degrees, degrees in, asleep at the wheel, falling asleep, fell asleep, crashed my car, crashed
    his car, crashed her car, car crash, died on, died at work, died driving, dying on, died in, killed on set,
    killed on the job, killed at work, killed a worker, workers killed, worker killed, worker died, workers died,
    worker deaths, workplace death(s), fatality, fatalities, fatal, firearm(s), guns on set, live ammo, live rounds,
    armorer, stunt(s), stunt safety, osha, cal osha, hse, worksafe, worksafebc, hazard(s), hazardous, ppe, mask(s),
    n95, covid, needlestick, fumes, chemical(s), toxic fumes, chemical exposure, air quality, mold, mould, asbestos,
    silica, black lung, fire safety, fire exit(s), people will die, people are dying, someone dies, someone will
    die, going to die, get killed, gets killed, ambulance, hospitalized, hospitalised, emergency room, went to the
    er, in the er, passed out, fainted, collapsed on, collapsed at, collapsed from, he collapsed, she collapsed,
    concussion, broken bone(s), broke his, broke her, broke their leg, burned by, burns, crushed, amputated,
    electrocuted, electrocution, safety hotline, safety rep(s), safety meeting, drowsy driving, ventilation, heat
    protections, workplace violence, violence at work, assaulted, assault(s), attacked, spat at, spat on, punched,
    kicked, bitten, danger, dangerous, dangerously, dangers, harness, harnesses, fall protection, guardrail missing,
    near miss, near misses, derail, derailed, derailment, faulty brakes, bad brakes, old equipment, broken
    equipment, broken ladder, panic button(s), black ice, unsafe conditions, safety violations, risk our lives,
    risking our lives, risk my life, risking my life, putting lives at risk, lives at risk, life and death`),
  jurisdiction:
    terms(`managers do our, managers do the, managers doing, managers running, supervisors do our, supervisors running,
    bosses doing our, contractor, a contractor, contractor from, contracting in, in house, brought in house,
    insourcing, insourced, back in house, who rigs, our craft, craft work, our trade, trades work, crossing trades,
    another trade, belongs to us, belongs to our, work belongs, outside firm, outside company, third party,
    logistics partner, volunteers doing, students doing, robot doing our, covered by the contract, covered by this
    contract, covered under, not covered by, count as employees, counts as an employee, who is covered, who s
    covered, in the unit, in our unit, out of the unit, excluded from the unit, accretion, scope of work,
    misclassifies, reclassifies, tier 0 and, teaching assistants are, grad workers are, freelance, freelancing,
    contractors, contractor status, subcontracted, call us contractors, doing our work, does our work, do our work,
    taking our work, our work to non union, which contract covers, jurisdiction, jurisdictional, jurisdictions,
    classification(s), classified as, classify us, misclassification, misclassified, misclassify, misclassifying,
    reclassified, reclassify, reclassification, reclassifying, independent contractor(s), w 0, 0 contractor(s), gig
    work, gig worker(s), gig economy, freelance status, freelancer(s), self employed, self employment, worker
    status, employee status, employees not contractors, non union, nonunion, tier 0, low budget agreement(s), low
    budget, ultra low budget, job description(s), job title(s), job duties, out of title, bargaining unit,
    bargaining unit work, unit work, covered work, struck work, virtual production, who does the work, whose work,
    out of classification, subcontracting, subcontractor(s), subcontract, subcontracts, outside contractor(s),
    outside vendor(s), third party contractors, scab contractors, interns doing, pa work, vfx union, regrading,
    rebanding, job evaluation, scope clause, craft lines, cross craft, exempt employees, salaried exempt,
    supervisors doing, managers doing our, management doing our, new classifications, union work, our jurisdiction`),
}
