import type { NegotiationAlert } from '../model/alert.ts'
import type { EventType } from '../model/negotiation.ts'

/**
 * The alert as an organizer's word leaves it: other types, or, where `types` is empty, no event at all, which
 * reads as a correction. null stays null.
 */
export function withRuling(
  alert: NegotiationAlert | null,
  ruling: { readonly verdict: 'right' | 'wrong' | null; readonly types: readonly EventType[] | null },
): NegotiationAlert | null {
  if (alert === null || ruling.verdict === null) return alert
  if (ruling.verdict === 'right') return { ...alert, ruling: { verdict: 'right' } }
  const { also: _, ...told } = alert
  const corrected = { ...told, ruling: { verdict: 'wrong', said: alert.types } } as const
  if (ruling.types === null || ruling.types.length === 0) return { ...corrected, standing: 'corrected' }
  return { ...corrected, types: ruling.types }
}
