import { Stack, type StackProps, Token } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Alarms } from './alarms.ts'
import { type Config, domainsOf } from './config.ts'
import { Digest } from './digest.ts'
import { INBOUND_REGIONS } from './inbound-regions.ts'
import { IncomingMail } from './incoming-mail.ts'
import { Learn } from './learn.ts'
import { LinkSecret } from './link-secret.ts'
import { MailStore } from './mail-store.ts'
import { OutgoingMail } from './outgoing-mail.ts'
import { Receive } from './receive.ts'
import { Release } from './release.ts'
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
 *     a release, a minute later ───────────── queue ── Release ── forwarded
 */
export class KithStack extends Stack {
  constructor(scope: Construct, id: string, { config, ...props }: KithStackProps) {
    super(scope, id, props)
    const { createIdentity, alarmsTo, sentFolders } = config
    const domains = domainsOf(config)
    this.refuseDeafRegion()

    const alarms = new Alarms(this, 'Alarms', { to: alarmsTo })
    const store = new MailStore(this, 'MailStore')
    const table = new Table(this, 'Table')
    const secret = new LinkSecret(this, 'LinkSecret')
    const incoming = new IncomingMail(this, 'IncomingMail', { domains, store })
    const outgoing = new OutgoingMail(this, 'OutgoingMail', { domains, createIdentity })

    const release = new Release(this, 'Release', { store, table, outgoing, alarms })
    new Receive(this, 'Receive', { mail: incoming.guarded, store, table, outgoing, secret, release, alarms })
    new Learn(this, 'Learn', { copies: incoming.sent, store, table, alarms })
    if (sentFolders.length > 0) {
      new SentFolders(this, 'SentFolders', { folders: sentFolders, table, alarms })
    }
    const review = new Review(this, 'Review', { store, table, outgoing, secret, release, alarms })
    new Digest(this, 'Digest', { store, table, outgoing, secret, release, pageUrl: review.url, alarms })
  }
  /** Where the region is known by now. A deployment there would fail at its receipt rules, half an hour later. */
  private refuseDeafRegion(): void {
    const { region } = this
    if (Token.isUnresolved(region) || INBOUND_REGIONS.some((known) => known === region)) return
    throw new Error(
      `SES receives no mail in ${region}. Deploy to one of these, by "region" in kith.config.json: ${INBOUND_REGIONS.join(', ')}.`,
    )
  }
}
