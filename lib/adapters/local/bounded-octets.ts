const FIRST_CAPACITY = 8 * 1_024

/** Octets as they come in, in one array that grows by doubling: many tiny chunks cost no more than few large ones. */
interface BoundedOctets {
  add(chunk: Uint8Array): void
  /** All of them; null when there were more than the limit, for then they have been let go. */
  all(): Uint8Array | null
}

/** @param limit in octets */
export function boundedOctets(limit: number): BoundedOctets {
  let octets: Buffer | null = Buffer.allocUnsafe(Math.min(limit, FIRST_CAPACITY))
  let length = 0

  return {
    add(chunk) {
      if (octets === null) return
      const needed = length + chunk.length
      if (needed > limit) {
        octets = null
        return
      }
      if (needed > octets.length) octets = grown(octets, Math.min(limit, Math.max(needed, 2 * octets.length)))
      octets.set(chunk, length)
      length = needed
    },
    all: () => octets?.subarray(0, length) ?? null,
  }
}

function grown(octets: Buffer, capacity: number): Buffer {
  const larger = Buffer.allocUnsafe(capacity)
  larger.set(octets)
  return larger
}
