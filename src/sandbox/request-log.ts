/** One REST request as it came, and how it was answered. */
export type RequestEntry = {
  readonly method: string
  /** Below `/api/v10`, decoded, without the query. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** The JSON, or the multipart form's `payload_json`; null when there was none. */
  readonly body: unknown
  readonly files: readonly { readonly name: string; readonly contentType: string; readonly size: number }[]
  readonly authorized: boolean
  readonly at: Temporal.Instant
  readonly status: number
  /** The JSON answered; null for none. */
  readonly answer: unknown
}
