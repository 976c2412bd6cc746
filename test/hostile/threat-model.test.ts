import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const rootOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const MODEL = readFileSync(rootOf('docs/threat-model.md'), 'utf8')

interface Row {
  readonly threat: string
  readonly shownBy: readonly (readonly [file: string, title: string])[]
}

/** The rows of those tables that name tests. */
const rows = MODEL.split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 6 && /^[STRIDE ]+$/.test(cells[1] ?? '') && cells[1] !== 'STRIDE')
  .map((cells): Row => {
    const named = [...(cells[4] ?? '').matchAll(/`(test\/[^` ]+) › ([^`]+)`/g)]
    return { threat: cells[2] ?? '', shownBy: named.map(([, file = '', title = '']) => [file, title]) }
  })

describe('the threat model', () => {
  test.each(rows)('$threat: is shown by a test', ({ shownBy }) => {
    expect(shownBy.length).toBeGreaterThan(0)
  })

  const named = rows.flatMap(({ shownBy }) => shownBy)
  test.each(named)('%s › %s is there', (file, title) => {
    expect(existsSync(rootOf(file))).toBe(true)
    const written = readFileSync(rootOf(file), 'utf8')
    const quoted = ["'", '"', '`'].some((quote) => written.includes(`${quote}${title}${quote}`))
    expect([title, quoted]).toEqual([title, true])
  })

  /** What issue and promise ask for; a row that is renamed must still be about it. */
  test.each([
    /DMARC/,
    /look-alike/,
    /display name only/,
    /unaligned/,
    /below or above/,
    /second From/,
    /group/,
    /encoded-words/,
    /Message-ID/,
    /platform/,
    /journal address/,
    /automatic answers, read receipts/,
    /alias probing/,
    /digest injection/,
    /token with a letter changed/,
    /replay/,
    /after its time/,
    /another's mail/,
    /CSRF/,
    /open redirect/,
    /stored XSS/,
    /SSRF/,
    /DNS rebinding/,
    /path traversal/,
    /CSV formulas/,
    /mail loops/,
    /backscatter/,
    /killed, or an answer lost/,
    /nobody caught/,
    /one sender/,
  ])('is about %s', (subject) => {
    expect(rows.some(({ threat }) => subject.test(threat))).toBe(true)
  })
})
