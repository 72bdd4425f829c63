/** Whose voice a cue is in, and how it is meant. All take a normalised text and where in it the cue begins. */

/** How far around a cue is looked: with more the time would grow faster than the text. */
const reach = 300

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
  const end = text.slice(index, index + reach).search(/[.!?]/)
  const sentence = before + text.slice(index, end < 0 ? text.length : index + end)
  return end >= 0 && text[index + end] === '?' && opening.test(sentence) && !rallying.test(sentence)
}

/** Between quotation marks: someone's words, or not meant so. */
export function isQuoted(text: string, index: number): boolean {
  const marks = text.slice(Math.max(0, index - reach), index).split('"').length - 1
  return marks % 2 === 1 && text.slice(index, index + reach).includes('"')
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

/** "Voted yes" is one's own at the start of a clause and near "I" or "we"; elsewhere it is told of somebody. */
const ownVote = /(?:^\W*|\b(?:i|we|i've|we've|i'd)(?: [\w']+){0,3} )$/
const toldVote = /\b(?:be|being|been|were|are|was|members|workers|writers|crews?) asked to $|\bvoted (?:\w+ )?to $/

/** A report of how others voted takes no side. */
export function isReported(text: string, index: number): boolean {
  const before = clauseBefore(text, index)
  const cue = text.slice(index, index + 12)
  if (cue.startsWith('voted')) return !ownVote.test(before)
  if (toldVote.test(before)) return !/\b(?:i|we|i've|we've)\b/.test(before)
  return /^(?:votes?\b|authori[sz]|reject|ratif|approv|accept)/.test(cue) && reporters.test(before)
}

const irony =
  /🙄|🤡|🙃|\/s\b|\byeah,? right\b|\boh (?:great|good|wow|sure|joy|goody)\b|\bwow,? (?:so|what a|such|thanks)\b|\bthanks for nothing\b|\b(?:how|so|very|such a?) generous\b|\bslow clap\b|\bgee,? thanks\b|\b(?:lol|lmao)\b|\bsure,? jan\b|\bif you (?:like|enjoy|love)\b|"(?:generous|historic|fair|great|good|best|amazing|landmark|record|win|victory)\w*"/

/** Signs that praise is not meant. */
export const isIronic = (text: string): boolean => irony.test(text)

const personal =
  /[!#]|\p{Extended_Pictographic}|\b(?:i|i'm|i've|i'll|im|my|me|we|we're|we've|we'll|us|our|ours|you|your|y'all|let's|lol|tbh|ngl|damn|wow|shout ?out|solidarity|greedy|selfish|beautiful|proud|love|thank\w*|hate|rotten|garbage|disgusting|nothing beats|someone|this (?:deal|offer|contract|ta|agreement|strike|thing))\b/iu
const reported =
  /%|\b(?:percent|per cent|workers?|members|teachers|nurses|doctors|firefighters|staff|pilots|machinists|drivers|employees|professors|faculty|lecturers|baristas|attendants|paramedics|writers|actors|musicians|miners|dockworkers|longshore\w*|unions?|unionized|guild|locals?|teamsters|board|judge|court|company|maker|editorial|sides|stoppage)\b/i
const calling =
  /(?:^|[.!?:] )(?:please |today,? )?(?:vote (?:yes|no)|reject|ratify|don't|do not|never|join|support|honou?r|boycott|hold|send|stop|go back|get back|just|(?:yes|no) on)\b|\brecommend\w*\b/i

/**
 * Tells of others in the voice of the press: nobody speaks for himself in it, none is called upon. `text` as written:
 * marks count.
 */
export const isPressVoice = (text: string): boolean =>
  !personal.test(text) && reported.test(text) && !calling.test(text)
