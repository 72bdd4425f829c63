import type { App } from '../src/app.ts'
import type { Command } from '../src/discord/command.ts'
import { account } from './account.ts'
import { compare } from './compare.ts'
import { digest } from './digest.ts'
import { exportCommand } from './export.ts'
import { feedback } from './feedback.ts'
import { help } from './help.ts'
import { issues } from './issues.ts'
import { negotiation } from './negotiation.ts'
import { parties } from './parties.ts'
import { posts } from './posts.ts'
import { report } from './report.ts'
import { sentiment } from './sentiment.ts'
import { settings } from './settings.ts'
import { status } from './status.ts'
import { timeline } from './timeline.ts'
import { vote } from './vote.ts'
import { watch } from './watch.ts'
import { why } from './why.ts'
import { words } from './words.ts'

/** Every command there is; a test compares the list with the folder. */
export const commands: readonly Command<App>[] = [
  compare,
  account,
  digest,
  exportCommand,
  feedback,
  help,
  issues,
  negotiation,
  parties,
  posts,
  report,
  sentiment,
  settings,
  status,
  timeline,
  vote,
  watch,
  why,
  words,
]
