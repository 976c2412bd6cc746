import { type Address, domainOf, type Mailbox, withoutSubAddress } from '../domain/address.ts'
import { provesExactDomain } from '../domain/authentication.ts'
import { headerValues, type Message } from '../domain/message.ts'
import type { Addressee } from '../domain/owner.ts'
import type { Arrival } from './arrival.ts'
import { writersOf } from './learn.ts'
import type { JournalReport, ReportedRecipient } from './ports.ts'

/**
 * Whether a report comes from the server that the owner's reports come from. Exchange names itself in Sender,
 * and in From whom it reports on.
 */
export function isReporter({ journalSender }: Addressee, { message, results }: Arrival): boolean {
  if (journalSender === undefined) return false
  const [from, ...more] = message.from
  const sender = message.sender ?? (more.length === 0 ? from : undefined)
  return sender?.address === journalSender && provesExactDomain(results, domainOf(journalSender))
}

/**
 * The reported message with all whom it went to; null where the report does not vouch for its author. A
 * server reports on mail that comes in, too, and there From may be forged: then it says that the sender was
 * anonymous, or has delivered to nobody but the owner. Where it does not say that the sender had signed in,
 * only whom it delivered to counts, not whom the message names.
 */
export function reportedMessage(owner: Addressee, report: JournalReport, message: Message): Message | null {
  const signedIn = headerValues(message, 'x-ms-exchange-organization-authas')
  if (!signedIn.every((value) => value.trim().toLowerCase() === 'internal')) return null
  const own = new Set(writersOf(owner).map(withoutSubAddress))
  if (report.recipients.every(({ address }) => own.has(withoutSubAddress(address)))) return null
  const named = [...message.to, ...message.cc, ...message.bcc]
  const delivered = (field: ReportedRecipient['field']): readonly Mailbox[] =>
    report.recipients
      .filter((recipient) => recipient.field === field)
      .map(({ address }) => ({ name: nameOf(address, named), address }))
  const [to, cc, bcc] = [delivered('to'), delivered('cc'), delivered('bcc')]
  if (signedIn.length === 0) return { ...message, to, cc, bcc }
  return {
    ...message,
    to: [...message.to, ...to],
    cc: [...message.cc, ...cc],
    bcc: [...message.bcc, ...bcc],
  }
}

function nameOf(address: Address, named: readonly Mailbox[]): string | null {
  return named.find((mailbox) => mailbox.address === address)?.name ?? null
}
