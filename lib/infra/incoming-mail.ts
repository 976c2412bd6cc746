import { CfnOutput, Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { ReceiptRuleSet } from 'aws-cdk-lib/aws-ses'
import * as actions from 'aws-cdk-lib/aws-ses-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { MAIL, type MailStore, SENT } from './mail-store.ts'

export interface IncomingMailProps {
  /** The domains that are guarded; `sent.` before each is that of the journal addresses. */
  readonly domains: readonly string[]
  readonly store: MailStore
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
  private readonly ruleSet: ReceiptRuleSet

  constructor(scope: Construct, id: string, { domains, store }: IncomingMailProps) {
    super(scope, id)
    this.ruleSet = new ReceiptRuleSet(this, 'RuleSet')
    this.sent = this.topic('Sent')
    this.guarded = this.topic('Guarded')
    const journals = domains.map((domain) => `sent.${domain}`)
    this.storing('SentRule', journals, { store, prefix: SENT, topic: this.sent })
    this.storing('GuardedRule', domains, { store, prefix: MAIL, topic: this.guarded })
    new CfnOutput(this, 'Mx', {
      description: `MX records for ${[...domains, ...journals].join(', ')}: by them mail comes to SES`,
      value: `10 inbound-smtp.${Stack.of(this).region}.amazonaws.com`,
    })
    new CfnOutput(this, 'Activate', {
      description: 'CloudFormation cannot: run this once. It replaces the rule set that is active now.',
      value: `aws ses set-active-receipt-rule-set --region ${Stack.of(this).region} --rule-set-name ${this.ruleSet.receiptRuleSetName}`,
    })
  }

  private storing(
    id: string,
    recipients: readonly string[],
    { store, prefix, topic }: { store: MailStore; prefix: string; topic: Topic },
  ): void {
    const rule = this.ruleSet.addRule(id, {
      recipients: [...recipients],
      scanEnabled: true,
      actions: [new actions.S3({ bucket: store.bucket, objectKeyPrefix: prefix, topic })],
    })
    // SES tries the topic when the rule is made.
    rule.node.addDependency(topic)
  }

  private topic(id: string): Topic {
    const topic = new Topic(this, id, { enforceSSL: true })
    const { partition, region, account } = Stack.of(this)
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: {
            'aws:SourceArn': `arn:${partition}:ses:${region}:${account}:receipt-rule-set/${this.ruleSet.receiptRuleSetName}:receipt-rule/*`,
          },
        },
      }),
    )
    return topic
  }
}
