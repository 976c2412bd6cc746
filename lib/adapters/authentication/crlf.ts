const LF = 0x0a
const CR = 0x0d

/** The message with every line ending in CRLF, as signatures see it (RFC 6376 §5.3); itself where that is so. */
export function withCrlf(bytes: Uint8Array): Uint8Array {
  let bare = 0
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at - 1] !== CR) bare += 1
  }
  if (bare === 0) return bytes

  const whole = new Uint8Array(bytes.length + bare)
  let end = 0
  for (let at = 0; at < bytes.length; at++) {
    const octet = bytes[at] ?? 0
    if (octet === LF && bytes[at - 1] !== CR) whole[end++] = CR
    whole[end++] = octet
  }
  return whole
}
