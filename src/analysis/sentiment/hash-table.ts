/**
 * Places for 32-bit keys, open addressing in a typed array: no strings, so no name of `Object.prototype`
 * can be met, and a look-up makes nothing. Key 0 is never held.
 */
export type HashTable = { readonly mask: number; readonly keys: Int32Array }

export function createHashTable(entries: number): HashTable {
  let slots = 16
  while (slots < entries * 1.5) slots *= 2
  return { mask: slots - 1, keys: new Int32Array(slots) }
}

/** The slot that holds `key`, or −1. */
export function findSlot(table: HashTable, key: number): number {
  const { keys, mask } = table
  let slot = key & mask
  let held = keys[slot]!
  while (held !== 0) {
    if (held === key) return slot
    slot = (slot + 1) & mask
    held = keys[slot]!
  }
  return -1
}

/** The slot for `key`, which holds it from now on; the table must have been made for as many entries. */
export function claimSlot(table: HashTable, key: number): number {
  let slot = key & table.mask
  while (table.keys[slot] !== 0 && table.keys[slot] !== key) slot = (slot + 1) & table.mask
  table.keys[slot] = key
  return slot
}
