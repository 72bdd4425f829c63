import type { Alert } from './alert.ts'
import type { Digest } from './digest.ts'
import type { RoleId } from './ids.ts'
import type { EventType } from './negotiation.ts'
import type { Picture } from './reply.ts'

/** A picture as it stands in the outbox: PNG bytes as base64. */
export type StoredPicture = Omit<Picture, 'png'> & { readonly pngBase64: string }

/** What stands in the outbox: said when its turn comes, rendered then. */
export type Message =
  | {
      readonly kind: 'alert'
      readonly alert: Alert
      /** Whom it, or a reply to it, pinged for what: whom a denial must ping. Absent: nobody. */
      readonly rung?: readonly Rung[]
    }
  /** Said in reply to the alert it follows: its standing rose, it was denied or corrected, or a spike is over. */
  | { readonly kind: 'follow-up'; readonly alert: Alert }
  /** A story that grew together with an earlier one: it goes on under that one's message, which this one follows. */
  | { readonly kind: 'goes-on'; readonly alert: Alert }
  | { readonly kind: 'digest'; readonly digest: Digest; readonly pictures: readonly StoredPicture[] }
  /** An entry in the server's own list of events, kept up to date by its revisions. */
  | { readonly kind: 'calendar-entry'; readonly entry: CalendarEntry }

export type Rung = { readonly type: EventType; readonly roleId: RoleId }

export type CalendarEntry = {
  readonly name: string
  readonly description: string
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly place: string
  /** What it announced was taken back: it is to go. */
  readonly takenBack?: true
}
