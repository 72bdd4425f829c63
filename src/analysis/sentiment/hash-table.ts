/**
 * 32-bit keys to small numbers, open addressing in typed arrays: no strings, so no name of
 * `Object.prototype` can be met, and a look-up makes nothing.
 */
export type HashTable = {
  readonly mask: number
  readonly keys: Int32Array
  readonly used: Uint8Array
  readonly values: Int16Array
}

export function createHashTable(entries: number): HashTable {
  let slots = 16
  while (slots < entries * 2) slots *= 2
  return {
    mask: slots - 1,
    keys: new Int32Array(slots),
    used: new Uint8Array(slots),
    values: new Int16Array(slots),
  }
}

/** The slot that holds `key`, or −1. */
export function findSlot(table: HashTable, key: number): number {
  let slot = key & table.mask
  while (table.used[slot] === 1) {
    if (table.keys[slot] === key) return slot
    slot = (slot + 1) & table.mask
  }
  return -1
}

/** Sets `key` to `value`; the table must have been made for as many entries. */
export function setEntry(table: HashTable, key: number, value: number): void {
  let slot = key & table.mask
  while (table.used[slot] === 1 && table.keys[slot] !== key) slot = (slot + 1) & table.mask
  table.used[slot] = 1
  table.keys[slot] = key
  table.values[slot] = value
}
