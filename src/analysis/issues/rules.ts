import type { IssueId } from '../../model/labels.ts'
import { wordsOfMoney } from './words-of-money.ts'
import { wordsOfVoice } from './words-of-voice.ts'
import { wordsOfWork } from './words-of-work.ts'

/**
 * What words put a text under an issue. `(s)` may be there or not; `0` stands for any number in figures or words, `$0`
 * for money, `0%` for a share. Hashtags need no entry of their own: `#MealBreaksNow` is read as its words,
 * `#mealbreaks` as the joined term.
 */
export type IssueRules<Name extends string = IssueId> = Readonly<Record<Name, readonly string[]>>

/** The words of all trades; a guild and a campaign have theirs beside them. */
export const issueRules: IssueRules = { ...wordsOfMoney, ...wordsOfWork, ...wordsOfVoice }
