/** One part of something long, counted from 1. */
export interface Part {
  readonly number: number
  /** Octets in a part at most, a single piece that is larger aside. */
  readonly size: number
}

/** The pieces that lie in a part, cut between pieces; at its end `continues` where another part comes after it. */
export async function* partOf(
  pieces: AsyncIterable<Uint8Array>,
  { number, size }: Part,
): AsyncGenerator<Uint8Array | 'continues'> {
  let part = 1
  let filled = 0
  for await (const piece of pieces) {
    if (filled > 0 && filled + piece.length > size) {
      part++
      filled = 0
    }
    filled += piece.length
    if (part === number) yield piece
    if (part > number) {
      yield 'continues'
      return
    }
  }
}
