const MAX_LENGTH = 998 // RFC 5322 §2.1.1: no longer than a line may be
const MAX_FIELD_LENGTH = 131_072
const KEEP_FIRST = 10
const KEEP_LAST = 90

/** Message-IDs of a field (RFC 5322 §3.6.4) without angle brackets, each once; at most 100: the first and the last. */
export function readMessageIds(field: string): readonly string[] {
  const text = field.slice(0, MAX_FIELD_LENGTH)
  const bracketed = text.match(/<[^<>]{1,998}>/g)
  const found = bracketed
    ? bracketed.map((id) => id.slice(1, -1).replace(/\s+/g, ''))
    : text.split(/[\s,;<>"]+/).filter((word) => word.includes('@'))
  const ids = [...new Set(found)].filter((id) => id !== '' && id.length <= MAX_LENGTH)
  if (ids.length <= KEEP_FIRST + KEEP_LAST) return ids
  return [...ids.slice(0, KEEP_FIRST), ...ids.slice(-KEEP_LAST)]
}

/** The one Message-ID of a message, also where it lacks brackets or "@"; null for none. */
export function readMessageId(field: string): string | null {
  const [id] = readMessageIds(field)
  if (id !== undefined) return id
  const bare = field.replace(/[<>\s]+/g, '')
  return bare === '' || bare.length > MAX_LENGTH ? null : bare
}
