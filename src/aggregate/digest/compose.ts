import type { Digest, DigestInputs, DigestLine, DigestSection, DigestSectionId } from '../../model/digest.ts'
import { digestSectionIds } from '../../model/digest.ts'
import { countOf } from '../../model/share.ts'
import { hoursOf, mergeSpans, spanText } from '../../model/span.ts'
import { driverLines, sourceLines, voiceLines, volumeLines } from './drivers.ts'
import { gapsByPlace } from './gaps.ts'
import { countdownText, negotiationLines } from './negotiation.ts'
import { issueLines, sentimentLines, stanceLines } from './opinions.ts'
import { composeSummary } from './summary.ts'

/**
 * What a digest says of its window. A section with nothing to say is left out;
 * a window without posts and without developments is one quiet line.
 */
export function composeDigest(inputs: DigestInputs): Digest {
  const { counts, negotiations, zone } = inputs
  const quiet = counts.posts === 0 && negotiations.every((state) => state.changes.length === 0)
  const wanted = digestSectionIds.filter((id) => inputs.sections?.includes(id) ?? true)
  const sections = wanted.filter((id) => !quiet || id === 'sources').map((id) => sectionOf(id, inputs))
  return {
    title: `${inputs.title}: ${spanText(counts.span, zone)} (${zone})`,
    span: counts.span,
    zone,
    quiet,
    headline: quiet ? quietLine(inputs) : headlineOf(inputs),
    sections: sections.filter((section) => section.lines.length > 0),
  }
}

function sectionOf(id: DigestSectionId, inputs: DigestInputs): DigestSection {
  const compared = id === 'sentiment' || id === 'issues'
  const against = compared ? (inputs.before?.span ?? null) : null
  return { id, heading: headings[id], lines: linesOf(id, inputs), span: inputs.counts.span, against }
}

const headings: Record<DigestSectionId, string> = {
  negotiation: 'Negotiation',
  volume: 'Volume',
  sentiment: 'Tone',
  stance: 'The deal and the action',
  issues: 'Issues',
  drivers: 'What drove it',
  voices: 'Voices',
  sources: 'Sources',
}

function linesOf(id: DigestSectionId, inputs: DigestInputs): DigestLine[] {
  switch (id) {
    case 'negotiation':
      return inputs.negotiations.flatMap((state) => negotiationLines(state, inputs.counts.span.to, inputs.zone))
    case 'volume':
      return volumeLines(inputs)
    case 'sentiment':
      return sentimentLines(inputs)
    case 'stance':
      return stanceLines(inputs)
    case 'issues':
      return issueLines(inputs)
    case 'drivers':
      return driverLines(inputs)
    case 'voices':
      return voiceLines(inputs)
    case 'sources':
      return sourceLines(inputs)
    default:
      return id satisfies never
  }
}

/** The newest development that is more than a rumour, then the period in a sentence. */
function headlineOf(inputs: DigestInputs): DigestLine {
  const summary = composeSummary(inputs.counts)
  const changes = inputs.negotiations.flatMap(({ name, changes }) => changes.map((change) => ({ ...change, name })))
  const told = changes
    .filter((change) => change.standing !== 'rumour')
    .toSorted((a, b) => Temporal.Instant.compare(b.seenAt, a.seenAt))
  const [newest, ...others] = told
  if (!newest) return [`${summary}.`]
  const more = others.length > 0 ? `, and ${countOf(others.length, 'more development')}` : ''
  return [{ quote: newest.name, url: null }, `: ${newest.what} (${newest.standing})${more}. ${summary}.`]
}

/** No data is not quiet: a window that nobody read says so. */
function quietLine(inputs: DigestInputs): DigestLine {
  const { counts, negotiations, zone } = inputs
  const gaps = gapsByPlace(inputs.gaps, counts.span)
  const unread = mergeSpans(gaps.flatMap((place) => place.spans)).reduce((sum, span) => sum + hoursOf(span), 0)
  const said =
    gaps.length === 0
      ? `Quiet: no posts${repostsText(counts.reposts)}`
      : `No posts, but we could not read everything (${hoursText(unread)})`
  const countdowns = negotiations.flatMap((state) => countdownText(state, counts.span.to, zone) ?? [])
  return [[`${said}, ${spanText(counts.span, zone)}`, ...countdowns].map((part) => `${part}.`).join(' ')]
}

function repostsText(reposts: number): string {
  return reposts > 0 ? ` (${countOf(reposts, 'repost')} of earlier ones)` : ''
}

function hoursText(hours: number): string {
  return hours < 1 ? 'under an hour missing' : `${Math.round(hours)} h missing`
}
