import type { LexiconEntry } from './lexicon.ts'

/*
 * The labour pack: what words mean in a campaign. Written from the vocabulary of unions and the trade press, not from
 * the sentences it is measured on. An entry outranks AFINN and the model's own weight of the word.
 */

/** Terms set apart by commas, all with one valence, −5…+5. */
function rated(valence: number, list: string): LexiconEntry[] {
  return list.split(/,\s+/).map((term) => [term, valence])
}

/** What the talk is about, which says nothing of its tone: AFINN or the tweets think otherwise. */
const topics = `strike strikes striking striker strikers picket pickets picketing picketed demand demands demanding
  stoppage agreement agreements reject rejects protest protests protesting union unions ballot ballots authorization
  authorize dispute disputes residuals residual minimums penalty penalties overtime pension insurance contract contracts
  bargaining negotiation negotiations negotiating talks proposal proposals arbitration grievance grievances mediation
  mediator jurisdiction committee membership crew crews grip grips gaffer gaffers teamster teamsters wardrobe
  shutdown walkout walkouts lockout boycott stunt stunts hardship vote votes voted voting rally rallies`

const topicPhrases = `strike vote, strike authorization, strike authorization vote, vote yes, vote no, yes vote, no vote, health plan,
  health care, health coverage, pension plan, meal penalty, meal penalties, sick days, sick leave, sick pay, paid
  leave, struck work, picket line, hardship fund, strike fund, strike pay, work stoppage, basic agreement,
  tentative agreement, memorandum of agreement, last best and final, unfair labor practice, cost of living, cost
  of living adjustment, force majeure, no comment, no strike clause, right to work, labor dispute, media blackout,
  press blackout, set to expire, horror film, crime drama, shot list, camera crew, crew call, on fire watch`

const good: readonly LexiconEntry[] = [
  ...rated(
    4,
    `we won, killer deal, hell yeah, hell yes, fuck yeah, fuck yes, no one fights harder, nobody fights
    harder, nobody does it better, never been more inspired, never been prouder, never been more proud,
    couldn't be prouder, couldn't be happier, couldn't be more proud, incredible, massive win, huge win,
    major win, tears of joy, happy tears, damn proud, so damn proud`,
  ),
  ...rated(3.5, `victory, lfg, proud, proud of, big win, damn good, mad respect`),
  ...rated(
    3,
    `stronger together, union strong, unionstrong, won, win, wins, strike averted, can't wait, cant wait,
    can't thank, cannot thank, nothing better, nothing but love, nothing but respect, nothing but thanks,
    overwhelming support, fired up, one day stronger, thank you, goosebumps, well deserved, life changing,
    game changer, sick gains, ugly crying happy, badass, bad ass, goated, huge w, big w, chef s kiss, insane
    turnout, crazy good`,
  ),
  ...rated(
    2.5,
    `solidarity, unity, historic, let s go, let's go, lets go, won't back down, wont back down, stand with,
    standing with, stands with, stand together, standing together, can't say enough, no better, unanimous,
    unanimously, record turnout, powerful, hold strong, one day longer, big ups, slaps, banger, has our
    backs, have our backs, had our backs, got our backs`,
  ),
  ...rated(
    2,
    `ratified, united, strong, stronger, averted, gains, fair deal, fair contract, never felt more, worker
    power, people power, shout out, shoutout, unreal, w for, no complaints, no regrets, fighting for us,
    fought for us, safe at last`,
  ),
  ...rated(
    1.5,
    `siblings, raise, raises, ready to go, hold the line, holding the line, an injury to one, bread and
    roses, based`,
  ),
  ...rated(1, `ratify, kin, living wage, overwhelmingly, power to, no scabs`),
  ...rated(0.5, `about time`),
  ...rated(0, `ratification`),
]

