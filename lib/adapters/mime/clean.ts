// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const CONTROLS_IN_TEXT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]+/g
/** The first of these: hardly a text has one, and to look for it costs less than to replace it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it seeks
const CONTROL_IN_TEXT = /[\u0000-\u001f\u007f-\u009f](?<![\t\n])/
/** Marks that turn or hide text (UAX #9 §2, zero-width characters): a name must read as it is written. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+/g
/** Nothing but printable ASCII: the most there is, and nothing in it is to be cleaned. */
const PRINTABLE = /^[ -~]*$/

/** One line for a person to read: no control, bidi or zero-width characters, single spaces. */
export function cleanLine(text: string): string {
  if (PRINTABLE.test(text) && !text.includes('  ')) return text.trim()
  return text.replace(CONTROLS, ' ').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}

/** A header value (RFC 5322 §2.2): control characters become a space, the rest stays. */
export function cleanValue(text: string): string {
  return PRINTABLE.test(text) ? text.trim() : text.replace(CONTROLS, ' ').trim()
}

/** Text of several lines: LF line ends, no control characters but tab. */
export function cleanText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n/g, '\n').replace(/\r/g, '\n') : text
  return CONTROL_IN_TEXT.test(lines) ? lines.replace(CONTROLS_IN_TEXT, '') : lines
}

/** At most `length` UTF-16 units, never half a surrogate pair. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}
