/** Octets of a digest in which its header surely ends: it names up to 200 messages. */
const MOST_HEADER = 65_536

/**
 * The messages that a digest of ours lists, in the order of their numbers, as its own header keeps them
 * (`X-Kith-Entries`, folded by RFC 5322 §2.2.3); null where it has none.
 */
export function listedEntries(digest: Uint8Array): readonly string[] | null {
  const text = new TextDecoder('latin1').decode(digest.subarray(0, MOST_HEADER))
  const header = text.split(/\r?\n\r?\n/, 1)[0] ?? ''
  const field = /^x-kith-entries:(.*)$/im.exec(header.replace(/\r?\n[ \t]+/g, ' '))?.[1]
  return field?.split(/\s+/).filter((id) => id !== '') ?? null
}
