import type { Stance } from '../../model/labels.ts'

/** Words that show a side. `negated`: what they say after a negator; none given: that is unsure. */
export type Cue = {
  readonly side: Exclude<Stance, 'none' | 'unsure'>
  readonly pattern: RegExp
  readonly negated?: Exclude<Stance, 'none' | 'unsure'>
  /** false: an "if" before it changes nothing. */
  readonly conditional?: false
}

/** A report of how others voted takes no side. */
const othersVoted = '(?<!(?:percent|per cent|%|members|workers|delegates|nurses|teachers|they|who|people) )'

/** What must be spoken of for a text to have a stance: a vote, a deal, or an action. */
export const voteTopic =
  /\b(?:ballots?|vot(?:e|es|ed|ing)|(?:easy|hard|happy|firm|solid|reluctant|enthusiastic) (?:yes|no))\b/
export const dealTopic =
  /\b(?:deal|ta|tentative agreement|agreement|contract|offer|counteroffer|proposal|moa|memorandum|ratif\w*|terms|package|lbfo)\b/
export const strikeTopic =
  /\b(?:strik(?:e|es|ing|ers?)|picket\w*|walk ?outs?|walk(?:ing)? out|work stoppage|sav|authoriz\w*|authoris\w*|scabs?|boycott\w*|sick ?out|slowdown|on the line|cross(?:ing|ed)?|back to work|struck)\b/

const deal =
  '(?:the |this |that |a |any |such a )?(?:\\w+ ){0,2}(?:deal|ta|tentative agreement|agreement|contract|offer|proposal|moa|package)'

