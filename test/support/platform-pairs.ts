import { expect, test } from '@jest/globals'
import { findAuthor } from '../../lib/domain/author.ts'
import type { Message } from '../../lib/domain/message.ts'
import { mailbox, messageOf, signedBy } from './message.ts'

/** A mail of a platform, in the few words in which platforms differ. */
interface PlatformMail {
  readonly what: string
  readonly from: string
  readonly subject: string
  readonly replyTo?: string
  readonly text?: string
  readonly more?: Partial<Message>
  readonly signedBy: string
}

export interface Caught extends PlatformMail {
  readonly name: string
  /** None means that the platform hides it. */
  readonly address?: string
}

export interface Innocent extends PlatformMail {
  /** Whether it is the platform's own mail, or none of the platform's. */
  readonly platform: boolean
}

/** Tests a platform by what it catches and by the nearest that it must leave as From has it. */
export function testPlatform(id: string, caught: readonly Caught[], innocent: readonly Innocent[]): void {
  test.each(caught)('sees the person: $what', (mail) => {
    const author = findAuthor(asMessage(mail), signedBy(mail.signedBy))
    expect(author).toEqual({ name: mail.name, address: mail.address ?? null, platform: id })
  })
  test.each(innocent)('sees nobody else: $what', (mail) => {
    const author = findAuthor(asMessage(mail), signedBy(mail.signedBy))
    expect(author).toEqual({ ...mailbox(mail.from), platform: mail.platform ? id : null })
  })
  test.each(caught)('believes nothing unproven: $what', (mail) => {
    expect(findAuthor(asMessage(mail), signedBy('mailer.example')).platform).toBeNull()
    expect(findAuthor(asMessage(mail), null).platform).toBeNull()
  })
}

function asMessage({ from, subject, replyTo, text, more }: PlatformMail): Message {
  return messageOf({
    from: [mailbox(from)],
    replyTo: replyTo === undefined ? [] : [mailbox(replyTo)],
    subject,
    ...(text === undefined ? {} : { text }),
    ...more,
  })
}
