import { Stack } from 'aws-cdk-lib'
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { VARIABLES } from '../../functions/shared/environment.ts'
import type { Config } from './config.ts'
import type { DnsRecords } from './dns-records.ts'
import type { KithFunction } from './function.ts'

export interface OutgoingMailProps {
  /** The first is the one that is sent from; SES receives for verified ones alone, so all of them are. */
  readonly domains: readonly string[]
  /** Whether the domains are to be verified with SES. */
  readonly createIdentity: boolean
  /** The label of the domain of envelope senders, below each domain; null for SES's own. */
  readonly mailFrom: string | null
  readonly dmarc: Config['dmarc']
  readonly records: DnsRecords
}

const OPEN_TO_ALL = {
  // The suppression list would silently drop the mail of an owner whose mailbox was once full.
  disableSuppressionList: true,
  reputationMetrics: true,
} as const

/** Forwarded mail and digests, sent by SES from our own domain. */
export class OutgoingMail extends Construct {
  private readonly domain: string
  private readonly domains: readonly string[]
  private readonly configurationSet: ConfigurationSet
  /** Reports also what got through, which of forwards would cost more than it tells. */
  private readonly digests: ConfigurationSet

  constructor(scope: Construct, id: string, props: OutgoingMailProps) {
    super(scope, id)
    const { domains, createIdentity, records } = props
    const [domain] = domains
    if (domain === undefined) throw new Error('there is no domain to send from')
    this.domain = domain
    this.domains = domains
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', OPEN_TO_ALL)
    this.digests = new ConfigurationSet(this, 'DigestConfigurationSet', OPEN_TO_ALL)
    for (const [index, each] of domains.entries()) {
      const suffix = index === 0 ? '' : `-${each}`
      if (createIdentity) this.verify(each, suffix, props)
      if (props.dmarc !== null) wantDmarc(each, suffix, props.dmarc, records)
    }
  }

  /** Lets a function send from the domain, and tells it how. */
  grantSend(to: KithFunction): void {
    const { partition, region, account } = Stack.of(this)
    const identity = `arn:${partition}:ses:${region}:${account}:identity/${this.domain}`
    to.allow(['ses:SendEmail', 'ses:SendRawEmail'], [identity, ...this.configurationSetArns()])
    to.set(VARIABLES.domain, this.domain)
    to.set(VARIABLES.domains, this.domains.join(' '))
    to.set(VARIABLES.configurationSet, this.configurationSet.configurationSetName)
    to.set(VARIABLES.digestConfigurationSet, this.digests.configurationSetName)
  }

  /** Has SES tell a topic of what comes back, and of digests that got through. */
  reportTo(topic: ITopic): void {
    const destination = EventDestination.snsTopic(topic)
    const cameBack = [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT]
    this.configurationSet.addEventDestination('Feedback', { destination, events: cameBack })
    const events = [...cameBack, EmailSendingEvent.DELIVERY]
    this.digests.addEventDestination('Feedback', { destination, events })
  }

  configurationSetArns(): readonly string[] {
    const { partition, region, account } = Stack.of(this)
    return [this.configurationSet, this.digests].map(
      ({ configurationSetName: name }) =>
        `arn:${partition}:ses:${region}:${account}:configuration-set/${name}`,
    )
  }

  /** The first keeps the names that it had when it was the only one: its identity is not made anew. */
  private verify(domain: string, suffix: string, { mailFrom, records }: OutgoingMailProps): void {
    const sender = mailFrom === null ? null : `${mailFrom}.${domain}`
    const identity = new EmailIdentity(this, `Identity${suffix}`, {
      identity: Identity.domain(domain),
      // Until its records are there, SES sends from its own.
      ...(sender !== null && { mailFromDomain: sender }),
    })
    identity.dkimRecords.forEach(({ name, value }, record) => {
      const why = 'By it the domain proves itself to SES, and each message its sender (DKIM)'
      records.want({ id: `Dkim${record + 1}${suffix}`, why, domain, name, type: 'CNAME', value })
    })
    if (sender === null) return
    const own = { domain, name: sender }
    records.want({
      ...own,
      id: `MailFromMx${suffix}`,
      why: 'Bounces come back to SES (custom MAIL FROM)',
      type: 'MX',
      value: `10 feedback-smtp.${Stack.of(this).region}.amazonses.com`,
    })
    records.want({
      ...own,
      id: `MailFromSpf${suffix}`,
      why: 'SES may send for the domain of envelope senders (SPF)',
      type: 'TXT',
      value: 'v=spf1 include:amazonses.com ~all',
    })
  }
}

/** RFC 7489 §6.3. */
function wantDmarc(domain: string, suffix: string, policy: string, records: DnsRecords): void {
  records.want({
    id: `Dmarc${suffix}`,
    why: 'What others are to do with mail that only claims to come from the domain (DMARC)',
    domain,
    name: `_dmarc.${domain}`,
    type: 'TXT',
    value: `v=DMARC1; p=${policy}`,
  })
}
