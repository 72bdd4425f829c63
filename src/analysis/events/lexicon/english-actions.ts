import type { Lexicon } from './concepts.ts'

export const englishActions: Lexicon = {
  reach: 'reach, reaches, secure, secures, land, lands, ink, inks, sign, signs, come to, comes to, arrive at',
  reached:
    'reached, secured, landed, inked, signed, negotiated, came to, arrived at, put together, concluded, struck, achieved, hammered out, finalised, finalized, brokered, hashed out, thrashed out, settled on, nailed down, forged, reaching',
  agree: 'consent to, agree on, agree, agrees, settle, settles, agree to, agrees to',
  agreed: 'consented to, agreed, settled, agreed on, agreed to, agreeing, have agreed to, has agreed to',
  accept: 'say yes to, says yes to, accept, accepts, ok, okay, oks, okays, endorse, endorses, embrace',
  accepted: "said yes to, accepted, okayed, endorsed, ok'd",
  approve: 'approve, approves, pass, passes, back, backs',
  approved: 'approved, passed, backed, approving',
  reject:
    'reject, rejects, rejecting, turn down, turns down, spurn, spurns, rebuff, rebuffs, snub, snubs, refuse, refuses, decline, declines, dismiss, dismisses, nix, nixes, rejection of, rejection, say no to, says no to, defeat, defeats',
  rejected:
    'rejected, turned down, spurned, rebuffed, refused, declined, dismissed, nixed, knocked back, snubbed, said no to, defeated, resoundingly rejected, resoundingly defeated, turned it down, turns it down, threw out',
  voteDown: 'vote down, votes down, voting down, vote no, votes no, shoot down',
  votedDown:
    'voted down, voted it down, shot down, voted no, overwhelmingly voted down, voted the offer down, voted the five year offer down, voted the deal down, voted the contract down',
  begin:
    'begin, begins, open, opens, kick off, kicks off, launch, launches, commence, commences, get under way, get underway, gets under way, gets underway, starting, beginning, to open, opening of',
  start: 'start, starts, starting',
  began:
    'began, opened, kicked off, launched, commenced, started, got under way, got underway, under way, underway, begun, has begun, have begun, commencing, in full swing, took effect, sat down',
  resume:
    'resume, resumes, restart, restarts, reopen, reopens, renew, renews, resuming, restarting, back at it, rejoin, rejoins',
  resumed: 'resumed, restarted, reopened, renewed, rejoined',
  return:
    'return, returns, returning, return to, returns to, returning to, returned to, head back to, heading back to, headed back to, heads back to, back to, back at, go back to, going back to, returned, come back to, came back to, headed back, went back to, coming back to, comes back to, get back, gets back, getting back, got back, are back, is back',
  end: 'end to, an end to, end, ends, ending, conclude, concludes, lift, lifts, close out, wrap up',
  ended: 'ended, concluded, lifted, finished, came to an end, comes to an end, come to an end',
  over: `is over, at an end, officially over, finally over, is finally over, are over, was over, now over, all over, over after, over :, over as, over at, over following`,
  avert: `avert, averts, averting, avoid, avoids, avoiding, dodge, dodges, dodging, prevent, prevents, preventing, forestall, forestalls, head off, heads off, heading off, stave off, staves off, staving off, ward off, sidestep, sidesteps, stop strike, skirt`,
  averted:
    'averted, avoided, dodged, prevented, forestalled, headed off, staved off, sidestepped, warded off, narrowly averted, narrowly avoided, narrowly averts',
  callOff: `call off, calls off, calling off, cancel, cancels, cancelling, canceling, postpone, postpones, postponing, put on hold, puts on hold, put off, puts off, putting off, delay, delays, delaying, pause, pauses, pausing, defer, defers, scrap, scraps, shelve, shelves, rescind, rescinds, withdraw, withdraws, on hold, stand down, stands down, drop plans, drops plans, drop plan to, drops plan to, drop plans to, drops plans to, drop plans for, drops plans for, drop strike threat, drops strike threat, drops strike, back off, step back from, halt planned`,
  calledOff: `called off, cancelled, canceled, postponed, put back, delayed, paused, deferred, dropped plans to, dropped plans for, dropped plans, abandoned plans to, abandoned plans for, scrapped, shelved, rescinded, withdrew, withdrawn, stood down, backed off, backed away, stepped back, was off, is off, are off, pulled back, withdrawing`,
  suspend: 'suspend, suspends, suspending, suspension of',
  suspended: 'suspended, temporarily suspended',
  call: 'call, calls, calling, call a, calls a',
  called: 'called, declared, declaring, declare, declares',
  hold: 'hold, holds, holding, conduct, conducts, held, take, takes, cast, casts, taking, begin casting, scheduled a, scheduling',
  set: 'set, sets, setting, schedule, schedules, scheduled, fix, fixed, fixes, set a, have set, has set, name, named, confirm, confirmed, confirms, outline, outlined, unveil dates, name dates',
  serve:
    'serve, serves, issue, issues, file, files, give, gives, deliver, delivers, post, posts, submit, submits, serving, issuing, giving, grant, grants, granted, award, awards, send notice, hand, hands, filing',
  served: 'served, issued, filed, gave, given, delivered, posted, submitted, handed, provided',
  make: 'make, makes, present, presents, unveil, unveils, table, tables, put forward, puts forward, release, releases, making, presenting, propose, proposes, sweeten, sweetens, improve, improves, up its, extend offer, submits a, revise, revises, publish',
  made: 'made, put its, put a, put an, put on, puts a, puts its, presented, unveiled, tabled, put forward, put on the table, released, proposed, sweetened, improved, offered, laid out, handed over, raised, revised, came back with, put to',
  extend: 'push back, pushes back, pushing back, extend, extends, extending, prolong, prolongs',
  extended: 'pushed back, moved back, extended, prolonged, been extended',
  expire:
    'expire, expires, expiring, lapse, lapses, run out, runs out, expiration, expiry, runs until, run until, end at midnight',
  expired: 'expired, lapsed, ran out, has run out, ended at midnight',
  breakDown: `break down, breaks down, collapse, collapses, break off, breaks off, fall apart, falls apart, breakdown, breakdown of, break up, fall through, crumble, derail, implode, cut off, cuts off, breaking down, breaking off, hit impasse, fell apart, unravel`,
  brokeDown: `failed to produce, fail to produce, fails to produce, failed to reach a deal, failed to reach an agreement, fail to reach a deal, fail to reach an agreement, failed to yield, broke down, broken down, collapsed, broke off, broken off, fell apart, broke up, fallen apart, fell through, cut off talks, ground to a halt, derailed, imploded, ended without, went nowhere, at a standstill, hit a wall, hit impasse, hit an impasse, reached an impasse, reach an impasse, reach impasse, reached impasse, abandoned, stormed out, fallen through, have stalled out, came to a halt`,
  leaveTable: `(leave|leaves|left|leaving) (|the )(bargaining|negotiating|negotiation|negotiations) table, leave the table, leaves the table, left the table, (walk|walks|walked|walking) away from (|the )(|bargaining |negotiating |negotiation )table, (walk|walks|walked|walking) (away from|out of|out on) (|the |contract )(talks|negotiations|bargaining),
    (quit|quits|abandon|abandons|abandoned|storm out of|stormed out of|pull out of|pulled out of|pulls out of) (|the |contract )(talks|negotiations|bargaining), stopped negotiating, stopped bargaining, ended negotiations, refuses to bargain`,
  walkAway: `walk away from, walks away from, walked away from, walking away from, walk away, walked away, walks away, walk out of, walked out of, walks out of, storm out of, stormed out of, pull out of, pulled out of, pulls out of, walked out on, walks out on`,
  stall: 'stall, stalls, stalled, stalling, halted, halt',
  expand:
    'expand, expands, expanded, expanding, spread, spreads, widen, widens, widened, escalate, escalates, escalated, grows, escalating, broaden, broadens, ramp up, ramps up',
  join: 'join, joins, joined, joining',
  issue: 'issuing',
  order:
    'order, orders, ordering, imposes, impose, imposing, rule, rules, direct, directs, force, forces, forcing, intervening',
  ordered: 'ordered, imposed, ruled, directed, forced, granted, referred, ended by order',
  imposed: 'imposed contract, contract imposed',
  intervene:
    'intervene, intervenes, intervened, intervention, intervening, step in, steps in, government intervention, back to work legislation, back to work law, back to work bill, back to work laws, back to work order, section 107',
  ask: 'ask, asks, asked, asking, invite, invites, poll, survey',
  announce: 'announce, announces, say, says, reveal, reveals, declare',
  announced: 'announced, said, revealed, saying, announcing',
  recommend: 'recommend, recommends, recommended, unanimously approved, recommending',
  send: 'send, sends, sent, mailed, mail, go to, goes to, goes out, going to, put to, puts to, submit to, distributed, now goes to, heads to, head to, headed to',
  stage: 'stage, stages, staging, mount, hold a',
  plan: 'plan for, plan',
  continue:
    'continue, continues, continued, continuing, go on, goes on, drags on, enters, remain, remains, entering, keep, keeps, still, stays, stay, persist',
  appoint:
    'appoint, appoints, appointed, assign, assigned, bring in, brought in, called in, call in, calls in, named, summoned, tapped, enlist, enlisted, appointing, joined by, join, joins, hired, agree on',
  bill: 'bill, legislation, law, resolution, act',
  establish:
    'create, creates, created, creating, establish, establishes, established, form, forms, formed, set up, sets up, convene, convenes, convened',
  request:
    'request, requests, requested, requesting, seeking, petition, petitioned, appeal for, ask for, asked for, apply for, applied for, apply to, applies to, applied to, filed for, file for, files for, call for, seek, seeks, sought, calls for, called for',
  hours: 'hours',
}
