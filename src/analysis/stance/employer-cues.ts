import { anyOf, type Cue } from './cue.ts'

const table = '(?:union|guild|agreement|negotiat\\w+|deal|strike|bargaining|offer|contract|table|talks)'

/** How an employer speaks of its offer; never of its people. */
export const employerCues: readonly Cue[] = [
  {
    side: 'employer-statement',
    conditional: false,
    negated: 'employer-statement',
    pattern: anyOf`
      \b(?:our|the company's|the studios'|the employers'|the amptp's|the hospital's|the district's|the university's|management's) (?:\w+ ){0,4}(?:offer|proposal) (?:includes|provides|would|is|remains|delivers|contains|addresses|reflects|represents|recognizes|recognises|guarantees|raises)\b
      \bwe (?:are|remain|were)(?: \w+){0,2}? (?:disappointed|committed|dismayed|confident|prepared|ready to (?:meet|return|resume|continue|negotiate))\b[^.!?]{0,100}\b${table}\b
      \bwe (?:presented|made|offered|have offered|have made|have presented|put forward|have put forward|tabled|have tabled|delivered) (?:\w+ ){0,5}(?:offer|proposal|package)\b[^.!?]{0,80}\b(?:union|guild|employees|workforce|team members|associates|generous|fair|comprehensive|competitive)\b
      \b(?:valued employees|our team members|our valued|our associates|our employees|our dedicated|our colleagues deserve|our partners deserve)\b
      \b(?:union|guild) (?:leadership |leaders |leader |negotiators )?(?:has |have )?(?:chose|chosen|walked away|refused|rejected|declined|elected)[^.!?]{0,80}\b(?:our|generous)\b
      \b(?:the )?(?:company|studios?|employer|employers|hospital|university|district|management|amptp|ceo|airline|spokesperson|spokesman|spokeswoman|alliance|producers) (?:said|says|stated) in a statement\b|\bstatement from (?:the )?(?:company|management|studios?|employers?|amptp|hospital|university|airline|alliance)\b
      \b(?:market-leading|industry-leading|highly competitive|very competitive|competitive) (?:\w+ ){0,3}(?:offer|wages|pay|package|compensation|benefits)\b[^.!?]{0,80}\b(?:we|our|union|employees)\b
      \bour (?:last,? best,?(?: and)?|best and|final|comprehensive|generous|latest|current) (?:\w+ )?offer\b
      \b(?:contingency|continuity) plans?\b[^.!?]{0,80}\b(?:customers|guests|patients|passengers|students|service|operations)\b|\bminimi[sz]e (?:any )?disruption\b
      \b(?:all )?employees will (?:receive|be|continue|have|remain|get)\b|\b(?:our|new|amazing|talented|dedicated|hardworking|hard-working) (?:\w+ )?(?:colleagues|team members|associates|faculty|partners|employees) (?:back|joining|for|deserve|are|have|will|who|across|and to)\b
      \bunder our (?:\w+ )?(?:proposal|offer|plan)\b|\bwhat we(?:'ve| have)? offered\b|\b(?:the )?union's? (?:\w+ )?(?:claims?|demands?|rhetoric|misinformation|tactics|proposals?)\b[^.!?]{0,80}\b(?:our|false|unrealistic|misleading|unaffordable|unsustainable|inaccurate)\b
      \bnotice to (?:riders|customers|passengers|patients|guests|parents|families|residents|commuters|students|employees|all employees)\b
      \b(?:no|some|most|limited) (?:\w+ ){0,4}?(?:services?|flights|trains|buses|routes|deliveries|appointments|classes|surgeries|collections?) (?:will|may) (?:\w+ )?(?:operate|run|be (?:cancell?ed|affected|suspended|postponed))\b
      \b(?:we|stores|hotels|hospitals|restaurants|clinics|offices|locations|sites|all (?:our )?\w+) (?:are|will be|will|remain) (?:\w+ )?(?:remain )?open (?:for business|as usual|today|during|throughout|despite)\b
      \b(?:we|management) (?:sincerely )?(?:apologi[sz]e|regret)\b[^.!?]{0,60}\b(?:inconvenience|disruption|delays?|impact|action|strike)\b
      \b(?:at|across|to|of|for|from) (?:one of |all )?our (?:\w+ ){0,2}?(?:sites?|facilit(?:y|ies)|stores?|hotels?|plants?|operations|guests|customers|passengers|riders|team members|partners|shareholders|associates|workforce|employees)\b
      \bour (?:team members|guests|customers|passengers|riders|shareholders|associates)\b|\bwe(?:'re| are) proud (?:to|of) (?:\w+ ){0,6}(?:team members|offer|associates|employees)\b
      \b(?:employees|team members|associates|staff) (?:who (?:choose|wish) to (?:work|cross)|are (?:encouraged|reminded|expected|invited) to)\b|\bpermanent(?:ly)? replac\w+\b[^.!?]{0,40}\b(?:strik\w+|positions)\b
    `,
  },
]
