import type { Detector } from './detector.ts'
import { readingOf } from './reading.ts'

/** Two who work on a text together: the newsletter that one of them speaks of is the other's, and still to be sent. */
export const review: Detector = {
  name: 'review',
  observe: ({ message }) =>
    readingOf(message).handsOver ? [{ name: 'text-for-review', detail: 'a text to be judged' }] : [],
}
