import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { VARIABLES } from '../../functions/shared/environment.ts'
import type { Alarms } from './alarms.ts'
import { KithFunction } from './function.ts'
import type { LinkSecret } from './link-secret.ts'
import { MAIL, type MailStore } from './mail-store.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import type { Release } from './release.ts'
import type { Table } from './table.ts'
import { WorkQueue } from './work-queue.ts'

export interface DigestProps {
  readonly store: MailStore
  readonly table: Table
  readonly outgoing: OutgoingMail
  readonly secret: LinkSecret
  /** Takes the orders of what waited until its owner had said where they read. */
  readonly release: Release
  /** Where the links of digests lead. */
  readonly pageUrl: string
  readonly alarms: Alarms
}

/**
 * Every five minutes: each digest that is due becomes an order in a queue, and each order a mail. The same
 * clock takes up releases that were cut off, and lets go of what has waited long enough.
 */
export class Digest extends Construct {
  constructor(scope: Construct, id: string, props: DigestProps) {
    super(scope, id)
    const { store, table, outgoing, secret, release, pageUrl, alarms } = props
    const worker = new KithFunction(this, 'Function', {
      name: 'digest',
      description: 'Orders and sends the digests that are due, and lets go of what has expired',
      // It forwards releases that were cut off, as large as mail can be.
      memorySize: 1024,
    })
    store.grant(worker, MAIL, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'])
    table.grant(
      worker,
      [
        'dynamodb:BatchGetItem',
        'dynamodb:BatchWriteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      ['due', 'shelf'],
    )
    outgoing.grantSend(worker)
    secret.grantUse(worker)
    release.grantOrder(worker)
    worker.set(VARIABLES.pageUrl, pageUrl)

    const work = new WorkQueue(this, 'Work', { worker, alarms, batchSize: 1, maxConcurrency: 5 })
    worker.allow(['sqs:SendMessage'], [work.queue.queueArn])
    worker.set(VARIABLES.digestQueue, work.queue.queueUrl)
    this.strikeEveryFiveMinutes(worker)
    alarms.onErrors(worker)
    alarms.onSilence(worker)
    alarms.onCount(
      'DigestsOverdue',
      'digest',
      'digest-missed',
      'A digest has been due for more than an hour, and its owner does not know what waits.',
    )
  }

  private strikeEveryFiveMinutes(worker: KithFunction): void {
    const role = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
    })
    // Not grantInvoke: that allows every version, too.
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [worker.functionArn] }),
    )
    new CfnSchedule(this, 'Schedule', {
      scheduleExpression: 'rate(5 minutes)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: worker.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ strike: true }),
        // The next one comes soon enough.
        retryPolicy: { maximumRetryAttempts: 0 },
      },
    })
  }
}
