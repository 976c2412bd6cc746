/** Sixteen hexadecimal digits that follow from a text alone: ids that look random and never change. */
export function fingerprint(text: string): string {
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193)
}

/** A whole number below `limit` that follows from a text alone. */
export function numberFrom(text: string, limit: number): number {
  return Number.parseInt(hash(text, 0x811c9dc5), 16) % limit
}

/** FNV-1a with the seed as offset basis. */
function hash(text: string, seed: number): string {
  let value = seed
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}
