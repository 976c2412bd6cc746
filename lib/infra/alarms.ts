import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { KithFunction } from './function.ts'

export interface AlarmsProps {
  /** Who is told; null for nobody but the console. */
  readonly to: string | null
}

const FIVE_MINUTES = Duration.minutes(5)

/** What needs a person. */
export class Alarms extends Construct {
  private readonly topic: Topic

  constructor(scope: Construct, id: string, { to }: AlarmsProps) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { enforceSSL: true })
    if (to !== null) this.topic.addSubscription(new EmailSubscription(to))
  }

  /** Something was tried in vain and put aside. */
  onDeadLetters(queue: Queue): void {
    const metric = queue.metricApproximateNumberOfMessagesVisible({
      period: FIVE_MINUTES,
      statistic: 'Maximum',
    })
    this.above(
      queue.node.path,
      metric,
      0,
      'Records that could not be worked off wait in a dead-letter queue.',
    )
  }

  /** Mail waits longer than a person would. */
  onWaiting(queue: Queue): void {
    const metric = queue.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES, statistic: 'Maximum' })
    this.above(queue.node.path, metric, 15 * 60, 'A record has waited for more than a quarter of an hour.')
  }

  /** The function itself has failed, not a record of it. */
  onErrors(of: KithFunction): void {
    const metric = of.metricErrors({ period: FIVE_MINUTES, statistic: 'Sum' })
    this.above(of.node.path, metric, 0, 'A function has failed.')
  }

  /** The functions count something that ought never to happen. */
  onCount(name: string, service: string, description: string): void {
    const metric = new Metric({
      namespace: 'Kith',
      metricName: name,
      dimensionsMap: { service },
      period: FIVE_MINUTES,
      statistic: 'Sum',
    })
    this.above(name, metric, 0, description)
  }

  private above(of: string, metric: Metric, threshold: number, alarmDescription: string): void {
    const id = of.split('/').slice(1).join('') || of
    const alarm = new Alarm(this, `${id}${metric.metricName}`, {
      metric,
      threshold,
      alarmDescription,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
  }
}
