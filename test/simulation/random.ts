/** Numbers that one seed determines; nothing else of a simulation is random. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** Whole, in [0, n). */
  below(n: number): number
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(of: readonly [T, ...T[]]): T
}

/** mulberry32 (public domain, T. Ettinger). A stream's numbers depend on its own draws alone. */
export function randomOf(seed: number, stream: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35)
  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (of) => of[below(of.length)] ?? of[0],
  }
}
