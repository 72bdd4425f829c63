import { overlayIssues } from '../analysis/issues/guild-issues.ts'
import type { Choice } from '../discord/command.ts'
import { escapeText } from '../discord/escape.ts'
import { offersLike } from '../discord/offers.ts'
import { issueName } from '../model/counts.ts'
import { UserError } from '../model/errors.ts'
import type { GuildId } from '../model/ids.ts'
import { issueIds } from '../model/labels.ts'
import { readCampaigns } from '../store/campaigns.ts'
import type { Store } from '../store/database.ts'
import { type IssueChange, type IssueList, readIssueChanges } from '../store/issues.ts'

/** One list of issues as a person edits it. */
export type Listed = {
  readonly list: IssueList
  /** The campaign's name; null: the guild's own list. */
  readonly campaign: string | null
  /** What this list changed, by issue. */
  readonly changes: ReadonlyMap<string, IssueChange>
  /** What lies under a campaign's list: its guild's changes. Nothing lies under a guild's but the standing issues. */
  readonly below: ReadonlyMap<string, IssueChange>
  /** Both together: what posts are read by. */
  readonly inForce: ReadonlyMap<string, IssueChange>
}

const byIssue = (changes: readonly IssueChange[]) => new Map(changes.map((change) => [change.issue, change]))

/**
 * The list of a campaign, or the guild's own (null).
 * @throws {UserError} when the guild has no campaign of this name.
 */
export async function readListed(store: Store, guildId: GuildId, campaignName: string | null): Promise<Listed> {
  const ofGuild = { kind: 'guild', id: guildId } as const
  const guildChanges = await readIssueChanges(store, ofGuild)
  if (campaignName === null) {
    const changes = byIssue(guildChanges)
    return { list: ofGuild, campaign: null, changes, below: new Map(), inForce: changes }
  }
  const { id, name } = await findCampaign(store, guildId, campaignName)
  const list = { kind: 'campaign', id } as const
  const changes = await readIssueChanges(store, list)
  return {
    list,
    campaign: name,
    changes: byIssue(changes),
    below: byIssue(guildChanges),
    inForce: byIssue(overlayIssues(guildChanges, changes)),
  }
}

async function findCampaign(store: Store, guildId: GuildId, name: string) {
  const campaigns = await readCampaigns(store, guildId)
  const campaign = campaigns.find((known) => known.name.toLowerCase() === name.toLowerCase())
  if (campaign !== undefined) return campaign
  const names = campaigns.slice(0, 10).map((known) => `“${escapeText(known.name)}”`)
  throw new UserError(
    `There is no campaign “${escapeText(name)}” here. ${names.length === 0 ? 'None has been made yet' : `There is ${names.join(', ')}`}; \`/watch add\` with \`campaign:\` makes one.`,
  )
}

export const isStanding = (issue: string): boolean => issueIds.some((id) => id === issue)

/** The issues that posts are sorted under there: the standing ones first. */
export function followedIn({ inForce }: Listed): readonly string[] {
  return [...new Set([...issueIds, ...inForce.keys()])].filter((issue) => inForce.get(issue)?.isHidden !== true)
}

/** The campaigns of a guild that changed this issue (any, when null) for themselves. */
export async function campaignsThatChanged(
  store: Store,
  guildId: GuildId,
  issue: string | null,
): Promise<readonly { readonly name: string; readonly change: IssueChange }[]> {
  const found = (await readCampaigns(store, guildId)).map(async ({ id, name }) => {
    const changes = await readIssueChanges(store, { kind: 'campaign', id })
    return changes.filter((change) => issue === null || change.issue === issue).map((change) => ({ name, change }))
  })
  return (await Promise.all(found)).flat()
}

/** The standing issues, the guild's and its campaigns' own, whose name has what was typed. */
export async function offerIssues(store: Store, guildId: GuildId, typed: string): Promise<readonly Choice[]> {
  const { changes } = await readListed(store, guildId, null)
  const ofCampaigns = await campaignsThatChanged(store, guildId, null)
  const known = new Set([...issueIds, ...changes.keys(), ...ofCampaigns.map(({ change }) => change.issue)])
  return offersLike(
    typed,
    [...known].map((issue) => ({ name: issueName(issue), value: issue })),
  )
}

/**
 * An issue by its name, `Hours and rest` or `hours-and-rest`.
 * @throws {UserError} when nothing is sorted under such a name here.
 */
export async function findIssue(store: Store, guildId: GuildId, name: string): Promise<string> {
  const wanted = issueName(name.trim().toLowerCase().replaceAll(' ', '-')).toLowerCase()
  const known = await offerIssues(store, guildId, '')
  const found = known.find((one) => one.name.toLowerCase() === wanted)
  if (found !== undefined) return found.value
  throw new UserError(
    `“${escapeText(name)}” is no issue here. There is ${known
      .slice(0, 20)
      .map((one) => escapeText(one.name))
      .join(', ')}.`,
  )
}
