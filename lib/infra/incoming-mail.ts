import { CfnOutput, Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { ReceiptRuleSet } from 'aws-cdk-lib/aws-ses'
import * as actions from 'aws-cdk-lib/aws-ses-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { Config } from './config.ts'
import type { DnsRecords } from './dns-records.ts'
import { MAIL, type MailStore, SENT } from './mail-store.ts'

export interface IncomingMailProps {
  /** The domains that are guarded; `sent.` before each is that of the journal addresses. */
  readonly domains: readonly string[]
  readonly store: MailStore
  readonly ruleSet: Config['ruleSet']
}

/** A receipt rule of ours as it goes into a set of somebody else's. */
interface Rule {
  readonly name: string
  readonly recipients: readonly string[]
  readonly bucket: string
  readonly prefix: string
  readonly topic: string
}

/**
 * What SES does with mail: it stores the bytes, then tells a topic. Copies of sent mail go a way of their
 * own, because they are nobody's letter: a message to both kinds of address is stored twice.
 */
export class IncomingMail extends Construct {
  /** Tells of mail to the owners. */
  readonly guarded: Topic
  /** Tells of copies of what the owners sent. */
  readonly sent: Topic
  private readonly own: ReceiptRuleSet | null
  private readonly store: MailStore
  private readonly domains: readonly string[]

  constructor(scope: Construct, id: string, { domains, store, ruleSet }: IncomingMailProps) {
    super(scope, id)
    this.domains = domains
    this.store = store
    this.own = ruleSet === 'active' ? null : new ReceiptRuleSet(this, 'RuleSet')
    this.sent = this.topic('Sent')
    this.guarded = this.topic('Guarded')
    if (this.own === null) {
      // The bucket's policy says so otherwise as a rule is made.
      for (const prefix of [SENT, MAIL]) store.acceptFromSes(prefix)
    } else {
      for (const rule of this.parts()) this.storing(this.own, rule)
    }
    new CfnOutput(this, 'Mx', {
      description: `MX records for ${[...domains, ...this.journals()].join(', ')}: by them mail comes to SES`,
      value: this.door(),
    })
  }

  /** The rule set of our own. @throws Error where there is none, as the rules go into another's */
  get ruleSetName(): string {
    if (this.own === null) throw new Error('the rules stand in a set of somebody else’s')
    return this.own.receiptRuleSetName
  }

  /** What goes into another's set. */
  get rules(): readonly Rule[] {
    return this.parts().map(({ id, recipients, prefix, topic }) => ({
      name: this.ruleName(id),
      recipients,
      bucket: this.store.bucket.bucketName,
      prefix,
      topic: topic.topicArn,
    }))
  }

  /** Has mail come here. `after`: what has to stand by then, for until then SES refuses it. */
  wantRecords(records: DnsRecords, after: readonly Construct[]): void {
    for (const domain of [...this.domains, ...this.journals()]) {
      const record = {
        name: domain,
        domain,
        type: 'MX',
        value: this.door(),
        why: 'Mail comes to SES',
      } as const
      records.want({ ...record, id: `Mx-${domain}`, after, isPrinted: false })
    }
  }

  private parts() {
    return [
      { id: 'SentRule', recipients: this.journals(), prefix: SENT, topic: this.sent },
      { id: 'GuardedRule', recipients: this.domains, prefix: MAIL, topic: this.guarded },
    ] as const
  }

  private storing(
    ruleSet: ReceiptRuleSet,
    { id, recipients, prefix, topic }: ReturnType<typeof this.parts>[number],
  ) {
    const rule = ruleSet.addRule(id, {
      recipients: [...recipients],
      scanEnabled: true,
      actions: [new actions.S3({ bucket: this.store.bucket, objectKeyPrefix: prefix, topic })],
    })
    // SES tries the topic when the rule is made.
    rule.node.addDependency(topic)
  }

  private topic(id: 'Sent' | 'Guarded'): Topic {
    const topic = new Topic(this, id, { enforceSSL: true })
    const { partition, region, account } = Stack.of(this)
    const rules =
      this.own === null
        ? `*:receipt-rule/${this.ruleName(`${id}Rule`)}`
        : `${this.own.receiptRuleSetName}:receipt-rule/*`
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: {
            'aws:SourceArn': `arn:${partition}:ses:${region}:${account}:receipt-rule-set/${rules}`,
          },
        },
      }),
    )
    return topic
  }

  private ruleName(id: string): string {
    return `${Stack.of(this).stackName}-${id}`
  }

  private journals(): readonly string[] {
    return this.domains.map((domain) => `sent.${domain}`)
  }

  private door(): string {
    return `10 inbound-smtp.${Stack.of(this).region}.amazonaws.com`
  }
}
