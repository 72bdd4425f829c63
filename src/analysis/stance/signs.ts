import { anyOf } from './cue.ts'

/** Lesser signs of a side: none is enough alone, some together are. */

/** What a text must speak of to have a side toward an action: a strike, a picket, a march. */
export const actionTopic = anyOf`
  \b(?:strike(?! (?:it|the set|the stage|a balance|a chord|a pose|that from)\b)|strik(?:es|ing|ers?)|struck|picket\w*|walk ?outs?|walk(?:ed|ing)? out|on the line|the line|industrial action|scabs?|boycott\w*|sick ?out|slowdown|strike fund|solidarity|no contract,? no \w+|union strong)\b
  \b(?:out|back out|going out|go out|went out|out here|out there|outside) (?:with|in the|for|again|together|there|here|all)\b
  \b(?:solidarity|red for ed|wear(?:ing)? (?:red|purple|green|black)|in (?:red|purple|scrubs)|march(?:ed|ing|ers)|(?:the|our|a) march|rally|rallies|rallied|demo|protest\w*|down tools|downed tools|wildcat|sit ?-?in|occup(?:y|ied|ying)|gates?|depot|in the streets?|on the steps|barricade|megaphone|bullhorn|drums|chants?|placards?|picket signs|rank and file)\b
  \bwalk (?:on )?(?:monday|tuesday|wednesday|thursday|friday|tonight|tomorrow)\b|\brain or shine\b|\bstrike vote\b|\bshut (?:it|them|this place) down\b|\bscab\w*\b|\bhonk\w*\b|\bhorns?\b|\bstands? with (?:the|our|my|all)\b
  ✊
`
const own = anyOf`
  \b(?:we|us|our|ours|we're|we've|we'll|i|i'm|i've|i'll|my|me|let's|y'all|siblings|brothers and sisters|comrades|folks|family|fam|lads)\b
`
const heart = anyOf`
  ✊|💪|❤|🔥|🥹|💜|🧡|💛|💚|💙|🙌|🎉|☀|👏|🫶|📣
  \b(?:love|loved|loving|proud|chills|goosebumps|smil\w*|beaut\w+|happy|happier|joy|alive|magic|aunties|tamales|music|solidarity|here for|with you|hats off|respect|salute|shout ?out|beautiful|best|never been|thank you|thanks|cheer\w*|sing\w*|danc\w*|chant\w*|drum\w*|honk\w*|hug\w*|cry\w*|tears|strong|stronger|power|powerful|united|unity|together|fight\w*|win|winning|won|brave|courage|heroes|hope|worth|bless\w*|warm\w*|donuts?|coffee|pizza|kids|grandma|neighbou?rs)\b
  !
`
const grudge = anyOf`
  \b(?:clocked in|beyond a joke|suffer|selfish|greedy|entitled|lazy|spoiled|spoilt|stupid|pathetic|ridiculous|disgrace\w*|shame on (?:you|them|the union|teachers|nurses|drivers)|ashamed|embarrass\w*|ego|waste|pointless|ruin\w*|hurting|hurts (?:kids|students|patients|everyone|people|families|the)|innocent|taxpayers?|stranded|grow up|be grateful|get (?:a|real|another) jobs?|overpaid|privileged|cry me|boo hoo|fire them|replace them|automate|enough already|had enough|sick of|fed up|tired of|nobody asked|no sympathy|blackmail|hostage|spite|nonsense|shame on|pleased with themselves|bully\w*|thugs?|mob)\b
  \b(?:missed|miss|missing|cancell?ed|cancels|can't get|couldn't get|late for|delayed|stuck|closed|lost)\b[^.!?]{0,60}\b(?:because of|thanks to|due to|surgery|appointment|chemo|exam|exams|flight|school|class|graduation|funeral|wedding|wages|business|customers)\b
  \b(?:went|going|go|came|coming) (?:back )?(?:in|to work)\b|\bback to work\b|\bcross(?:ed|ing)\b|\bdidn't vote for (?:this|it)\b|\bnot in my name\b
`

