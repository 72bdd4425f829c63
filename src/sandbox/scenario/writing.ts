import type { Article, MemberPost, ScenarioItem, ScenarioRow } from './script.ts'

/** An article `afterMinutes` its row. */
export const article = (outlet: string, afterMinutes: number, title: string, text: string): Article => ({
  kind: 'article',
  outlet,
  afterMinutes,
  title,
  text,
})

/** A member's post `afterMinutes` its row. */
export const post = (by: string, afterMinutes: number, text: string, language = 'en'): MemberPost => ({
  kind: 'post',
  by,
  afterMinutes,
  text,
  language,
})

/** A post that belongs to no row. */
export const voice = (by: string, text: string, language = 'en'): MemberPost => ({ kind: 'post', by, text, language })

/** A row at local time `at` ("2021-10-04T12:30") in `zone`. */
export const rowsIn =
  (zone: string) =>
  (
    key: string,
    at: string,
    announced: Pick<ScenarioRow, 'expected' | 'standing'>,
    items: readonly ScenarioItem[],
  ): ScenarioRow => ({
    key,
    at: Temporal.PlainDateTime.from(at).toZonedDateTime(zone).toInstant(),
    ...announced,
    items,
  })

/** Nothing to announce. */
export const heldBack = { expected: [] } as const
