/** Numbers that look random and are the same each time for one seed (mulberry32). */
export interface Random {
  /** From 0 up to 1, without 1. */
  next(): number
  /** A whole number from 0 up to `below`, without it. */
  below(below: number): number
  pick<T>(from: readonly [T, ...T[]]): T
  /** Log-normally distributed: half of them are below `median`. */
  size(median: number, sigma: number): number
}

export function random(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    size: (median, sigma) => Math.round(median * Math.exp(sigma * normal(next))),
  }
}

/** Normally distributed around 0 with a deviation of 1 (Box and Muller). */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}
