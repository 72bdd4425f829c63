import type { Outlet } from './script.ts'

/** The invented press, common to the scripts. The Courier prints the invented agency Coast Wire. */
export const press = [
  { id: 'stage-ledger', title: 'The Stage Ledger', format: 'rss', language: 'en', party: null },
  { id: 'crew-and-camera', title: 'Crew & Camera Weekly', format: 'atom', language: 'en', party: null },
  { id: 'harbor-courier', title: 'Harbor City Courier', format: 'rss', language: 'en', party: null },
] as const satisfies readonly Outlet[]
