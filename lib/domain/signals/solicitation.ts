import type { Detector, Observation } from './detector.ts'
import { together } from './passage.ts'
import { found } from './phrases.ts'
import { readingOf } from './reading.ts'
import { SOLICITATION } from './solicitation-words.ts'

/** What strangers write to many: lists of addresses, loans, rankings, goods, fortunes. */
export const solicitation: Detector = {
  name: 'solicitation',
  observe: ({ message }): readonly Observation[] => {
    const { own, subject } = readingOf(message)
    const words = found(together(subject, ' ', own), SOLICITATION)
    if (words.length === 0) return []
    return [
      {
        name: 'solicitation-words',
        detail: words.slice(0, 4).join(', '),
        strength: Math.min(1, words.reduce((sum, phrase) => sum + (phrase.includes(' ') ? 1 : 0.5), 0) / 3),
      },
    ]
  },
}
