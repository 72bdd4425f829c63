import { anyOf, type Cue, deal } from './cue.ts'

const praise =
  '(?:good|great|better|best|fair|solid|strong|decent|historic|killer|amazing|fantastic|incredible|excellent|huge|life-changing|worth it|worth a yes)'
const blame =
  '(?:bad|terrible|weak|awful|garbage|trash|rubbish|crap|crappy|shitty|shit|lousy|rotten|shameful|insulting|pathetic|horrible|toothless|concessionary|sellout|sell-out|disgusting|worse|worst|unacceptable|disgrace|disgraceful|joke|insult|betrayal|scam)'
const is = "(?:is|was|are|'s|looks|look|feels|feel|sounds|seems)(?: like)?"

/** For the deal. */
const forIt: readonly Cue[] = [
  {
    side: 'vote-yes',
    negated: 'vote-no',
    isVote: true,
    pattern: anyOf`
      \bvot(?:e|es|ed|ing) (?:(?:a|an|for|an? \w+|["']) ?)?(?:yes|yea|aye)\b
      \bvot(?:e|es|ed|ing) (?:to (?:ratify|approve|accept)|in favou?r)\b
      \bvot(?:e|ed|ing) for (?:it\b|this\b|that\b|ratification\b|${deal})
      \b(?:big|fat|proud|clear|resounding) (?:fat )?yes\b|\byes vote (?:here|it is)\b|\byes,? (?:all|every) day\b|\b(?:sign|count) me (?:up|in)\b|\bvoten (?:que )?s[ií](?![a-z])|\b(?:i|we)'ll take it\b|\bi'm in(?=[,.!]| ?$)|\bwhere do (?:i|we) sign\b|\b(?:gets|got|has|have|earned) my (?:x|tick|vote|yes)\b|\b(?:your|my) yes\b(?= (?:needs|vote|counts|matters)|[.!]| ?$)|\b(?:gets|has|have) my signature\b
      \b(?:my|our) (?:vote|ballot|answer)(?: is| says|:)? (?:a |an? \w+ )?(?:yes|aye)\b
      \b(?:i'm|im|i am|we're|count me as|put me down as|solid|hard|strong|easy|enthusiastic|reluctant|happy|firm|definite|hell|absolute|leaning|that's|it's|its) (?:a )?yes\b
      \byes (?:from|for) (?:me|us)\b
      \byes on (?:the |this |our )?(?:ta|deal|contract|agreement|offer|ratification)\b
      \b(?:got|gets|has|have|earned|earns) my (?:yes|vote)\b|\byes vote\b(?= (?:from|for) me)|\b(?:marked|checked|ticked|circled) (?:the )?yes\b
    `,
  },
  {
    side: 'vote-yes',
    pattern: anyOf`
      \b(?:recommends?|recommending|recommended|urges?|urging|urged|endorses?|advis(?:es|ing)) (?:that )?(?:a |an? \w+ |you |members |all members |we )?(?:to |should )?(?:vote )?(?:a )?(?:yes|ratif\w+|accept\w*|approv\w*|in favou?r)\b
      \b(?:tick|mark|check|fill in) (?:the |that |your )?(?:box|yes|ballot)\b(?= *[,.!]|$| (?:comrades|folks|fam|siblings|yes))
    `,
  },
  {
    side: 'vote-yes',
    negated: 'vote-no',
    pattern: anyOf`
      \b(?:ratify|accept|approve|support|take|love|like|endorse|back|pass|sign) (?:it\b(?= and)|this\b(?= (?:and|thing|one))|${deal})
      \b(?:happy|pleased|thrilled|delighted|satisfied|good) (?:with|about) ${deal}
      \b(?:more|better) than (?:i|we)(?:'d| had)? (?:ever )?(?:thought|expected|hoped|dared|imagined)|👍 (?:on|to|for) ${deal}
      \b(?:proud of|glad we (?:have|got)|grateful for) (?:this|the|our|that) (?:new )?(?:tentative )?(?:deal|ta|contract|agreement|offer)\b
    `,
  },
  {
    side: 'vote-yes',
    negated: 'vote-no',
    pattern: anyOf`
      \b${praise} (?:\w+ )?(?:deal|contract|agreement|ta|offer|package)\b(?! (?:already|now)\b)
      \b(?:deal|contract|agreement|ta|offer|package) ${is} (?:(?!not\b|no\b|anything\b)\w+ ){0,3}?${praise}\b
    `,
  },
]

