/** At most so many names are kept of one text. */
const mostNames = 4
/** A stranger's title and text cost no more than this. */
const mostOfTitle = 300
const mostChars = 1_500

const named = /(?:\b(?:[A-Z][\p{L}&-]{0,40}|of|and)\s+){1,6}(?:Agreement|Contract)\b/gu
/** Words that every agreement may have: alone they name none. */
const generic = new Set(
  'the a an new old next last final current tentative proposed labor labour union collective bargaining deal contract agreement reach reaches reached ratify ratifies ratified of and'.split(
    ' ',
  ),
)

/**
 * The agreements a text names as its own, folded: `area standards`, `basic`. Those of the title where it names any,
 * since a text tells of others, too. A headline in Capitals names nothing by them.
 */
export function namedAgreements(title: string | null, text: string): readonly string[] {
  const head = title?.slice(0, mostOfTitle) ?? ''
  const ofTitle = isInCapitals(head) ? [] : namesIn(head)
  return ofTitle.length > 0 ? ofTitle : namesIn(text.slice(0, mostChars))
}

function namesIn(text: string): readonly string[] {
  const names = Array.from(text.matchAll(named), ([name]) =>
    name
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => !generic.has(word))
      .join(' '),
  )
  return [...new Set(names.filter((name) => name !== ''))].slice(0, mostNames)
}

/** No word of its own weight is written small. */
const isInCapitals = (title: string): boolean =>
  (title.match(/\b\p{Ll}{4,}/gu) ?? []).every((word) => /^(?:with|from|over|into|upon|after|before|amid)$/.test(word))
