import { address, type Mailbox, toAddress } from '../../lib/domain/address.ts'
import type { AuthenticationResults } from '../../lib/domain/authentication.ts'
import type { Invitation } from '../../lib/domain/invitation.ts'
import type { HeaderField, Message } from '../../lib/domain/message.ts'

/** A valid message from Anna Berger to Jonas Weber; whatever matters to a test is given. */
export function messageOf(partial: Partial<Message> = {}): Message {
  return {
    messageId: 'letter-1@berger.example',
    inReplyTo: [],
    references: [],
    date: new Date('2026-03-02T09:30:00Z'),
    from: [{ name: 'Anna Berger', address: address('anna@berger.example') }],
    sender: null,
    replyTo: [],
    to: [{ name: 'Jonas Weber', address: address('jonas@weber.example') }],
    cc: [],
    bcc: [],
    subject: 'Thursday',
    headers: [],
    text: 'Hello Jonas,\n\nshall we meet on Thursday?\n\nAnna\n',
    html: null,
    parts: [{ contentType: 'text/plain', filename: null, attachment: false, size: 48 }],
    invitations: [],
    size: 1_024,
    defects: [],
    ...partial,
  }
}

/** A calendar request of Anna Berger's to Jonas Weber. */
export function invitationOf(partial: Partial<Invitation> = {}): Invitation {
  return {
    method: 'REQUEST',
    uid: 'meeting-1@berger.example',
    sequence: 0,
    organizer: { name: 'Anna Berger', address: address('anna@berger.example') },
    sentBy: null,
    attendees: [{ name: 'Jonas Weber', address: address('jonas@weber.example') }],
    attendeeCount: 1,
    participation: null,
    summary: 'Project talk',
    location: null,
    start: { iso: '2026-03-05T14:00:00Z', at: new Date('2026-03-05T14:00:00Z'), allDay: false },
    end: { iso: '2026-03-05T15:00:00Z', at: new Date('2026-03-05T15:00:00Z'), allDay: false },
    recurring: false,
    cancelled: false,
    ...partial,
  }
}

/** Reads "Anna Berger <anna@berger.example>", a bare address, or a bare name. */
export function mailbox(text: string): Mailbox {
  const angled = /^(.*?)\s*<([^<>]*)>$/.exec(text.trim())
  if (angled === null) {
    const bare = toAddress(text)
    return bare === null ? { name: text.trim(), address: null } : { name: null, address: bare }
  }
  return { name: angled[1] || null, address: toAddress(angled[2] ?? '') }
}

/** Header fields in the order given; a list of values makes several fields of one name. */
export function headersOf(
  fields: Readonly<Record<string, string | readonly string[]>>,
): readonly HeaderField[] {
  return Object.entries(fields).flatMap(([name, values]) =>
    (typeof values === 'string' ? [values] : values).map((value) => ({ name: name.toLowerCase(), value })),
  )
}

/** What our own server says of a message that these domains have signed. */
export function signedBy(...domains: readonly string[]): AuthenticationResults {
  return {
    authservId: 'mx.kith.test',
    spf: [],
    dkim: domains.map((domain) => ({ result: 'pass', domain })),
    dmarc: null,
  }
}
