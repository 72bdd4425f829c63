/** Terms are set apart by commas; one may go on in the next line. */
export function terms(list: string): readonly string[] {
  return list.replace(/\s+/g, ' ').split(', ')
}
