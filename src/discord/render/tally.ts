import type { Reply } from '../../model/reply.ts'
import { countOf, countText } from '../../model/share.ts'
import type { LocalResult, VoteTally } from '../../model/vote.ts'
import { escapeText } from '../escape.ts'
import { limits, wholeLines } from '../limits.ts'
import { linkTarget } from './digest.ts'

/** Delegates and members side by side; what is not known is said, never filled in. */
export function renderTally(title: string, tally: VoteTally, published: boolean): Reply {
  const { delegates } = tally
  return {
    title: escapeText(title),
    text: [outcomeText(tally), ...(tally.againstPopularVote === true ? [againstText(tally)] : [])].join('\n'),
    fields: [
      ...(delegates === null || tally.locals.length === 0
        ? []
        : [{ name: 'Delegates', value: delegatesText(delegates), inline: true }]),
      { name: 'Members', value: membersText(tally), inline: true },
      { name: `Locals (${tally.locals.length} entered)`, value: localsText(tally.locals) },
      { name: 'The rule', value: ruleText(tally) },
    ],
    footer: published
      ? 'Published here. Figures as entered by organizers of this server; only your union’s own count decides.'
      : 'For organizers only until `/vote publish`. Locals that were not entered are not in these sums.',
  }
}

function outcomeText({ outcome, canStillPass, canStillFail, locals }: VoteTally): string {
  if (locals.length === 0) return '**Open**: no local is entered yet.'
  if (outcome === 'passed') return '**Passed**, by what is entered.'
  if (outcome === 'failed') return '**Failed**, by what is entered.'
  if (canStillPass && canStillFail) return '**Open**: it can still pass and still fail.'
  return canStillPass ? '**Open**: it can no longer fail.' : '**Open**: it can no longer pass.'
}

const againstText = ({ outcome }: VoteTally): string =>
  outcome === 'passed'
    ? 'It passed although not more than half of the ballots were for it: delegates decide.'
    : 'It failed although more than half of the ballots were for it: delegates decide.'

function delegatesText({ yes, no, open, total, needed }: NonNullable<VoteTally['delegates']>): string {
  const of = total === null ? 'not known: a local’s number of delegates is missing' : countText(total)
  return [
    `Yes **${countText(yes)}** · No **${countText(no)}** · open ${countText(open)}`,
    `In all: ${of}`,
    ...(needed === null ? [] : [`Needed: ${countText(needed)}`]),
  ].join('\n')
}

function membersText({ members, locals }: VoteTally): string {
  const counted = locals.length - members.missing.length
  if (counted === 0) return 'No figures are known.'
  return [
    `Yes **${countText(members.yes)}**${members.no === null ? '' : ` · No **${countText(members.no)}**`}`,
    `Yes: ${percentText(members.yesPctOfCast)} of ballots cast, ${percentText(members.yesPctOfEligible)} of those eligible`,
    `Turnout: ${percentText(members.turnoutPct)}`,
    ...(members.missing.length === 0
      ? []
      : [`Of ${countOf(counted, 'local')}; no figures of ${namesText(members.missing)}`]),
  ].join('\n')
}

const percentText = (percent: number | null): string => (percent === null ? 'not known' : `${percent}%`)

function namesText(names: readonly string[]): string {
  const shown = names.slice(0, 8).map(escapeText).join(', ')
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown
}

const localsText = (locals: readonly LocalResult[]): string =>
  wholeLines(locals.map(localLine), limits.fieldValue) || 'none'

const sides = { yes: '**yes**', no: '**no**', open: 'open' } as const

function localLine({ unionLocal, delegates, side, yesPctOfCast, yesPctOfEligible }: LocalResult): string {
  const block = delegates === null ? '' : `, ${delegates} delegates`
  const shares =
    yesPctOfCast === null
      ? ''
      : `: ${yesPctOfCast}% yes of cast${yesPctOfEligible === null ? '' : `, ${yesPctOfEligible}% of eligible`}`
  return `${escapeText(unionLocal)} ${sides[side]}${block}${shares}`
}

function ruleText({ rule }: VoteTally): string {
  const { local } = rule
  const source = `[source](${linkTarget(rule.source)})`
  if (local === null) return `${rule.name}: more than half of the ballots cast carry it (${source}).`
  const base = local.of === 'cast' ? 'the ballots cast' : 'those eligible'
  const share = local.needs === 'above' ? `more than ${local.pct}%` : `at least ${local.pct}%`
  const doubt = local.pct === 75 ? ' Reports disagree on what the 75% are of, so both are shown.' : ''
  return `${rule.name}: a local’s delegates all count as yes when ${share} of ${base} there say yes, else all as no; then more than half of the delegates (${source}).${doubt}`
}
