import { headerValue } from '../message.ts'
import type { Detector } from './detector.ts'

const FLAG = ['x-spam-flag', 'x-va-spam-flag', 'x-spam', 'x-spam-verdict']

/**
 * What a filter on the way said of the message (SpamAssassin and its like): mass mail of the unwelcome sort.
 * Nobody forges a verdict against themselves; yet filters err, so that it never weighs alone.
 */
export const spamVerdict: Detector = {
  name: 'spam-verdict',
  observe: ({ message }) => {
    const flag = FLAG.find((name) => /^\s?(?:yes|true)\b/i.test(headerValue(message, name) ?? ''))
    const status = /^\s?yes\b/i.test(headerValue(message, 'x-spam-status') ?? '')
    if (flag || status) return [{ name: 'spam-verdict', detail: flag ?? 'X-Spam-Status: Yes' }]
    if (/^(?:re: ?)?(?:\[spam\]|\*{3,5} ?spam ?\*{3,5}|\{spam\?\})/i.test(message.subject.slice(0, 40)))
      return [{ name: 'spam-verdict', detail: 'Subject: [SPAM]' }]
    return []
  },
}
