import type { APIEmbed } from 'discord.js'
import type {
  AccountBackAlert,
  AccountBlockedAlert,
  AccountRenamedAlert,
  AccountSilentAlert,
  FollowerJump,
  FollowerJumpAlert,
} from '../../model/account.ts'
import { countText } from '../../model/share.ts'
import { escapeText } from '../escape.ts'
import { texts } from '../texts/en.ts'
import { accountText, growthText } from './account-state.ts'
import { brandColour } from './reply.ts'
import { shownAt } from './time.ts'

const warning = 0xff8a3d

export function accountSilentEmbed({ account, state, growth = null }: AccountSilentAlert): APIEmbed {
  const name = escapeText(account.handle)
  return {
    color: warning,
    title: texts.accountSilent(name),
    description: accountText(name, state, shownAt),
    ...(growth === null ? {} : { fields: [{ name: texts.followers, value: growthText(growth, shownAt) }] }),
  }
}

export function accountBlockedEmbed({ account, state, lastFollowers }: AccountBlockedAlert): APIEmbed {
  const name = escapeText(account.handle)
  return {
    color: warning,
    title: state.kind === 'ended' ? texts.accountEnded(name) : texts.accountMissing(name),
    description: accountText(name, state, shownAt),
    ...(lastFollowers === null ? {} : { fields: [{ name: texts.lastFollowers, value: countText(lastFollowers) }] }),
  }
}

export function accountBackEmbed({ account, back, followers }: AccountBackAlert): APIEmbed {
  const name = escapeText(account.handle)
  return {
    color: brandColour,
    title: texts.accountBack(name),
    description: `${texts.accountBackText(shownAt(back.sinceAt))}\n${accountText(name, back.was, shownAt)}`,
    ...(followers === null ? {} : { fields: [{ name: texts.followersNow, value: countText(followers) }] }),
  }
}

export function accountRenamedEmbed({ account, earlierHandle, sinceAt }: AccountRenamedAlert): APIEmbed {
  const [from, to] = [escapeText(earlierHandle), escapeText(account.handle)]
  return {
    color: brandColour,
    title: texts.accountRenamed(from),
    description: accountText(to, { kind: 'renamed', from, to, sinceAt }, shownAt),
  }
}

export function followerJumpEmbed({ account, jump }: FollowerJumpAlert): APIEmbed {
  return {
    color: brandColour,
    title: texts.followerJump(escapeText(account.handle), jump.gained >= 0),
    description: jumpLine(jump),
  }
}

/** `41,200 → 72,900 followers (77% more) between … and …; usually +120 a day.` */
function jumpLine({ before, followers, gained, percent, fromAt, toAt, usualPerDay }: FollowerJump): string {
  const amount = percent === null ? countText(Math.abs(gained)) : `${countText(Math.abs(percent))}%`
  const change = `${amount} ${gained >= 0 ? 'more' : 'fewer'}`
  const usual = `${usualPerDay < 0 ? '−' : '+'}${countText(Math.abs(usualPerDay))} a day`
  return `**${countText(before)} → ${countText(followers)}** followers (${change}) between ${shownAt(fromAt)} and ${shownAt(toAt)}; usually ${usual}.`
}