const corporate: readonly RegExp[] = [
  anyOf`\b(?:team members|associates|our (?:\w+ )?(?:employees|people|staff|faculty|teams?|colleagues)|current employees?|all employees|workforce|both bargaining teams|both (?:parties|sides)|shareholders|stakeholders|leadership team)\b`,
  anyOf`\b(?:our (?:students|patients|clients|residents|communities|families)|customers?|guests|passengers|riders|commuters|patients and|families we serve|parents|residents|shoppers|service users|the public|communities we serve)\b`,
  anyOf`\b(?:remains?|are|is|stay) (?:fully )?(?:committed|disappointed|confident|hopeful|prepared|available)\b|\bgood faith\b|\bdisappoint(?:ed|ing)\b|\bregret\b|\bwe value\b|\bvalued\b|\bunacceptable\b|\bwe are proud\b`,
  anyOf`\b(?:our|latest|final|revised|improved|comprehensive) (?:\w+ )?(?:offer|proposal)\b|\b(?:offer|proposal) (?:of|includes|would|is|represents|remains)\b|\bwe(?:'ve| have)? (?:offered|proposed|tabled|presented)\b`,
  anyOf`\b(?:market-leading|industry-leading|competitive|generous|sustainable|affordable|unaffordable|unrealistic|unreasonable|responsible|balanced|financial(?:ly)?|investment|best-in-class)\b`,
  anyOf`\b(?:contingency|continuity|normal operations|operations|disruption|inconvenience|remain open|service levels?|reduced service|timetable|will not operate|will operate|normal (?:schedule|service|hours|timetable)|business as usual|as scheduled|in place|forward-looking|fair,? (?:and )?\w+ agreement|alternative arrangements)\b`,
  anyOf`\b(?:the union|union's|union leaders?\w*|union leadership|the guild|union officials|union bosses)\b|\b(?:misinformation|misleading|false|inaccurate|unlawful|illegal strike)\b`,
  anyOf`\bspokes(?:person|man|woman)\b|\bin a statement\b|\bstatement (?:from|by|on)\b|\bnotice to\b|\b(?:the|our) (?:company|employer|authority|council|board of directors|district|hospital|university|trust|airline|studio|administration|management) (?:has|have|is|will|expects?|believes?|remains?|continues?|intends?|would)\b`,
]

const count = (text: string, patterns: readonly RegExp[]): number =>
  patterns.filter((pattern) => text.search(pattern) >= 0).length

const personal =
  /\p{Extended_Pictographic}|\b(?:i|i'm|i've|my|me|lol|siblings|solidarity|bosses|scabs?|workers united|y'all|fam)\b|!{2}|\?!/u

const byUnion = /\b(?:union|guild|local|teamsters) (?:said|says|confirmed|announced)\b/

/** In the words of a company: formal, never "I", and with at least two of its phrases. */
export function soundsCorporate(text: string): boolean {
  if (personal.test(text) || byUnion.test(text)) return false
  return count(text, corporate) >= 2
}

/** Its writer is one of them: "our strike", "on the line", "scabs". */
const taking = anyOf`
  \b(?:our|my) (?:\w+ )?(?:strike|strikers|line|picket(?: line)?s?|walk ?out|strike vote|strike fund|march|rally)\b
  \b(?<!years )on the (?:picket )?line\b|\bscabs?\b|\bhonk(?:s|ed|ing)?\b|\bstands? with\b|\bsolidarity (?:with|to|from)\b
`
const blame = anyOf`
  \b(?:ceos?|bosses|boss|owners?|management|managers?|executives?|execs|greed|greedy (?:bosses|owners|company|corporations?)|corporate|billionaires?|profits?|millions?|shareholders|the company|they)\b
`

/** Tells what happened, as the press and the committees do. */
const report =
  /\b(?:talks|negotiations|bargaining) (?:on|between|with|have|has|had|broke|collapse|resume|end|go)|\b(?:reached a|tentative agreement|announced?|averted|averting|eligible|ballots (?:were )?cast|according to|gives? notice|have voted|has voted|voted (?:overwhelmingly|to authori[sz]e)|will (?:hold|conduct|vote|go on strike)|authori[sz]ation vote (?:of|in|on)|no strike has)\b/

/** The side toward an action that only the whole of a text shows; null: not enough of it. */
export function leanOf(text: string): 'support-action' | 'oppose-action' | null {
  if (text.search(actionTopic) < 0 || text.includes('?')) return null
  if (text.search(taking) >= 0) return 'support-action'
  if (text.search(grudge) >= 0) return 'oppose-action'
  if (report.test(text)) return null
  const takesPart = text.search(heart) >= 0 || (text.search(own) >= 0 && text.search(blame) >= 0)
  return takesPart ? 'support-action' : null
}
