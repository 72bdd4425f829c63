/**
 * Finds all of many needles in one pass: steps grow with the haystack and with what is found in it, not with the
 * number of needles. Source: Aho and Corasick, "Efficient string matching", CACM 18(6), 1975.
 */
export type Automaton = {
  /** Indices of the needles that stand in `haystack`. */
  readonly search: (haystack: string) => ReadonlySet<number>
}

const none = -1
const root = 0

/** @param needles distinct and not empty. */
export function compileAutomaton(needles: readonly string[]): Automaton {
  const trie = compileTrie(needles)
  const { fallbacks, shorter } = compileFallbacks(trie)
  return {
    search(haystack) {
      const found = new Set<number>()
      let node = root
      for (let index = 0; index < haystack.length; index++) {
        node = follow(trie, fallbacks, node, trie.symbols.get(haystack.charCodeAt(index)))
        // A needle that was found before brought the shorter ones inside it along.
        for (let at = node; at !== root; at = shorter[at]!) {
          const needle = trie.endings[at]!
          if (needle === none) continue
          if (found.has(needle)) break
          found.add(needle)
        }
      }
      return found
    },
  }
}

type Trie = {
  /** UTF-16 unit → a small number, so that the keys of `edges` stay small. */
  readonly symbols: ReadonlyMap<number, number>
  /** node × symbols + symbol → node. */
  readonly edges: ReadonlyMap<number, number>
  /** Of each node: the needle that ends there or −1; its parent, the symbol from there, its depth. */
  readonly endings: readonly number[]
  readonly parents: readonly number[]
  readonly arrivals: readonly number[]
  readonly depths: readonly number[]
}

function compileTrie(needles: readonly string[]): Trie {
  const symbols = symbolsOf(needles)
  const edges = new Map<number, number>()
  const endings = [none]
  const parents = [root]
  const arrivals = [none]
  const depths = [0]
  for (const [index, needle] of needles.entries()) {
    let node = root
    for (let at = 0; at < needle.length; at++) {
      const symbol = symbols.get(needle.charCodeAt(at))!
      const key = node * symbols.size + symbol
      let child = edges.get(key)
      if (child === undefined) {
        child = endings.push(none) - 1
        parents.push(node)
        arrivals.push(symbol)
        depths.push(depths[node]! + 1)
        edges.set(key, child)
      }
      node = child
    }
    endings[node] = index
  }
  return { symbols, edges, endings, parents, arrivals, depths }
}

function symbolsOf(needles: readonly string[]): ReadonlyMap<number, number> {
  const symbols = new Map<number, number>()
  for (const needle of needles) {
    for (let at = 0; at < needle.length; at++) {
      const unit = needle.charCodeAt(at)
      if (!symbols.has(unit)) symbols.set(unit, symbols.size)
    }
  }
  return symbols
}

/** Of each node: where the longest proper suffix of it stands, and the nearest such place where a needle ends. */
function compileFallbacks(trie: Trie): { fallbacks: Int32Array; shorter: Int32Array } {
  const fallbacks = new Int32Array(trie.endings.length)
  const shorter = new Int32Array(trie.endings.length)
  const shallowFirst = Array.from(trie.depths.keys()).sort((a, b) => trie.depths[a]! - trie.depths[b]!)
  for (const node of shallowFirst) {
    if (trie.depths[node]! < 2) continue
    const fallback = follow(trie, fallbacks, fallbacks[trie.parents[node]!]!, trie.arrivals[node])
    fallbacks[node] = fallback
    shorter[node] = trie.endings[fallback] === none ? shorter[fallback]! : fallback
  }
  return { fallbacks, shorter }
}

function follow(trie: Trie, fallbacks: Int32Array, from: number, symbol: number | undefined): number {
  if (symbol === undefined) return root
  for (let node = from; ; node = fallbacks[node]!) {
    const next = trie.edges.get(node * trie.symbols.size + symbol)
    if (next !== undefined) return next
    if (node === root) return root
  }
}
