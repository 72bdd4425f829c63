/** Something the person can mend: says what is wrong, which, and the way out. Its message is shown as it is. */
export class UserError extends Error {
  override readonly name = 'UserError'
}

/** Something that time mends: try again after `retryAfterMs` (null: the caller's own backoff). */
export class TransientError extends Error {
  override readonly name = 'TransientError'
  readonly retryAfterMs: number | null

  constructor(message: string, retryAfterMs: number | null, options?: ErrorOptions) {
    super(message, options)
    this.retryAfterMs = retryAfterMs
  }
}
