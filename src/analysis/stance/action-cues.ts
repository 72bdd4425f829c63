import { anyOf, type Cue } from './cue.ts'

const action =
  '(?:strike|strikes|picket|pickets|picketing|picket lines?|line|walk-?outs?|walk outs?|work stoppage|slowdown|sick-?out|boycott|industrial action|stoppage|strikers|picketers|rally)'
const forIt: readonly Cue[] = [
  {
    side: 'support-action',
    pattern: anyOf`
      \b(?:ready|prepared|willing|proud|going|time|gonna|about) (?:for (?:us|me|everyone) )?to (?:go (?:on|out on) )?(?:strike|picket|walk(?: out)?|hold the line)\b
      \b(?:we'll|we will|i'll|i will|let's|lets) (?:all )?(?:go (?:on )?)?(?:strike|walk(?: out| the line)?|picket|shut (?:it|them|this) down|see you on the (?:picket )?line)\b
      \bif (?:they|it|that|there's|there is)\b[^.!?]{0,60}\bwe (?:strike|walk)\b
      \bwe (?:strike|walk(?:ed)? out)\b
      \b(?:strike ready|ready to strike|strike now|strike strike|strike if we (?:have|need) to|strike if necessary|strikes? works?\b(?! to)|when we strike|strike until|striking until|on strike until|until we win|as long as it takes|one day longer|one day stronger|hold(?:ing)? the line|holding strong)\b
      \bno contract,? no \w+\b|\bshut it down\b|\bshutting it down\b|\bgeneral strike\b(?=[!.]| now)
      \b(?:why|until|before|when|so|after) we (?:strike|walk|go out|went out|are out|picket|fight)\b|\bwe(?:'re| are) (?:all )?(?:walking|staying) out\b|\bwe walk (?:on |at )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|midnight|together|in)\b
      \b(?:not|never|ain't) (?:coming|going) (?:back )?(?:back|in|down|inside|to work)\b[^.!?]{0,40}\buntil\b|\brefus\w+ to (?:\w+ ){1,4}until\b|\bwe're (?:all )?(?:sitting down|downing tools|not moving)\b|\b(?:red|purple) for ed\b
      \b(?:be|being|proud|happy|glad|back|still|we're|i'm|we|everyone|love|all) (?:to be )?(?:out here|out there|outside) (?:with|alongside|together|for|in the|again|every)\b|\bsee you (?:all |y'all )?(?:out there|outside|at the (?:gate|line|picket|rally)|on the (?:picket )?line)\b|\bsign(?:s|ed|ing)? up for (?:a |your |two |the )?(?:\w+ )?(?:shifts?|picket\w*)\b
      \b(?:we're|we are) not (?:going anywhere|moving|leaving|backing down|done)\b|\b(?:until|till|til) (?:they|you|management) (?:come|comes|get|gets) back to the table\b|\b(?:cancel|delete|drop|pause) (?:your|the|all) \w+ (?:\w+ )?(?:until|till|in solidarity)\b|\bbrought us (?:\w+ ){0,3}?(?:coffee|donuts?|doughnuts?|pizza|food|rolls|cake|water|tea|soup|breakfast|lunch|tamales|bagels|cookies)\b|(?:^|[.!?] )out[.!]$
      \bunion strong\b|\bsolidarity forever\b|\ban injury to one\b
    `,
    conditional: false,
    negated: 'unsure',
  },
  {
    side: 'support-action',
    negated: 'oppose-action',
    pattern: anyOf`
      \b(?:support|supports|supporting|supported|stand with|stands with|standing with|stood with|solidarity (?:with|to|from|and)|backing|behind|honor|honou?r|honou?ring|respect|respecting|love|loving|join|joins|joining|joined|proud of|cheering|visited|visiting|walked|walking|walk) (?:[\w'’]+ ){0,5}?${action}\b
      \b(?:support|stand with|standing with|stands with|solidarity with|solidarity to|behind|proud of) (?:[\w']+ ){0,5}?(?:on strike|on the (?:picket )?line|striking|walking out|picketing|out (?:there|here))
      \b(?:support|stand with|standing with|solidarity with) (?:\w+ ){0,2}?striking\b
      \bvot(?:e|ed|ing) (?:to|for) (?:a |the |authoriz\w+ (?:a |the )?|authoris\w+ (?:a |the )?|go on )?(?:strike|walk ?out|industrial action|strike action)\b
      (?<!(?:members|workers|nurses|teachers|drivers|they|union|local|percent|% of \w+) (?:\w+ )?)\b(?:authoriz|authoris)(?:e|ed|ing) (?:a |the )?strike\b
      \byes (?:on|to|for) (?:the |a |this )?(?:strike|strike authorization|sav|industrial action|striking)\b
    `,
  },
  {
    side: 'support-action',
    conditional: false,
    pattern: anyOf`
      \b(?:don't|dont|do not|never|never ever|won't|wont|will not|wouldn't|would not|not|refuse to|refused to|refusing to|ain't) (?:\w+ )?cross(?:ing|ed)?\b
      \bnot (?:one|a) (?:\w+ )?(?:truck|driver|soul|person|car|member) crossed\b
      \b(?:never|won't|don't) forget (?:who|the \w+ who) crossed\b
      \b(?:don't|do not|never|won't|wont|not gonna|not going to) (?:be a |be )?scab(?:s|bing)?\b|\bno scabs\b|\bscabs (?:go home|out)\b|\bonce a scab\b|\ba scab is\b
      \b(?:don't|do not|please don't|stop) (?:shop|eat|buy|fly|stay|order|book|stream|watch|subscribe|cross)(?:ping|ing)?\b[^.!?]{0,60}\b(?:strikes?|picket|boycott|until|notice)\b|\bask (?:\w+ ){1,4}not to (?:shop|eat|buy|fly|stay|order|book|use|cross|visit)
      \b(?:please |join (?:the|us in the|our) |i support the |supporting the |keep )boycott(?:ing)?\b|(?:^|[.!?] )boycott \w+
    `,
  },
  {
    side: 'support-action',
    negated: 'oppose-action',
    conditional: false,
    pattern: anyOf`
      \b(?:i|we|i'm|we're|i've|we've|i'll|we'll|me|us|am|are|be|been|was|were|being|back|out|time|hours?|day|morning|night|shift|proud|see you|meet (?:me|us)|here) (?:\w+ ){0,3}?(?:on|walking|walked|hit|hitting|joined|joining|at|down at|to) (?:the|our|a|my) (?:\w+ )?(?:picket(?: line)?|picket lines|line|strike line)\b(?! (?:of|item))
      \b(?:i|we|i'm|we're|i've|we've|my \w+ and i) (?:\w+ ){0,2}?(?:picketed|picketing|marched|marching|walked out|walking out|struck|striking|rallied)\b
      \b(?:we're|we are|i'm|i am|day \w+ (?:of|on)|week \w+ (?:of|on)) (?:\w+ ){0,2}?(?:on strike|our strike|the strike)\b(?=[^.?]*(?:!|\bwe\b|\bour\b|solidarity|strong|proud|love|💪|✊|❤|🔥))
      \b(?:marched|marching|picketed|picketing|walked|walking|sang|singing|chanting|danced|rallied) (?:\w+ ){0,5}?(?:with|alongside|beside|for) (?:the |our |my |these |hundreds|thousands|fellow )
      \b(?:honk(?:s|ed|ing)?|cheer(?:s|ed|ing)?|wav(?:ed|ing)) (?:\w+ )?(?:for|at|with|to) (?:us|the (?:strikers|picketers|line|picket)|every picket|our picket)\b|\bhonk if\b
      \b(?:bring|bringing|brought|drop|dropped|dropping|send|sent|donat\w+|deliver\w+|chip\w* in) (?:\w+ ){0,6}?(?:to|for|at) (?:the |our |their |a )?(?:\w+ )?(?:strikers|picketers|picket(?: line)?s?|line|strike fund|hardship fund|strike kitchen)\b
      \b(?:danc|sing|chant|honk|cheer|drumm|laugh|smil|soak)(?:ing|ed)\b[^.!?]{0,60}\b(?:picket\w*|strike|the line|outside)\b|\b(?:picket\w*|strike|the line)\b[^.!?]{0,40}\b(?:dancing|singing|chanting|drumming)\b
      \bbeats a picket\b|\b(?:best|great|amazing|beautiful|incredible|loudest|biggest) (?:\w+ )?(?:picket|picket line|walk ?out|strike)\b
      \b(?:energy|spirits?|mood|turnout|noise|crowd|music|love|joy|vibes?) (?:\w+ ){0,2}?(?:on|at|from) (?:the|our|this) (?:\w+ )?(?:picket(?: line)?|line)\b
      \b(?:regret|miss|missed|trade|forget) (?:\w+ ){0,5}(?:strike|picket|walkout|line)\b(?<=(?:never|don't|wouldn't|not|didn't) (?:\w+ ){1,7})
    `,
  },
  {
    side: 'support-action',
    conditional: false,
    pattern: anyOf`
      \bsolidarity\b(?=[^\x22]{0,200}\b(?:strik\w+|picket\w*|the line|walk ?out|walked out)\b)|(?<=\b(?:strik\w+|picket\w*|the line|walk ?out|walked out)\b[^"]{0,200})\bsolidarity\b
      \b(?:all|everyone|everybody|we|we're) (?:are )?(?:all )?(?:out|walked|walking out) together\b|\b(?:rain or shine|still) (?:we're |we are )?(?:out )?here\b|\bwe're out here\b
      \bwin (?:this|the|our) (?:strike|fight)\b|\bthis is (?:why|what) we (?:strike|struck)\b|\b(?:worth|proud of|grateful for) (?:every (?:minute|second|day|hour) (?:of|on) )?(?:this|the|our) (?:strike|picket|walk ?out|line)\b
      \b(?:they )?(?:have|has|deserve) (?:my|our|your|full) (?:\w+ )?support\b
    `,
    negated: 'unsure',
  },
]

