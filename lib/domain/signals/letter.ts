import type { Inference } from './detector.ts'
import { firstOf, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

const REQUEST = phrases(`
  kannst du
  könntest du
  magst du
  schickst du
  hast du noch
  können sie bitte
  könnten sie
  bitte prüfen sie
  bitte bringen sie
  gib mir
  sag mir
  ruf mich
  melde dich
  soll ich
  can you
  could you
  would you mind
  do you still
  do you have
  shall i
  let me know if you
  call me
  please send me
`)
/** What one person who writes to another does not add. */
const MACHINE = [
  'list-unsubscribe',
  'one-click-unsubscribe',
  'precedence-bulk',
  'campaign-id',
  'service-marketing',
  'service-mixed',
  'unsubscribe-words',
  'tracking-pixel',
  'redirect-links',
  'web-links',
  'images',
  'solicitation-words',
  'plural-greeting',
  'greets-everybody',
  'undisclosed-recipients',
  'to-own-sender',
  'no-recipients',
  'sender-noreply',
]

/** A letter that greets one by name and asks that one for something, without a mark of a machine or a crowd. */
export const letter: Inference = {
  name: 'letter',
  infer: (seen, { message }) => {
    if (!seen.has('greets-receiver') || MACHINE.some((name) => seen.has(name))) return []
    const request = firstOf(readingOf(message).own.slice(0, 2_000), REQUEST)
    return request ? [{ name: 'asks-one', detail: request }] : []
  },
}
