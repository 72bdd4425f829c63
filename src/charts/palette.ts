/**
 * Colours of the pictures: told apart by the colour-blind (blue and orange, never red and green),
 * on a card of their own that stands on Discord's dark and light themes alike.
 */
export const palette = {
  card: '#17181c',
  edge: '#4e5058',
  rule: '#3a3c43',
  text: '#f2f3f5',
  muted: '#b9bdc6',
  positive: '#57a5ff',
  negative: '#ff8a3d',
  neutral: '#7d818c',
  unsure: '#c9a9ff',
  mark: '#ffffff',
} as const

/** Series told apart by colour and by dash, so that neither is needed alone. */
export const seriesStyles = [
  { color: '#57a5ff', dash: 'none' },
  { color: '#ff8a3d', dash: '6 3' },
  { color: '#f2f3f5', dash: '2 3' },
  { color: '#c9a9ff', dash: '9 3 2 3' },
  { color: '#7fd6d0', dash: '4 2' },
] as const