/** Against it, which is not against the union. */
const againstIt: readonly Cue[] = [
  {
    side: 'vote-no',
    negated: 'vote-yes',
    isVote: true,
    pattern: anyOf`
      \bvot(?:e|es|ed|ing) (?:(?:a|an? \w+|["']) ?)?(?:no|nay|nope|to reject|against|down)\b(?! (?:on |later than|matter))
      \bvot(?:e|es|ed|ing) no on\b
      \bvot(?:e|ed|ing) (?:it|this|that|them|the \w+) down\b
      \b(?:my|our) (?:vote|ballot|answer)(?: is| says|:)? (?:a |an? \w+ )?(?:no|nope)\b(?! \w+ing)
      \b(?:i'm|im|i am|we're|count me as|put me down as|solid|hard|strong|easy|firm|definite|hell|absolute|leaning|that's|it's|its) (?:a )?no\b(?= (?:from|for|on|vote)|[.!,;:)]| ?$)
      \b(?:hard|big|easy) pass\b|\b(?:big|fat|giant|proud|clear|resounding|flat) (?:fat )?no\b(?! \w+ing)|\b(?:a|the) no vote (?:here|it is)\b|\bno vote here\b|\bvoten (?:que )?no\b
      \b(?:enough|twice|it|pages|through|word)[.!,:] ?(?:it's |its )?(?:a )?no[.!]
      (?:^|[.!?…] )(?:no|nope|nah|absolutely not|not a chance|no chance|no thanks|no thank you)[.!]*$|\b(?:doesn't|does not|won't|not) get(?:ting)? my (?:vote|yes|signature|x|support)\b
      \bnot voting for\b|\b(?:won't|can't|cannot|couldn't|wouldn't|refuse to|not going to|not gonna) (?:\w+ ){0,2}?(?:vote for|vote to (?:ratify|accept|approve)|ratify|accept|approve|settle for|take (?:it|this|that)\b)
      \bno (?:from|for) (?:me|us)\b
      \bno on (?:the |this |our )?(?:ta|deal|contract|agreement|offer|ratification)\b
      \b(?:marked|checked|ticked|circled) (?:the )?no\b
    `,
  },
  {
    side: 'vote-no',
    pattern: anyOf`
      \b(?:recommends?|recommending|recommended|urges?|urging|urged|advis(?:es|ing)) (?:that )?(?:a |an? \w+ |you |members |all members |we )?(?:to |should )?(?:vote )?(?:a )?(?:no\b|reject\w*|rejection|against)
      \b(?:gets|got|earns|earned|deserves) a (?:\w+ )?no\b|\bno,? no,? no\b|\b(?:hell|absolutely|heck) no\b
      \b(?:send|sending|sent) (?:it|them|this|that|the \w+) back\b|\bback to the (?:bargaining )?table\b(?! (?:on|at|next|this|with|today|tomorrow|monday|tuesday|wednesday|thursday|friday))
      \b(?:sold|selling|sell) (?:us|the members|members|the membership|me|everyone) (?:out|short|down the river)\b
      \bnothing (?:in (?:it|this|here|the (?:deal|ta|contract|agreement|offer))) for\b
    `,
  },
  {
    side: 'vote-no',
    negated: 'vote-yes',
    pattern: anyOf`
      \b(?:reject|rejecting|oppose|opposing|opposed to|turn down|refuse|hate|hating|tank|torpedo|against|kill|shred|rip up|down with) ${deal}
      \breject (?:it|this|that)\b|\bturn (?:it|this|that|them) down[.!]|\b(?:can|should|should just) shove (?:it|their|this)\b|\btell (?:them|'em) (?:no|where to)\b
    `,
  },
  {
    side: 'vote-no',
    negated: 'vote-yes',
    pattern: anyOf`
      \b${blame} (?:\w+ ){0,2}?(?:deal|contract|agreement|ta|offer|proposal|package)\b
      \b(?:deal|contract|agreement|ta|offer|proposal|package) ${is} (?:(?!not\b)\w+ ){0,3}?${blame}\b
      \b(?:deal|contract|agreement|ta|offer|proposal|package) ${is} (?:\w+ ){0,2}?(?:a slap|a pay cut|a step back|a surrender|a cave|a failure|full of (?:holes|concessions))
    `,
  },
  {
    side: 'vote-no',
    pattern: anyOf`
      \b(?:deal|contract|agreement|ta|offer|proposal|package) (?:(?:is|was)(?: not|n't)|isn't|wasn't|ain't|doesn't|does not|falls|comes up|barely|won't|leaves us) (?:\w+ ){0,2}?(?:enough|good|short|far enough|fair|cut it|acceptable|it|address|fix|cover|keep up|behind|nothing)\b
      \b(?:deserve|deserved|do|demand|get) better than ${deal}
      \b(?:not|never|isn't|ain't) (?:a )?(?:worth|good enough|a good|a fair|a great|happy with|impressed (?:with|by)) ${deal}
    `,
  },
]

