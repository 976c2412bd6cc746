import { MailboxError } from './item.ts'

/** Octets that any file may expand to. */
const FREE_EXPANSION = 64_000_000

/** Beyond that, how many times its own size a file may grow: mail shrinks to a tenth, a bomb to a thousandth. */
const MAX_RATIO = 200

/**
 * @param given octets that came out so far
 * @param taken octets that they came out of
 * @throws MailboxError when that is beyond all mail
 */
export function checkExpansion(given: number, taken: number): void {
  if (given > FREE_EXPANSION && given > taken * MAX_RATIO) {
    throw new MailboxError('The compressed file expands to far more than mail ever does.')
  }
}
