import type { App } from '../src/app.ts'
import type { Command } from '../src/discord/command.ts'

const text = `I watch hashtags, accounts and feeds for a labour campaign, and say here when something happens.

**Begin:** \`/watch add term:#IALivingWage\`, or the address of a news feed or of your union's site.
**Then:** alerts come by themselves. Each says how sure it is (rumour, reported, corroborated, official, confirmed), who says so in their exact words, and what it means.
**Ask:** \`/sentiment\` for tone and issues, \`/why\` for why a post did or did not become an alert, \`/status\` for what is read and where there are gaps.
**Every morning:** \`/digest schedule\`.
**Settings:** \`/settings\` for the time zone and the one role that alerts may ping (nobody is pinged until you name one).

I keep no names: authors are stored as a code that can't be turned back, words are forgotten after a while, and a post that its author deletes is erased here too. X is not read: its developer terms prohibit tracking unions.`

export const help: Command<App> = {
  data: { name: 'help', description: 'What Callboard does, and where to begin' },
  visibility: 'private',
  execute: async () => ({ title: 'Callboard', text }),
}
