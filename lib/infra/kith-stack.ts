import { Annotations, Stack, type StackProps, Tags, Token } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Alarms } from './alarms.ts'
import { Budget } from './budget.ts'
import { reserveConcurrency } from './concurrency.ts'
import { type Config, domainsOf } from './config.ts'
import { Dashboard } from './dashboard.ts'
import { Digest } from './digest.ts'
import { DnsRecords } from './dns-records.ts'
import { Feedback } from './feedback.ts'
import { INBOUND_REGIONS, isConfirmedInbound } from './inbound-regions.ts'
import { IncomingMail } from './incoming-mail.ts'
import { Learn } from './learn.ts'
import { LinkSecret } from './link-secret.ts'
import { MailStore } from './mail-store.ts'
import { lendMailboxes } from './mailboxes.ts'
import { OutgoingMail } from './outgoing-mail.ts'
import { ReceiptRules } from './receipt-rules.ts'
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
 *     what SES reports of what it sent ────── queue ── Feedback ─ held again | nothing held
 *     each deployment ──────────────────────────────── ReceiptRules ─ the rule set, active once all else stands
 */
export class KithStack extends Stack {
  constructor(scope: Construct, id: string, { config, ...props }: KithStackProps) {
    super(scope, id, props)
    const { createIdentity, mailFrom, dmarc, ruleSet, alarmsTo, sentFolders, upstreams } = config
    const domains = domainsOf(config)
    this.refuseDeafRegion()
    this.tag(config)

    const alarms = new Alarms(this, 'Alarms', { to: alarmsTo })
    const store = new MailStore(this, 'MailStore')
    const table = new Table(this, 'Table')
    const secret = new LinkSecret(this, 'LinkSecret')
    const incoming = new IncomingMail(this, 'IncomingMail', { domains, store, ruleSet })
    const records = new DnsRecords(this, 'Dns', { zones: config.hostedZones })
    const outgoing = new OutgoingMail(this, 'OutgoingMail', {
      ...{ domains, createIdentity, mailFrom, dmarc, records },
    })

    const release = new Release(this, 'Release', { store, table, outgoing, alarms })
    const receive = new Receive(this, 'Receive', {
      ...{ mail: incoming.guarded, store, table, outgoing, secret, release, alarms, upstreams },
    })
    const learn = new Learn(this, 'Learn', { copies: incoming.sent, store, table, alarms })
    if (sentFolders.length > 0) {
      new SentFolders(this, 'SentFolders', { folders: sentFolders, table, alarms })
    }
    const review = new Review(this, 'Review', { store, table, outgoing, secret, release, alarms, at: config })
    new Feedback(this, 'Feedback', { table, outgoing, secret, pageUrl: review.url, alarms })
    new Digest(this, 'Digest', { store, table, outgoing, secret, release, pageUrl: review.url, alarms })

    const rules = new ReceiptRules(this, 'ReceiptRules', { ruleSet, incoming, alarms })
    // Mail that comes before anybody listens to its topic would lie in the store, and nobody would know.
    rules.node.addDependency(store, incoming, receive, learn)
    if (config.mxRecords && ruleSet !== 'manual') incoming.wantRecords(records, [rules])
    alarms.onReputation()
    this.watchCost(config)
    new Dashboard(this, 'Dashboard', { alarms })
    lendMailboxes(this, config.mailboxes)
    reserveConcurrency(this, config.reservedConcurrency)
  }

  private tag({ stage, tags }: Config): void {
    for (const [key, value] of Object.entries({ app: 'kith', stage: stage ?? 'main', ...tags })) {
      Tags.of(this).add(key, value)
    }
  }

  private watchCost({ monthlyBudget, alarmsTo }: Config): void {
    if (monthlyBudget === null) return
    if (alarmsTo === null) throw new Error('"monthlyBudget" in kith.config.json needs "alarmsTo".')
    new Budget(this, 'Budget', { monthly: monthlyBudget, to: alarmsTo })
  }

  /** Where the region is known by now. A deployment there would fail at its receipt rules, half an hour later. */
  private refuseDeafRegion(): void {
    const { region } = this
    if (Token.isUnresolved(region)) return
    if (INBOUND_REGIONS.some((known) => known === region)) {
      if (!isConfirmedInbound(region)) {
        Annotations.of(this).addWarningV2(
          'kith:inbound-region',
          `We have not seen AWS confirm that SES receives mail in ${region}: see first that inbound-smtp.${region}.amazonaws.com is there (dig), or the deployment fails at its receipt rules.`,
        )
      }
      return
    }
    throw new Error(
      `SES receives no mail in ${region}. Deploy to one of these, by "region" in kith.config.json: ${INBOUND_REGIONS.join(', ')}.`,
    )
  }
}
