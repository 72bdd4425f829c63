/**
 * A word list that came with the training. `keys`: base64 of the words' 32-bit hashes, little-endian;
 * `valences`: base64 of int8, tenths of −5…+5.
 */
export type LexiconFile = { readonly keys: string; readonly valences: string }

export function openLexiconFile(file: LexiconFile): { readonly hashes: Int32Array; readonly tenths: Int8Array } {
  return {
    hashes: new Int32Array(Uint8Array.fromBase64(file.keys).buffer),
    tenths: new Int8Array(Uint8Array.fromBase64(file.valences).buffer),
  }
}
