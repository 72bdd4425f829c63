/** Whose voice a cue is in, and how it is meant. All take a normalised text and where in it the cue begins. */

/** The sentence up to the cue. */
function clauseBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 80), index)
  return before.slice(Math.max(...['.', '!', '?', ';', '\n'].map((end) => before.lastIndexOf(end))) + 1)
}

const negator =
  /\b(?:not|never|don't|dont|do not|can't(?! wait)|cant|cannot(?! wait)|won't|wont|wouldn't|shouldn't|isn't|ain't|no way (?:i'm|i am|we)|no one (?:should|will)|nobody (?:should|will)|no reason to|didn't|instead of|rather than)(?: [\w']+){0,3} $/

export const readNegation = (text: string, index: number): boolean => negator.test(clauseBefore(text, index))

const condition =
  /\b(?:if|unless|whether|until|would|might|either|maybe|perhaps|considering|thinking (?:of|about))\b[^,]*$/
const opening =
  /^[^a-z]*(?:(?:so|but|and|ok|wait|hey|honest question)[ ,:]+)?(?:should|is|are|do|does|did|will|would|could|anyone|anybody|who|what|how|which|when|am)\b/
const rallying = /\b(?:who(?:'s| is) (?:with|ready)|who else|are (?:you|we|y'all) ready|join)\b/

/** Said under a condition, or asked. */
export function isAsked(text: string, index: number): boolean {
  const before = clauseBefore(text, index)
  if (condition.test(before)) return true
  const end = text.slice(index).search(/[.!?]/)
  const sentence = before + text.slice(index, end < 0 ? text.length : index + end)
  return end >= 0 && text[index + end] === '?' && opening.test(sentence) && !rallying.test(sentence)
}

/** Between quotation marks: someone's words, or not meant so. */
export function isQuoted(text: string, index: number): boolean {
  const marks = text.slice(0, index).split('"').length - 1
  return marks % 2 === 1 && text.indexOf('"', index) >= 0
}

const speech =
  /\b(?:says?|said|saying|tells?|telling|told|urg(?:es?|ed|ing)|claims?|claimed|asks?|asking|asked|wants?|wanted|begg(?:ed|ing)|heard|hearing|texting|screaming|yelling|calling on|pushing|pressur\w+|expects?) (?:(?:me|us|you|everyone|everybody|people|members|folks|that|him|her|them) )*(?:to |that |we should |we must |you should |it's |just )?(?:just |a |an )?$/
const ownSpeech =
  /\b(?:i|i'm|i am|we|we're|we are|i'd|i've been)(?: \w+)? (?:say|said|saying|tell|telling|told|urg\w+|ask\w*|begg\w*|want)\b/
const others =
  /\b(?:he|she|they|(?:my|his|her|their|the|some|most|many|few|half|other|your) (?:\w+ )?(?:husband|wife|partner|dad|mom|mum|brother|sister|son|daughter|friends?|buddy|steward|rep|coworkers?|co-workers?|colleagues?|boss|crew|department|shop|people|guys?|members|folks|committee|leadership|board|president))(?:'s|'re|'ll| is| are| will| keeps?| all| just| probably| still| also| already)* $/

/** A call of others, or their vote to come. */
export function isOfOthers(text: string, index: number): boolean {
  const before = clauseBefore(text, index)
  return (
    (speech.test(before) && !ownSpeech.test(before)) ||
    (others.test(before) && /^vot(?:e|es|ing)\b/.test(text.slice(index, index + 8)))
  )
}

const reporters =
  /(?:%|\b(?:percent|per cent|members|workers|delegates|nurses|teachers|drivers|writers|actors|doctors|lecturers|staff|they|he|she|who|people|majority|voters|employees|union|locals?|local \d+|units?|guild|crews?|membership|chapter|\w+ \d+))(?: (?:have|has|had|also|overwhelmingly|narrowly|unanimously|just|then))* $/

/** A report of how others voted takes no side. */
export const isReported = (text: string, index: number): boolean =>
  /^(?:vot(?:ed|es?)|authori[sz]|reject|ratif|approv|accept)/.test(text.slice(index, index + 12)) &&
  reporters.test(clauseBefore(text, index))

const irony =
  /🙄|🤡|🙃|\/s\b|\byeah,? right\b|\boh (?:great|good|wow|sure|joy|goody)\b|\bwow,? (?:so|what a|such|thanks)\b|\bthanks for nothing\b|\b(?:how|so|very|such a?) generous\b|\bslow clap\b|\bgee,? thanks\b|\b(?:lol|lmao)\b|\bsure,? jan\b|\bif you (?:like|enjoy|love)\b|"(?:generous|historic|fair|great|good|best|amazing|landmark|record|win|victory)\w*"/

/** Signs that praise is not meant. */
export const isIronic = (text: string): boolean => irony.test(text)
