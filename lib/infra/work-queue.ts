import { Duration } from 'aws-cdk-lib'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Topic } from 'aws-cdk-lib/aws-sns'
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import type { KithFunction } from './function.ts'

export interface WorkQueueProps {
  readonly worker: KithFunction
  readonly alarms: Alarms
  /** Records handed over at once. */
  readonly batchSize: number
  /** Workers side by side. */
  readonly maxConcurrency: number
}

const RETENTION = Duration.days(14)

/** Tries before a record is put aside for a person to look at. */
const TRIES = 5

/** A queue with its worker. What fails is tried again, then put aside and alarmed; nothing is dropped. */
export class WorkQueue extends Construct {
  readonly queue: Queue
  private readonly deadLetters: Queue

  constructor(scope: Construct, id: string, { worker, alarms, batchSize, maxConcurrency }: WorkQueueProps) {
    super(scope, id)
    const common = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: RETENTION }
    this.deadLetters = new Queue(this, 'DeadLetters', common)
    this.queue = new Queue(this, 'Queue', {
      ...common,
      // Six times the worker's own, as AWS advises: a throttled batch comes back while it still has time.
      visibilityTimeout: Duration.seconds(6 * (worker.timeout ?? Duration.seconds(3)).toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: TRIES },
    })
    worker.addEventSource(
      new SqsEventSource(this.queue, { batchSize, maxConcurrency, reportBatchItemFailures: true }),
    )
    alarms.onDeadLetters(this.deadLetters)
    alarms.onWaiting(this.queue)
  }

  /** Takes what a topic tells. What SNS cannot hand over is put aside, too. */
  subscribeTo(topic: Topic): void {
    topic.addSubscription(new SqsSubscription(this.queue, { deadLetterQueue: this.deadLetters }))
  }
}
