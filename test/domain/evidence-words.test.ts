import { describe, expect, test } from '@jest/globals'
import { evidenceText } from '../../lib/domain/evidence-words.ts'
import { reasonText } from '../../lib/domain/reasons.ts'
import { WEIGHTS } from '../../lib/domain/signals/weights.ts'

/** Whatever can be the strongest sign of mass mail: that a person must understand. */
const TELLING = Object.entries(WEIGHTS.observations)
  .filter(([, weights]) => Math.max(...weights.slice(6)) > 0.25)
  .map(([name]) => name)

describe('what was seen', () => {
  test.each(TELLING)('%s has a sentence in both languages', (name) => {
    for (const language of ['en', 'de'] as const) {
      const text = reasonText({ code: 'mass-kind', facts: { kind: 'newsletter', evidence: name } }, language)
      expect(text).toMatch(/: [\p{L}].{8,}\.$/u)
    }
  })

  test.each([
    ['offer-words', '50 % off, sale', 'it advertises (“50 % off”)', 'sie wirbt („50 % off“)'],
    [
      'tracking-pixel',
      'https://x.example/p.gif',
      'it reports that it was opened',
      'sie meldet, dass sie geöffnet wurde',
    ],
    ['offer-words', 'x'.repeat(200), 'it advertises', 'sie wirbt'],
  ])('%s, seen in %j', (name, detail, english, german) => {
    expect(evidenceText(name, detail, 'en')).toBe(english)
    expect(evidenceText(name, detail, 'de')).toBe(german)
  })

  test.each(['no-such-signal', '__proto__', 'constructor'])('%s is passed over in silence', (evidence) => {
    expect(reasonText({ code: 'mass-kind', facts: { kind: 'newsletter', evidence } }, 'en')).toBe(
      'It is mass mail.',
    )
  })
})
