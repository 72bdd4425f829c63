/** A refusal with Discord's own status, code and JSON. Source: https://docs.discord.com/developers/topics/opcodes-and-status-codes */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly code: number
  readonly errors: ErrorTree | null

  constructor(status: number, code: number, message: string, errors: ErrorTree | null = null) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }

  /** The body Discord sends. */
  get body(): Record<string, unknown> {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) }
  }
}

export const refuse = {
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new Refusal(404, 10004, 'Unknown Guild'),
  unknownMember: () => new Refusal(404, 10007, 'Unknown Member'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownUser: () => new Refusal(404, 10013, 'Unknown User'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new Refusal(404, 10063, 'Unknown application command'),
  unknownEvent: () => new Refusal(404, 10070, 'Unknown Guild Scheduled Event'),
  tooManyEvents: () => new Refusal(400, 30038, 'Maximum number of uncompleted guild scheduled events reached (100)'),
  tooManyCommands: () => new Refusal(400, 30032, 'Maximum number of application commands reached (100).'),
  tooLarge: () => new Refusal(413, 40005, 'Request entity too large'),
  alreadyAnswered: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  notYourMessage: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
  cantMessageUser: () => new Refusal(403, 50007, 'Cannot send messages to this user'),
  invalidRecipients: () => new Refusal(400, 50033, 'Invalid Recipient(s)'),
  emptyMessage: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  notATextChannel: () => new Refusal(400, 50008, 'Cannot send messages in a non-text channel'),
  missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
  wrongChannelType: () => new Refusal(400, 50024, 'Cannot execute action on this channel type'),
  invalidWebhookToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  threadArchived: () => new Refusal(400, 50083, 'Thread is archived'),
  invalidJson: () => new Refusal(400, 50109, 'The request body contains invalid JSON.'),
  threadExists: () => new Refusal(400, 160004, 'A thread has already been created for this message'),
} as const

export type ErrorTree = { [key: string]: ErrorTree | { code: string; message: string }[] }
export type Path = readonly (string | number)[]

/** Collects what is wrong with a body, by the place where it stands, as code 50035 tells it. */
export class Problems {
  readonly #tree: ErrorTree = {}
  #found = false

  add(path: Path, code: string, message: string): void {
    this.#found = true
    let node = this.#tree
    for (const step of path) {
      node[step] ??= {}
      node = node[step] as ErrorTree
    }
    node._errors ??= []
    const errors = node._errors as { code: string; message: string }[]
    errors.push({ code, message })
  }

  /** @throws {Refusal} 50035 when anything was added. */
  throwIfAny(): void {
    if (this.#found) throw new Refusal(400, 50035, 'Invalid Form Body', this.#tree)
  }
}

/** @throws {Refusal} 50035 with a single fault. */
export function refuseField(path: Path, code: string, message: string): never {
  const problems = new Problems()
  problems.add(path, code, message)
  problems.throwIfAny()
  throw new Error('unreachable')
}
