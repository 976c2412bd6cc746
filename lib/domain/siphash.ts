/** A 64-bit word as two of 32 bits. */
export type Word64 = readonly [high: number, low: number]

/** Octets of a key of SipHash. */
export const SIPHASH_KEY_OCTETS = 16

/**
 * SipHash-2-4 (Aumasson & Bernstein, "SipHash: a fast short-input PRF", INDOCRYPT 2012): without the key
 * nobody can tell what was hashed, nor find two texts of one hash.
 *
 * @throws RangeError where the key has not 16 octets
 */
export function sipHash(key: Uint8Array, octets: Uint8Array): Word64 {
  if (key.length !== SIPHASH_KEY_OCTETS) throw new RangeError('a key of SipHash has 16 octets')
  const [k0, k1] = [wordAt(key, 0), wordAt(key, 8)]
  // v0 to v3 of the paper, each as its high and its low half.
  const v = Int32Array.of(
    k0[0] ^ 0x736f6d65,
    k0[1] ^ 0x70736575,
    k1[0] ^ 0x646f7261,
    k1[1] ^ 0x6e646f6d,
    k0[0] ^ 0x6c796765,
    k0[1] ^ 0x6e657261,
    k1[0] ^ 0x74656462,
    k1[1] ^ 0x79746573,
  )
  const whole = octets.length - (octets.length % 8)
  for (let at = 0; at < whole; at += 8) compress(v, wordAt(octets, at))
  const [high, low] = wordAt(octets, whole)
  compress(v, [high | (octets.length << 24), low])
  xor(v, V2, 0, 0xff)
  for (let round = 0; round < 4; round++) sipRound(v)
  return [
    (at(v, 0) ^ at(v, 2) ^ at(v, 4) ^ at(v, 6)) >>> 0,
    (at(v, 1) ^ at(v, 3) ^ at(v, 5) ^ at(v, 7)) >>> 0,
  ]
}

/** Where the halves of each variable begin. */
const [V0, V1, V2, V3] = [0, 2, 4, 6] as const

/** Eight octets, the least significant first; those beyond the end are 0. */
function wordAt(octets: Uint8Array, from: number): Word64 {
  const half = (start: number) =>
    (octets[start] ?? 0) |
    ((octets[start + 1] ?? 0) << 8) |
    ((octets[start + 2] ?? 0) << 16) |
    ((octets[start + 3] ?? 0) << 24)
  return [half(from + 4), half(from)]
}

function compress(v: Int32Array, [high, low]: Word64): void {
  xor(v, V3, high, low)
  sipRound(v)
  sipRound(v)
  xor(v, V0, high, low)
}

function sipRound(v: Int32Array): void {
  add(v, V0, V1)
  rotate(v, V1, 13)
  xor(v, V1, at(v, V0), at(v, V0 + 1))
  swap(v, V0)
  add(v, V2, V3)
  rotate(v, V3, 16)
  xor(v, V3, at(v, V2), at(v, V2 + 1))
  add(v, V0, V3)
  rotate(v, V3, 21)
  xor(v, V3, at(v, V0), at(v, V0 + 1))
  add(v, V2, V1)
  rotate(v, V1, 17)
  xor(v, V1, at(v, V2), at(v, V2 + 1))
  swap(v, V2)
}

/** `v[a] += v[b]`, modulo 2⁶⁴. */
function add(v: Int32Array, a: number, b: number): void {
  const low = (at(v, a + 1) >>> 0) + (at(v, b + 1) >>> 0)
  v[a] = at(v, a) + at(v, b) + (low > 0xffff_ffff ? 1 : 0)
  v[a + 1] = low
}

function xor(v: Int32Array, a: number, high: number, low: number): void {
  v[a] = at(v, a) ^ high
  v[a + 1] = at(v, a + 1) ^ low
}

/** To the left, by 1 to 31 bits. */
function rotate(v: Int32Array, a: number, bits: number): void {
  const [high, low] = [at(v, a), at(v, a + 1)]
  v[a] = (high << bits) | (low >>> (32 - bits))
  v[a + 1] = (low << bits) | (high >>> (32 - bits))
}

/** To the left by 32 bits. */
function swap(v: Int32Array, a: number): void {
  const high = at(v, a)
  v[a] = at(v, a + 1)
  v[a + 1] = high
}

function at(v: Int32Array, index: number): number {
  return v[index] ?? 0
}