const bad: readonly LexiconEntry[] = [
  ...rated(-4, `sold us out, selling us out, slap in the face, spit in the face, slap in our face, bullshit`),
  ...rated(
    -3.5,
    `bad faith, union busting, union buster, union busters, unionbusting, sellout, sellouts, wage theft,
    stolen wages, corporate greed, insulting, starve us, starve us out, worst, sick and tired, falling
    asleep at the wheel, lost my insurance, thrown under the bus, are a joke, is a joke`,
  ),
  ...rated(
    -3,
    `scab, scabs, scabbing, lowball, lowballed, lowballing, low ball, fraturday, fraturdays, sold out, sell
    out, overworked, burnout, burned out, burnt out, greed, greedy, insult, disrespect, disrespectful,
    starve, starving, retaliation, retaliate, retaliated, retaliatory, intimidation, harassment, poverty
    wages, race to the bottom, not good enough, isn't good enough, no respect, no transparency, fed up, sick
    of, asleep at the wheel, broken promises, lose my insurance, can't afford, cant afford, cannot afford,
    hung out to dry, gaslighting, liars, lying, lied to, pathetic, spineless, gutless, shame on, shameful`,
  ),
  ...rated(
    -2.5,
    `rollback, rollbacks, concessionary, giveback, givebacks, give backs, stalling, stonewall, stonewalled,
    stonewalling, caved, caving, pay cut, pay cuts, unpaid, underpaid, exhausted, crumbs, scraps, laid off,
    toothless, watered down, crossed the picket, nickel and dime, isn't enough, no thanks, no protections,
    lazy, tired of, had enough, cant pay, can't pay, under the bus, misleading, lies, bs, a joke, out of
    touch`,
  ),
  ...rated(
    -2,
    `roll back, walked away, stalled, busting, peanuts, layoff, layoffs, furloughed, loophole, loopholes,
    poverty, crossed the line, not enough, no rest, no raise, no progress, entitled, spoiled, drowsy, broke
    down, collapsed, deadlocked, deadlock, impasse, hang by a thread, paycheck to paycheck, shame`,
  ),
  ...rated(
    -1.5,
    `concession, concessions, takeaways, stall, furlough, crossing the line, cross a picket, no counter, get
    back to work, fell asleep, break down, breaks down`,
  ),
  ...rated(-1, `takeaway, walked out on, cave, joke`),
]

/** Praise that comes with thanks left out, and what is meant the other way round: told by how it is put. */
const manners: readonly LexiconEntry[] = [
  ...rated(
    3.5,
    `is fire, straight fire, pure fire, on fire today, undefeated, in awe, chills, over the moon, on cloud nine`,
  ),
  ...rated(
    3,
    `voted yes, voting yes, hell yes, easy yes, proud yes, slay, slayed, we ate, cooked them, w union, fist bump, hats off,
    take a bow, high five, love to see it, good riddance, full back pay, hired back, here for it, got it in writing`,
  ),
  ...rated(
    2.5,
    `rescinded, backs down, backed down, scraps plan, dropped the charges, lockout lifted, heart melted, in writing, went
    to bat for, ugly crying, crying laughing, happy crying, never going back, can't break us, unbreakable, unbroken,
    still standing, safest, paid off`,
  ),
  ...rated(
    2,
    `back pay, reinstated, rehired, called off the strike, honk, honks, honking, donuts, standing tall, real progress`,
  ),
  ...rated(
    -3,
    `cool cool cool, cool cool, love that for, must be nice, must be lovely, thanks for nothing, gee thanks, slow clap,
    oh great, oh good, oh brilliant, oh lovely, oh joy, oh wonderful, oh perfect, oh fantastic, just great, just what we
    needed, just what i needed, just what i wanted, how generous, so generous, how thoughtful, how nice of them, nice of
    them to, a whole nickel, a whole dollar, a whole quarter, make it make sense, living the dream, employer of the year,
    nice try, yeah right, give me a break, cry me a river, not worth the paper, big yikes, clown show, circus, nothing
    burger, hard no, hard pass, vote it down, voting it down, voting this down, vote this down, send it back, send them
    back, voting no, sell us out, selling out, sells out, enough is enough`,
  ),
  ...rated(
    -2.5,
    `robbed, short staffed, understaffed, shortstaffed, carve out, carveout, locked us out, written up, write up, docked,
    clawback, misclassified, captive audience, speedup, speed up, unsafe, strikebreaker, strikebreakers, train my
    replacement, imagine being, explain it to me, played us, left behind, collateral damage, pink slips, pizza party,
    thoughts and prayers, out of work, drowning, evicted, eviction, behind closed doors, in the dark`,
  ),
  ...rated(
    -1.5,
    `outsource, outsourced, outsourcing, contracted out, subcontracted, on call, replaceable, disposable, expendable`,
  ),
]

/** Signs of today; AFINN's emoji were rated in 2015. */
const signs: readonly LexiconEntry[] = [
  ...rated(3.5, `🎉, 🥳, 🎊, 😍, 🥰, ❤, 💖, 💜, 💙, 💚, 💛, 🧡, 🤩`),
  ...rated(2.5, `🔥, 💪, 🙌, 👏, 🥹, 😎, 🫶, 💯, 🏆, ✨, 😊, 🤗, 🎈, 😁`),
  ...rated(1.5, `✊, 🤝, 🙏, 👍, ☀, 🌹, 💃, 🕺, 🎶`),
  ...rated(-2, `🙃, 😒, 🙄, 😑, 🫠, 😬, 👎, 😓, 😩, 😞, 😟`),
  ...rated(-3, `🤡, 😡, 🤬, 🤮, 🤢, 😠, 🖕, 💔, 😢, 🐀, 💩, 🗑, 🐍`),
]

export const labourEntries: readonly LexiconEntry[] = [
  ...topics.split(/\s+/).map((word): LexiconEntry => [word, 0]),
  ...rated(0, topicPhrases),
  ...good,
  ...bad,
  ...manners,
  ...signs,
]
