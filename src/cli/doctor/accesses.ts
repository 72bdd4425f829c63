import { networks } from '../../model/networks.ts'
import { type SourceId, sourceIds } from '../../model/source.ts'
import type { Opened } from '../../open.ts'
import type { Access } from '../../sources/source.ts'
import { bad, type Finding, good } from './finding.ts'

/** An end is told this long before. */
const warnDays = 14

/** Whether each access that the operator set works, what is used of it, and when it ends. */
export async function checkAccesses({ app }: Opened): Promise<readonly Finding[]> {
  const set = sourceIds.flatMap((id) => {
    const source = app.sources[id]
    return source?.access === undefined ? [] : [{ id, access: source.access }]
  })
  return (await Promise.all(set.map(({ id, access }) => checkAccess(app, id, access)))).flat()
}

async function checkAccess(app: Opened['app'], id: SourceId, access: Access): Promise<readonly Finding[]> {
  const io = app.io(AbortSignal.timeout(15_000))
  const { name } = networks[id]
  try {
    const works = await access.check(io)
    const used = await access.used?.(io)
    const endsAt = (await access.endsAt?.(io)) ?? null
    return [
      good(`${name} can be asked (${[works, used].filter(Boolean).join('; ')}).`),
      ...endOf(name, endsAt, app.now()),
    ]
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [bad(`${name} can’t be asked: ${why}`, 'Its access stands in .env; docs/networks.md says how to get one.')]
  }
}

function endOf(name: string, endsAt: Temporal.Instant | null, now: Temporal.Instant): readonly Finding[] {
  if (endsAt === null) return []
  const days = Math.floor(endsAt.since(now).total('hours') / 24)
  const what = `The access to ${name} ends on ${endsAt.toString().slice(0, 10)}, in ${days} ${days === 1 ? 'day' : 'days'}.`
  return [days > warnDays ? good(what) : bad(what, 'Make a new token before that day and put it into .env.')]
}