const badAction =
  '(?:stupid|selfish|wrong|a mistake|hurting|harming|killing|destroying|ruining|pointless|a disaster|helping no|greedy|unfair|ridiculous|a waste|wasting|disgraceful|disgusting|irresponsible|reckless|blackmail|extortion|unnecessary|shameful|idiotic|dumb|the last thing|political|nonsense|a joke|costing|bad for|punishing|holding)'

const againstIt: readonly Cue[] = [
  {
    side: 'oppose-action',
    pattern: anyOf`
      \b(?:greedy|selfish|entitled|lazy|overpaid|spoiled|spoilt) (?:\w+ )?(?:strikers?|picketers?|teachers|nurses|drivers|doctors|workers|unions?)\b
    `,
  },
  {
    side: 'oppose-action',
    negated: 'support-action',
    pattern: anyOf`
      \b(?:against|oppose|opposes|opposed to|opposing|call off|calling off|cancel|no to) (?:the |this |a |any |their |these |our |another )?(?:\w+ )?(?:strike|strikes|striking|picket|walk ?out|boycott|industrial action)\b
      \b(?:vot(?:e|ed|ing) (?:no|against) (?:on |to )?(?:the |a |this )?|no on (?:the )?)(?:strike|striking|strike authorization|strike authorisation|sav|walkout|industrial action)\b
      \b(?:i'm|i am|i'll be|gonna be|going to be|i'll|i will|just|i) (?:\w+ )?(?:crossing|cross|crossed)\b
      \b(?:i'm|i am|i'll be|i will be|i'll|i) (?:\w+ )?(?:going|went|heading) (?:back )?(?:in|into work|to work)\b(?= (?:tomorrow|monday|anyway|today|regardless)|[.,!]|$)
      \b(?:good on|well done|thank you|thanks|props|kudos) (?:to |for )?(?:the |those |everyone |all )?(?:\w+ )?(?:who |that )(?:came|come|went|go|stayed|showed up|turned up) (?:\w+ )?(?:in|to work|at work|working)\b
      \b(?:won't|don't think it will|never going to) get (?:us|them|you) anything\b|\b(?:end|call off) (?:it|this)\b(?= already| now|[.!]|$)
    `,
  },
  {
    side: 'oppose-action',
    conditional: false,
    pattern: anyOf`
      \b(?:strikes?|striking|strikers|walk ?out|picketing|pickets?|boycott|industrial action|stoppage) (?:\w+ )?(?:is|was|are|were|would be|will be|isn't|aren't|has|have|only|just|won't|will|does|do|did|makes?|doesn't|don't) (?:\w+ ){0,3}?(?:${badAction}|worth it|hurts?|harm|help anyone|solve|achieve|work\b|ruined?|make sense|no sense|hurt)
      \b(?:stupid|selfish|pointless|greedy|ridiculous|reckless|endless|bloody|needless|unnecessary) (?:\w+ )?(?:strike|strikes|walk ?out|picket|pickets)\b
      (?:^|[.!?,:] |\bjust |\bplease |\bshould |\bneed to |\btime to )(?:go|get|come) back to (?:work|class|the classroom|your jobs)\b|\bstop (?:this|the|your|these) (?:\w+ )?strik\w+|\bstop striking\b|\b(?:end|settle) (?:the|this|these) (?:\w+ )?strikes?\b(?= (?:now|already)|[.!]|$)
      \b(?:can't|cannot|cant|couldn't) afford (?:a |another |to |to go on |for us to )?(?:strike|walk ?out)\b|\b(?:please|we shouldn't|shouldn't|should not|i won't|i'm not|im not|not gonna|we can't|let's not|do not|don't) (?:\w+ )?(?:going to |gonna )?(?:go on )?(?:don't |do not )?(?:strike|striking|walk out|walking out)\b
      \b(?:sick|tired|fed up|had enough|enough|done) (?:and tired )?(?:of|with) (?:the|this|these|all the|their|your) (?:\w+ )?(?:strikes?|striking|picketing|picketers|walkouts?)\b
      \b(?:hostage|ransom)\b|\bfire (?:them all|every (?:\w+ )?(?:striker|one of them)|the strikers|all of them)\b|\breplace them all\b|\bban (?:strikes|striking)\b|\b(?:nobody|no one) feels sorry for\b|\bput (?:the|your) (?:signs|placards) down\b|\bget (?:back )?in(?:to)? (?:the|your) (?:classroom|trucks?|ward|seats)\b|\bno sympathy for\b|\bi (?:\w+ )?(?:support|respect|believe in|am all for) (?:[\w']+ ){0,3}?(?:rights?|unions?|workers|to strike),? but\b|\b(?:rest of us|everyone else|making (?:us|people|kids|patients)) (?:to )?suffer\b|\bclocked in\b(?=[.,!])|\bthey chose th(?:is|at|e) job\b
      \b(?:don't|do not|doesn't|never|not|can't|won't|no longer) (?:support|agree with|back|stand with|believe in) (?:\w+ ){0,3}?(?:strikes?|striking|strikers|walk ?out|picket\w*|boycott)\b
    `,
  },
]

export const actionCues: readonly Cue[] = [...forIt, ...againstIt]
