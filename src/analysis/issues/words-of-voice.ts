import { terms } from './terms.ts'

/** What people call their say: respect, and the vote. */
export const wordsOfVoice = {
  respect:
    terms(`sweetheart, honey, smile more, called her, called him, catcalled, catcalling, mocked, mocks, jokes about,
    sneered, dismissive, tone deaf, by name, asked my name, talks to us, spoke to us, talk to us like, like we re
    nothing, like we are nothing, like nothing, invisible, ignored us, ignores us, ignored for, thrown away, throw
    away, lied to us, lies to us, lied to, docked, docked pay for, punished, punish, punishing, singled out,
    targeted, targeting, for organizing, for organising, for speaking, for talking, for wearing, for sitting,
    escorted out, marched out, walked off site, banned from, gagged, gag order, silenced, silencing, afraid to
    speak, scared to speak, staff intimidated, points system, attendance points, apologize, apologise, sorry to us,
    groped, grope, slurs, slur, predator, boss from hell, bad boss, disdain, condescending, patronising,
    patronizing, fired for, fired a, fired our, fired my, fired him, fired her, fired the, fired two, fired three,
    was fired, were fired, got fired, been fired, unjustly fired, illegally fired, wrongfully fired, firing workers,
    firing union, firings, sacked, sacking(s), unfair dismissal, dismissed for, screams at, screamed at, screaming
    at, yells at, yelled at, yelling at, shouts at, shouted at, shouting at, swore at, laughed at us, laughs at us,
    threatened us, threatened me, threatened to fire, threatened people, threatened workers, threatened members,
    threatened him, threatened her, threatened with, threatening us, threatening workers, threatening to fire,
    threatens to fire, threatens workers, threatens anyone, apologised, apologized, apology, like people, like
    humans, like human beings, as human beings, like trash, like garbage, like dirt, like animals, like dogs, like
    children, like criminals, like machines, like robots, like we're disposable, like numbers, disposable,
    expendable, replaceable, suspended for, suspended without pay, suspended me, was suspended, suspension(s),
    respect, respected, respectful, disrespect, disrespectful, disrespected, disrespecting, dignity, harassment,
    harassed, harass, harassing, harasser(s), sexual harassment, bullying, bullied, bully, bullies, abuse, abused,
    abusive, abuser, toxic, toxic workplace, retaliation, retaliate, retaliated, retaliates, retaliating,
    retaliatory, discipline, disciplined, disciplinary, just cause, due process, wrongful termination, wrongfully
    terminated, terminated for, terminated without, termination(s), reinstated, reinstate, reinstatement,
    grievance(s), discrimination, discriminated, discriminate, discriminatory, racism, racist, sexism, sexist,
    misogyny, homophobic, transphobic, intimidation, intimidated, intimidate, intimidating, blacklist, blacklisted,
    blacklisting, written up, write up(s), write us up, writing us up, wrote me up, wrote us up, final warning,
    written warning, treated like, treat us like, treats us like, treat people like, treating us like, treat us
    better, treated us, humiliated, humiliation, belittled, belittling, demeaning, degrading, dehumanizing,
    dehumanising, talked down to, talks down to, hostile workplace, hostile work environment, speak up, speaking up,
    spoke up, pride at work, deadname, misgendered, equity and inclusion, surveillance, spied on, spying on, cameras
    on us, watched on camera, tracking us, keystroke(s), micromanaged, micromanaging, micromanagement, micromanage,
    favoritism, favouritism, nepotism, insulting, insulted us, power trip, union busting, union buster(s), captive
    audience, unfair labor practice(s), ulp(s), open door policy, listened to us, listens to us, a voice at work,
    heard and respected`),
  vote: terms(`your yes, for your yes, reject this, unionized, unionised, to unionize, to unionise, tick, tick the box, in the
    box, turn this down, turn it down, turn down the, turned it down, reject the deal, reject the offer, rejection,
    recommends, recommends acceptance, haven t decided, undecided, which way to go, leaning yes, leaning no, my x,
    vote(s), voted, voting, voter(s), ballot(s), balloted, balloting, ratify, ratifies, ratified, ratifying,
    ratification, ratification vote, strike vote(s), strike authorization, strike authorisation, strike
    authorization vote, strike ballot(s), strike mandate, mandate from members, sav, authorization vote, turnout,
    vote yes, vote no, voting yes, voting no, vote count, delegate(s), delegate vote, referendum, electoral college,
    show of hands, quorum, yes vote, no vote, member vote, vote it down, vote it up, vote them out, authorize a
    strike, authorise a strike, authorized a strike, authorize the strike, authorized the strike, informational
    meeting(s), town hall on the ta, union election, nlrb election, certification election, representation election,
    election results, polls open, polls close, polling opens, hard yes, easy yes, happy yes, solid yes, firm yes,
    enthusiastic yes, reluctant yes, yes from me, yes for me, hard no, easy no, solid no, firm no, strong no, no
    from me, no for me, i'm a no, i'm a yes, im a no, im a yes, i'm voting, no on the contract, no on the ta, no on
    the deal, no on this, yes on the contract, yes on the ta, yes on the deal, yes on this, 0% yes, 0% no, 0 percent
    yes, 0 percent no, 0% in favour, 0% in favor, 0 percent in favour, 0 percent in favor, 0 in favor, 0 in favour,
    yes campaign, no campaign, vote no campaign, tally committee, vote tally, ballot count, count is in, recount,
    postal ballot, e ballot, e vote`),
}
