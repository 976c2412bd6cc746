import fc from 'fast-check'

const TRICKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><a href="http://evil.example">',
  "' onmouseover='alert(1)",
  '</td></tr></table><h1>',
  '<!--',
  ']]>',
  '&lt;b&gt;&#60;',
  '\u202egpj.exe\u202c',
  '\u2067\u0000\u0007\u001b[31m',
  '\r\nBcc: victim@example.org',
  '\u0301'.repeat(40),
  'http://evil.example/x',
  'javascript:alert(1)',
]

/** Text as an attacker would send it; never empty of letters, so that whatever shows it has something to show. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...TRICKS), fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 6 })
  .map((pieces) => `x ${pieces.join(' ')}`)

/** The tags of a document in order, with their attributes: what no text may change. */
export function skeletonOf(html: string): readonly string[] {
  return (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/hue-\d/g, 'hue'))
}
