/** Terms are set apart by commas. */
export function terms(list: string): readonly string[] {
  return list.split(/,\s+/)
}
