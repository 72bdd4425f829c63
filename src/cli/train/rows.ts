import { readFileSync } from 'node:fs'

export const toneLabels = ['negative', 'neutral', 'positive'] as const

/** One labelled text: `label` an index of `toneLabels`; `weight` how much it counts. */
export type Row = { readonly label: number; readonly text: string; readonly weight: number }

/** `label<TAB>text[<TAB>…]`, as the data's README tells; rows with another label are left out. */
export function readRows(path: string, weight = 1): Row[] {
  const rows: Row[] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [name, text] = line.split('\t')
    const label = (toneLabels as readonly string[]).indexOf(name ?? '')
    if (label >= 0 && text !== undefined) rows.push({ label, text, weight })
  }
  return rows
}
