/**
 * Notes by 32-bit keys, open addressing in a typed array: no strings, so no name of `Object.prototype` can be met, and
 * a look-up makes nothing. Key 0 is never held. `cells`: key and note side by side, so that both are met at once.
 */
export type HashTable = { readonly mask: number; readonly cells: Int32Array }

export function createHashTable(entries: number): HashTable {
  let slots = 16
  while (slots < entries * 1.5) slots *= 2
  return { mask: slots - 1, cells: new Int32Array(slots * 2) }
}

export function slotCount({ mask }: HashTable): number {
  return mask + 1
}

/** The slot that holds `key`, or −1. */
export function findSlot(table: HashTable, key: number): number {
  const { cells, mask } = table
  let slot = key & mask
  let held = cells[slot * 2]!
  while (held !== 0) {
    if (held === key) return slot
    slot = (slot + 1) & mask
    held = cells[slot * 2]!
  }
  return -1
}

/** The slot for `key`, which holds it from now on; the table must have been made for as many entries. */
export function claimSlot(table: HashTable, key: number): number {
  const { cells, mask } = table
  let slot = key & mask
  while (cells[slot * 2] !== 0 && cells[slot * 2] !== key) slot = (slot + 1) & mask
  cells[slot * 2] = key
  return slot
}

/** What is noted at a slot; 0 at first. */
export function noteAt({ cells }: HashTable, slot: number): number {
  return cells[slot * 2 + 1]!
}

/** Notes `bits` in place of what stood in the bits of `mask`. */
export function writeNote({ cells }: HashTable, slot: number, mask: number, bits: number): void {
  cells[slot * 2 + 1] = (cells[slot * 2 + 1]! & ~mask) | bits
}

/** Notes at each key its place among `keys`, from 1, in the bits of `mask`, from `shift` on; in one loop, for speed. */
export function notePlaces({ cells, mask: slots }: HashTable, keys: Int32Array, mask: number, shift: number): void {
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place]!
    let cell = (key & slots) * 2
    while (cells[cell] !== 0 && cells[cell] !== key) cell = (cell + 2) & (slots * 2 + 1)
    cells[cell] = key
    cells[cell + 1] = (cells[cell + 1]! & ~mask) | ((place + 1) << shift)
  }
}
