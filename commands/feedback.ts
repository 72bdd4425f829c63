import type { App } from '../src/app.ts'
import type { Call, Command } from '../src/discord/command.ts'
import { requireOrganizer } from '../src/discord/options.ts'
import { texts } from '../src/discord/texts/en.ts'
import { UserError } from '../src/model/errors.ts'
import type { StoryId } from '../src/model/ids.ts'
import { eventTypes } from '../src/model/negotiation.ts'
import type { Button, Reply } from '../src/model/reply.ts'
import { muteStory, ruleStory } from '../src/pipeline/feedback.ts'
import { readExamples, readRulingCounts } from '../src/store/rulings.ts'
import { findStory } from '../src/store/stories.ts'

export const feedback: Command<App> = {
  data: { name: 'feedback', description: 'How often alerts were right, as organizers marked them' },
  visibility: 'private',
  execute: async (call, app) => {
    const { right, wrong, muted } = await readRulingCounts(app.store, call.guildId)
    const examples = await readExamples(app.store, call.guildId)
    return {
      title: 'What organizers said of alerts',
      text: `Right: **${right}** · Wrong: **${wrong}** · Muted stories: **${muted}**\nThe buttons under an alert mark it. ${examples.length} texts are kept as labelled examples; whoever runs the bot scores the reader on them with \`npm run evaluate -- examples\`.`,
    }
  },
  press: (call, argument, app) => {
    const [verb = '', id = '', type = ''] = argument.split(' ')
    return press(call, app, verb, Number(id), type)
  },
}

async function press(call: Call, app: App, verb: string, number: number, type: string): Promise<Reply> {
  const id = await findStory(app.store, call.guildId, number)
  if (id === null) throw new UserError(texts.unknownButton)
  requireOrganizer(call)
  switch (verb) {
    case 'right':
      await ruleStory(app, call.guildId, id, { verdict: 'right', types: null })
      return { text: 'Marked as right. The alert says so, and its texts are kept as examples.' }
    case 'wrong':
      return { text: 'What is it in truth? The alert and the record are corrected at once.', buttons: typeButtons(id) }
    case 'type':
      return correct(call, app, id, type)
    case 'mute':
      await muteStory(app, id)
      return { text: 'Muted: nothing more is posted of this story. Its alert is still kept true by edits.' }
    default:
      throw new UserError(texts.unknownButton)
  }
}

const typeButtons = (id: StoryId): readonly Button[] => [
  { label: 'No event at all', action: `feedback:type ${id} none`, style: 'danger' },
  ...eventTypes.map((type) => ({ label: texts.eventNames[type], action: `feedback:type ${id} ${type}` })),
]

async function correct(call: Call, app: App, id: StoryId, text: string): Promise<Reply> {
  const type = eventTypes.find((known) => known === text)
  if (type === undefined && text !== 'none') throw new UserError(texts.unknownButton)
  await ruleStory(app, call.guildId, id, { verdict: 'wrong', types: type === undefined ? [] : [type] })
  const truth = type === undefined ? 'no event at all' : `“${texts.eventNames[type]}”`
  return { text: `Corrected to ${truth}: the alert is edited, whoever it pinged is told, and the record follows.` }
}
