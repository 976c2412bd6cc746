import type { Detector, Observation } from './detector.ts'
import { expression } from './expression.ts'
import { part } from './passage.ts'
import { firstOf } from './phrases.ts'
import { readingOf } from './reading.ts'
import { ALL_CUSTOMERS, SUBSCRIBED, UNSUBSCRIBE } from './unsubscribe-language-words.ts'

const SCRIPTS = expression(/退订|退訂|取消订阅|配信停止|配信解除|登録解除|メルマガ/)

/** Characters. No mass mail with a way out is shorter. */
const SHORTEST = 200

/** The words with which mass mail lets go, says why it came, and greets everybody at once. */
export const unsubscribeLanguage: Detector = {
  name: 'unsubscribe-language',
  observe: ({ message }) => {
    const { own, opening, footer, links } = readingOf(message)
    const seen: Observation[] = []
    const inFooter = firstOf(footer, UNSUBSCRIBE) ?? SCRIPTS.exec(footer)?.[0]
    const elsewhere = inFooter ? null : firstOf(own, UNSUBSCRIBE)
    // Somebody who asks to be unsubscribed says little else.
    const asks = own.text.length < SHORTEST && links.length === 0
    if (inFooter)
      seen.push({ name: 'unsubscribe-words', detail: inFooter, ...(asks ? { strength: 0.3 } : {}) })
    else if (elsewhere) seen.push({ name: 'unsubscribe-words', detail: elsewhere, strength: 0.6 })
    const reason = firstOf(footer, SUBSCRIBED) ?? firstOf(opening, SUBSCRIBED)
    if (reason) seen.push({ name: 'subscription-words', detail: reason })
    const everybody = firstOf(part(opening, 0, 250), ALL_CUSTOMERS)
    if (everybody) seen.push({ name: 'greets-everybody', detail: everybody })
    return seen
  },
}