/** Its writer has taken no side yet. */
const undecided: Cue = {
  side: 'unsure',
  negated: 'unsure',
  isVote: true,
  conditional: false,
  pattern: anyOf`
    (?<!(?:was|were|been) (?:\w+ )?)\b(?:undecided|on the fence|of two minds|in two minds)\b
    \b(?:haven't|have not|hasn't|not yet|still|can't) (?:\w+ )?(?:decid\w+|made up my mind|make up my mind|torn|on the fence)\b
    \b(?:not sure|unsure|don't know|dunno|no idea|no clue|can't tell|cannot tell) (?:yet )?(?:how|which way|what|if|whether|where)\b[^.!?]{0,40}(?:vot\w+|yes|deal|ta\b|contract|offer|agreement|think|feel)
    (?<!(?:was|were|been) )\b(?:torn|mixed feelings|conflicted|ambivalent|skeptical but|convince me|(?:could|can) go either way)\b
    \b(?:don't|do not) know (?:how|what) (?:i|to)(?:'ll| will| should|'m going to)? (?:mark|vote|tick)\b
    \b(?:trying|struggling) to (?:decide|work out|figure out|make sense)\b
    \b(?:scared|scares me|afraid|nervous|hesitant|reluctant) to (?:vote|tick|mark|sign|decide)\b
    \b(?:reading|read|digesting|studying) (?:\w+ ){0,6}before (?:i|we) (?:decide|vote)\b
  `,
}

/** Asks others. */
const asking: Cue = {
  side: 'unsure',
  negated: 'unsure',
  conditional: false,
  pattern: anyOf`
    \bhow (?:is|are|will|would|should) (?:you|y'all|everyone|everybody|people|folks|we|i|the \w+) (?:all |guys )?(?:gonna |going to |planning to )?(?:vot\w+|feel\w*)
    \b(?:which way|what way) (?:are|is|will|would|should|to)\b
    \b(?:what|how) (?:do|does|are|is|did) (?:you|y'all|everyone|everybody|people|folks|we)(?: all| guys)? (?:think\w*|feel\w*|make of|reckon)\b
    \b(?:thoughts|opinions|reactions|takes)(?: so far)?(?: on (?:the|this) [\w -]{1,30})? ?\?
    \byes or no\b|\bno or yes\b
    \bwhat am i (?:missing|not seeing)\b
    \b(?:curious|wondering|wonder|asking) (?:how|what|whether|if) (?:\w+ ){0,4}?(?:feels?|thinks?|votes?|voting|going)\b|\bsplit down the middle\b
    \b(?:can|could) (?:anybody|anyone|someone|somebody) (?:please )?(?:tell|explain|walk)\b
  `,
}

export const dealCues: readonly Cue[] = [...forIt, ...againstIt, undecided, asking]
