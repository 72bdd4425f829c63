import type { Alert } from './alert.ts'
import type { Digest } from './digest.ts'

/** What stands in the outbox: said when its turn comes, rendered then. */
export type Message =
  | { readonly kind: 'alert'; readonly alert: Alert }
  | { readonly kind: 'digest'; readonly digest: Digest }
