import { sesClient } from '../../lib/adapters/aws/ses-client.ts'
import { type SesMailboxOptions, sesMailbox } from '../../lib/adapters/aws/ses-mailbox.ts'
import { type SesMailerOptions, sesMailer } from '../../lib/adapters/aws/ses-mailer.ts'
import type { Mailbox, Mailer } from '../../lib/app/ports.ts'

// All that sends by SES, to be loaded for the first mail that goes out.

const clients = () => ({
  client: sesClient(),
  sesv2Client: async () => (await import('../../lib/adapters/aws/sesv2.ts')).sesv2Client(),
})

export function forwards(options: Omit<SesMailboxOptions, 'client' | 'sesv2Client'>): Mailbox {
  return sesMailbox({ ...clients(), ...options })
}

export function mailer(options: Omit<SesMailerOptions, 'client' | 'sesv2Client'>): Mailer {
  return sesMailer({ ...clients(), ...options })
}