export const cues: readonly Cue[] = [
  {
    side: 'vote-yes',
    negated: 'vote-no',
    pattern: new RegExp(
      `${othersVoted}\\bvot(?:e|es|ed|ing) (?:a |an? \\w+ )?(?:yes|yea|aye|to ratify|to approve|to accept|in favou?r)\\b`,
      'g',
    ),
  },
  {
    side: 'vote-yes',
    negated: 'vote-no',
    pattern:
      /\b(?:i'm|im|i am|we're|count me as|solid|hard|strong|easy|enthusiastic|reluctant|happy|firm) (?:a )?yes\b/g,
  },
  {
    side: 'vote-yes',
    pattern:
      /\bit's a yes (?:from|for) me\b|\byes on (?:the |this )?(?:ta|deal|contract|agreement)\b|\b(?:recommends?|urges?) (?:a |you )?(?:yes|ratif\w+)\b/g,
  },
  {
    side: 'vote-yes',
    negated: 'vote-no',
    pattern: new RegExp(`\\b(?:ratify|accept|approve|support|take|love|like|endorse|back) ${deal}\\b`, 'g'),
  },
  {
    side: 'vote-yes',
    pattern:
      /\b(?:good|great|fair|solid|best|strong|historic|killer|amazing|fantastic|incredible) (?:\w+ )?(?:deal|contract|agreement|ta)\b/g,
    negated: 'vote-no',
  },
  {
    side: 'vote-no',
    negated: 'vote-yes',
    pattern:
      /\bvot(?:e|es|ed|ing) (?:a |an? \w+ )?(?:no|nay|to reject|against|down)\b|\bvot(?:e|ed|ing) (?:it|this|that|the \w+) down\b/g,
  },
  {
    side: 'vote-no',
    negated: 'vote-yes',
    pattern: /\b(?:i'm|im|i am|we're|count me as|solid|hard|strong|easy|firm) (?:a )?no\b(?! \w+ing)/g,
  },
  {
    side: 'vote-no',
    pattern:
      /\bit's a no (?:from|for) me\b|\bno on (?:the |this )?(?:ta|deal|contract|agreement)\b|\bsend (?:it|them|this|the \w+) back\b|\bback to the table\b/g,
  },
  {
    side: 'vote-no',
    negated: 'vote-yes',
    pattern: new RegExp(`\\b(?:reject|oppose|turn down|refuse|hate|tank|torpedo|against) ${deal}\\b`, 'g'),
  },
  {
    side: 'vote-no',
    negated: 'vote-yes',
    pattern:
      /\b(?:bad|terrible|weak|awful|garbage|trash|insulting|shitty|crap|crappy|lousy|concessionary|sellout|toothless|horrible|pathetic) (?:\w+ )?(?:deal|contract|agreement|ta|offer|proposal)\b/g,
  },
  {
    side: 'vote-no',
    pattern:
      /\b(?:deal|contract|agreement|ta|offer|proposal) (?:is|was|feels like|looks like) (?:\w+ ){0,2}(?:an insult|a joke|garbage|trash|insulting|not enough|not good enough|a slap|a sellout|a betrayal|unacceptable|a pay cut)\b/g,
  },
  {
    side: 'support-action',
    negated: 'oppose-action',
    pattern:
      /\b(?:ready|prepared|willing|proud|time|going|want|need) to (?:go on )?(?:strike|picket|walk(?: out)?|hold the line)\b/g,
  },
  {
    side: 'support-action',
    negated: 'oppose-action',
    pattern:
      /\b(?:support|stand with|standing with|stands with|solidarity with|solidarity to|backing|honor|honou?ring|love|join|joining) (?:\w+ ){0,4}(?:strike|strikers|picket|pickets|picketers|picket lines?|walkout)\b/g,
  },
  {
    side: 'support-action',
    pattern:
      /\b(?:strike now|let's strike|strike strike|if (?:they|it|that)[^.!?]{0,60}\bwe strike|union strong|one day longer|don't cross|do not cross|never cross|won't cross|will not cross|not cross(?:ing)?) ?(?:the |a |our |any )?(?:picket ?lines?)?\b/g,
    conditional: false,
  },
  {
    side: 'support-action',
    pattern:
      /\b(?:shut it down|no contract,? no (?:work|crew|movies|shows)|strike if we have to|hold the line|see you on the (?:line|picket))\b/g,
    conditional: false,
  },
  {
    side: 'vote-yes',
    negated: 'vote-no',
    pattern: new RegExp(
      `\\b${deal} (?:is|was|looks|feels) (?:\\w+ ){0,2}(?:great|good|better|strong|solid|fair|amazing|historic)\\b`,
      'g',
    ),
  },
  {
    side: 'vote-no',
    negated: 'vote-yes',
    pattern: new RegExp(
      `\\b${deal} (?:is|was|looks|feels) (?:\\w+ ){0,2}(?:bad|terrible|weak|awful|worse|horrible|rotten|shameful)\\b`,
      'g',
    ),
  },
  {
    side: 'support-action',
    pattern:
      /\b(?:love|loves|proud of|with|behind) (?:you|y'all|all of you|every one of you|the strikers|the picketers)\b|\bwe strike\b|\bnever crossing\b/g,
  },
  {
    side: 'support-action',
    pattern: /\b(?:be|being|see you|joined|proud|out here|best day) on the (?:picket )?line\b|\bbeats a picket\b/g,
    negated: 'oppose-action',
  },
  {
    side: 'oppose-action',
    pattern: /\b(?:greedy|selfish|entitled|lazy|overpaid|spoiled) (?:\w+ )?(?:strikers?|picketers?)\b/g,
  },
  { side: 'support-action', pattern: /\bauthoriz(?:e|ing|ed) (?:a |the )?strike\b/g, negated: 'oppose-action' },
  {
    side: 'oppose-action',
    negated: 'support-action',
    pattern:
      /\b(?:against|oppose|opposed to|call off|end|stop|cancel) (?:the |this |a |any |their )?(?:stupid |pointless |selfish )?(?:strike|picket|walkout)\b/g,
  },
  {
    side: 'oppose-action',
    pattern:
      /\b(?:strike|striking|walkout|picketing) (?:is|was|would be|will be|isn't) (?:\w+ ){0,2}(?:stupid|selfish|wrong|a mistake|hurting|pointless|a disaster|helping no|greedy|worth it)\b/g,
  },
  {
    side: 'oppose-action',
    pattern:
      /(?:^|[.!?,] |\bjust |\bplease )(?:go|get) back to work\b|\bi(?:'m| am) (?:crossing|going to cross|gonna cross)\b|\b(?:strike|strikers) (?:is|are) (?:hurting|killing|destroying|ruining)\b/g,
  },
  {
    side: 'oppose-action',
    pattern: /\b(?:can't|cannot|cant) afford (?:a |another |to )(?:strike)\b|\bplease (?:don't|do not) strike\b/g,
    conditional: false,
  },
  {
    side: 'employer-statement',
    conditional: false,
    pattern:
      /\b(?:our|the company's|the studios'|the employers'|the amptp's) (?:\w+ ){0,3}offer (?:includes|provides|would|is|remains|delivers|contains|addresses)\b/g,
  },
  {
    side: 'employer-statement',
    conditional: false,
    pattern:
      /\bwe (?:are|remain|were) (?:\w+ )?(?:disappointed|committed|dismayed)\b[^.!?]{0,80}\b(?:union|guild|agreement|negotiat\w+|deal|strike|bargaining)\b/g,
  },
  {
    side: 'employer-statement',
    conditional: false,
    pattern:
      /\bwe (?:presented|made|offered|have offered|have made|have presented|put forward|tabled) (?:\w+ ){0,5}(?:offer|proposal|package)\b[^.!?]{0,80}\b(?:union|guild|employees|workforce|team members|associates|generous|fair|comprehensive)\b/g,
  },
  {
    side: 'employer-statement',
    conditional: false,
    pattern: /\b(?:valued employees|our team members|our valued|our associates|our employees)\b/g,
  },
  {
    side: 'employer-statement',
    conditional: false,
    pattern:
      /\b(?:union|guild) (?:leadership |leaders |leader )?(?:has |have )?(?:chose|chosen|walked away|refused|rejected)[^.!?]{0,60}\bour\b/g,
  },
]
