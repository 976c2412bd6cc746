import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Alarms } from './alarms.ts'
import type { Config } from './config.ts'
import { Digest } from './digest.ts'
import { IncomingMail } from './incoming-mail.ts'
import { Learn } from './learn.ts'
import { LinkSecret } from './link-secret.ts'
import { MailStore } from './mail-store.ts'
import { OutgoingMail } from './outgoing-mail.ts'
import { Receive } from './receive.ts'
import { Review } from './review.ts'
import { SentFolders } from './sent-folders.ts'
import { Table } from './table.ts'

export interface KithStackProps extends StackProps {
  readonly config: Config
}

/**
 * The whole system:
 *
 *     mail in ── rule set ── store + topic ── queue ── Receive ── forwarded | held
 *     sent mail ─ rule set ── store + topic ── queue ── Learn ──── ties
 *     Sent folders (IMAP), by clock ──────────────── SentFolders ── ties
 *     clock ───────────────────────────────── queue ── Digest ─── mail to the owner
 *     a click ──────────────────────────────────────── Review ─── the pages: released | allowed | blocked
 */
export class KithStack extends Stack {
  constructor(scope: Construct, id: string, { config, ...props }: KithStackProps) {
    super(scope, id, props)
    const { domain, createIdentity, alarmsTo, sentFolders } = config

    const alarms = new Alarms(this, 'Alarms', { to: alarmsTo })
    const store = new MailStore(this, 'MailStore')
    const table = new Table(this, 'Table')
    const secret = new LinkSecret(this, 'LinkSecret')
    const incoming = new IncomingMail(this, 'IncomingMail', { domain, store })
    const outgoing = new OutgoingMail(this, 'OutgoingMail', { domain, createIdentity })

    new Receive(this, 'Receive', { mail: incoming.guarded, store, table, outgoing, secret, alarms })
    new Learn(this, 'Learn', { copies: incoming.sent, store, table, alarms })
    if (sentFolders.length > 0) {
      new SentFolders(this, 'SentFolders', { folders: sentFolders, table, alarms })
    }
    const review = new Review(this, 'Review', { store, table, outgoing, secret, alarms })
    new Digest(this, 'Digest', { store, table, outgoing, secret, pageUrl: review.url, alarms })
  }
}
