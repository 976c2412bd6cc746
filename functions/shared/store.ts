import { dynamoClient, s3Client } from '../../lib/adapters/aws/clients.ts'
import { type DynamoStore, dynamoStore } from '../../lib/adapters/aws/dynamo-store.ts'
import { s3RawMail } from '../../lib/adapters/aws/s3-raw-mail.ts'
import type { SesMailboxOptions } from '../../lib/adapters/aws/ses-mailbox.ts'
import type { Log, Mailbox, Mailer, RawMail } from '../../lib/app/ports.ts'
import { type Address, address, domainOf } from '../../lib/domain/address.ts'
import type { Addressee } from '../../lib/domain/owner.ts'
import { readsAt } from '../../lib/domain/reading-place.ts'
import { requireEnv, VARIABLES } from './environment.ts'
import { withImap } from './mailboxes.ts'

/** The adapters that the functions have in common, as the environment names their resources. */

export function tableStore(): DynamoStore {
  return dynamoStore({ client: dynamoClient(), table: requireEnv(VARIABLES.table) })
}

export function storedMail(): RawMail {
  const bucket = requireEnv(VARIABLES.bucket)
  return s3RawMail({ client: s3Client(), bucket, prefix: requireEnv(VARIABLES.prefix) })
}

/** Access to mail servers lies in secrets that the operator has made, and takes away. */
export const forgetAccounts = async (): Promise<number> => 0

/** Where mail goes: into the owner's own mailbox where they have it so, or forwarded. */
export function ownersMailbox(log: Log): Mailbox {
  const domain = requireEnv(VARIABLES.domain)
  const domains = requireEnv(VARIABLES.domains).split(' ')
  const forwards = forwarding({
    configurationSet: requireEnv(VARIABLES.configurationSet),
    forwarder: address(`forward@${domain}`),
    bounces: address(`bounces@${domain}`),
    deliverTo: (owner) => readingAddress(owner, domains),
  })
  return withImap(forwards, log)
}

/** Whom Kith's own mail comes from. */
export function digestSender(): Address {
  return address(`digest@${requireEnv(VARIABLES.domain)}`)
}

export function digestMailer(): Mailer {
  const sets = {
    configurationSet: requireEnv(VARIABLES.configurationSet),
    digestConfigurationSet: requireEnv(VARIABLES.digestConfigurationSet),
  }
  let opened: Promise<Mailer> | undefined
  return {
    async send(mail) {
      opened ??= import('./sending.ts').then(({ mailer }) => mailer(sets))
      return (await opened).send(mail)
    },
  }
}

/** What sends is loaded for the first message that goes out: a cold start for mail that is held does without. */
function forwarding(options: Omit<SesMailboxOptions, 'client' | 'sesv2Client'>): Mailbox {
  let opened: Promise<Mailbox> | undefined
  return {
    async deliver(owner, delivery) {
      opened ??= import('./sending.ts').then(({ forwards }) => forwards(options))
      return (await opened).deliver(owner, delivery)
    },
  }
}

/**
 * Where the owner reads mail.
 *
 * @throws Error where nobody has confirmed that yet, or Kith itself receives that address's mail, which would
 *   come round again for ever
 */
function readingAddress(owner: Addressee, domains: readonly string[]): Address {
  const at = readsAt(owner)
  if (at === null) throw new Error(`nobody has confirmed yet where owner ${owner.id} reads`)
  if (domains.includes(domainOf(at)))
    throw new Error(`owner ${owner.id} would read at an address that Kith guards`)
  return at
}
