import { Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { VARIABLES } from '../../functions/shared/environment.ts'
import type { Alarms } from './alarms.ts'
import { KithFunction } from './function.ts'
import type { LinkSecret } from './link-secret.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import type { Table } from './table.ts'
import { WorkQueue } from './work-queue.ts'

export interface FeedbackProps {
  readonly table: Table
  readonly outgoing: OutgoingMail
  readonly secret: LinkSecret
  /** Where the link of a note to an owner leads. */
  readonly pageUrl: string
  readonly alarms: Alarms
}

/**
 * What SES reports of mail that it sent: bounces, complaints, rejects, and of digests that they got through. SES
 * alone may publish to the topic, and the topic alone may write to the queue: nobody else can report.
 */
export class Feedback extends Construct {
  constructor(scope: Construct, id: string, { table, outgoing, secret, pageUrl, alarms }: FeedbackProps) {
    super(scope, id)
    const topic = new Topic(this, 'Topic', { enforceSSL: true })
    const { account } = Stack.of(this)
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: { 'aws:SourceArn': [...outgoing.configurationSetArns()] },
        },
      }),
    )
    outgoing.reportTo(topic)
    const worker = new KithFunction(this, 'Function', {
      name: 'feedback',
      description: 'Holds again what came back, and holds nothing for whom digests do not reach',
    })
    table.grant(
      worker,
      [
        'dynamodb:BatchGetItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      ['shelf'],
    )
    outgoing.grantSend(worker)
    secret.grantUse(worker)
    worker.set(VARIABLES.pageUrl, pageUrl)
    new WorkQueue(this, 'Work', { worker, alarms, batchSize: 5, maxConcurrency: 2 }).subscribeTo(topic)
    alarms.onErrors(worker)
  }
}
