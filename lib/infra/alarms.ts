import { Duration, Stack } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  type MetricOptions,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
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

/** AWS advises to stay below; it looks into accounts at these, and stops them at twice and five times as much. */
const MOST_BOUNCES = 0.05
const MOST_COMPLAINTS = 0.001

/** What an alarm is about; docs/runbook.md has a section of this name for each. */
type Topics =
  | 'bounce-rate'
  | 'bytes-missing'
  | 'clock-stopped'
  | 'complaint-rate'
  | 'dead-letters'
  | 'digest-missed'
  | 'faults'
  | 'pages-failing'
  | 'sent-folders-stuck'
  | 'throttled'
  | 'unjudged'
  | 'waiting'

interface Watched {
  /** Says what the alarm's construct is called, with the metric's name. */
  readonly of: string
  readonly metric: Metric
  readonly section: Topics
  readonly description: string
  /** @default 0 */
  readonly most?: number
  readonly missing?: TreatMissingData
  readonly comparison?: ComparisonOperator
}

/** What needs a person. */
export class Alarms extends Construct {
  private readonly topic: Topic
  /** All there are, for the dashboard. */
  readonly all: Alarm[] = []
  /** What they watch, by section of the runbook. */
  readonly metrics = new Map<Topics, IMetric[]>()

  constructor(scope: Construct, id: string, { to }: AlarmsProps) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { enforceSSL: true })
    if (to !== null) this.topic.addSubscription(new EmailSubscription(to))
  }

  /** Something was tried in vain and put aside. */
  onDeadLetters(queue: Queue): void {
    this.above({
      of: queue.node.path,
      metric: queue.metricApproximateNumberOfMessagesVisible({ period: FIVE_MINUTES, statistic: 'Maximum' }),
      section: 'dead-letters',
      description: 'Records that could not be worked off wait in a dead-letter queue.',
    })
  }

  /** Mail waits longer than a person would. */
  onWaiting(queue: Queue): void {
    this.above({
      of: queue.node.path,
      metric: queue.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES, statistic: 'Maximum' }),
      most: 15 * 60,
      section: 'waiting',
      description: 'A record has waited for more than a quarter of an hour.',
    })
  }

  /** The function itself has failed, not a record of it, or was not let run. */
  onErrors(of: KithFunction): void {
    const options: MetricOptions = { period: FIVE_MINUTES, statistic: 'Sum' }
    this.above({
      of: of.node.path,
      metric: of.metricErrors(options),
      section: 'faults',
      description: 'A function has failed.',
    })
    this.above({
      of: of.node.path,
      metric: of.metricThrottles(options),
      section: 'throttled',
      description: 'A function was not let run: too many run already.',
      // A moment of it is what queues are there for.
      most: 10,
    })
  }

  /** A function that a clock calls every five minutes was not called. */
  onSilence(of: KithFunction): void {
    this.above({
      of: of.node.path,
      metric: of.metricInvocations({ period: Duration.minutes(15), statistic: 'Sum' }),
      most: 1,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      missing: TreatMissingData.BREACHING,
      section: 'clock-stopped',
      description: 'The clock has not struck for a quarter of an hour: no digests are sent.',
    })
  }

  /** The functions count something that ought never to happen. */
  onCount(name: string, service: string, section: Topics, description: string): void {
    const metric = new Metric({
      // As `KithFunction` names it to the functions.
      namespace: Stack.of(this).stackName,
      metricName: name,
      dimensionsMap: { service },
      period: FIVE_MINUTES,
      statistic: 'Sum',
    })
    this.above({ of: name, metric, section, description })
  }

  /** What AWS judges the whole account's sending by. */
  onReputation(): void {
    const metricOf = (metricName: string) =>
      new Metric({ namespace: 'AWS/SES', metricName, period: Duration.hours(1), statistic: 'Maximum' })
    this.above({
      of: 'Ses',
      metric: metricOf('Reputation.BounceRate'),
      most: MOST_BOUNCES,
      section: 'bounce-rate',
      description: 'Too much of what the account sends bounces: AWS looks into it, and may stop it.',
    })
    this.above({
      of: 'Ses',
      metric: metricOf('Reputation.ComplaintRate'),
      most: MOST_COMPLAINTS,
      section: 'complaint-rate',
      description: 'Too many mark as spam what the account sends: AWS looks into it, and may stop it.',
    })
  }

  /** The pages answer with faults. */
  onFailingPages(metric: Metric): void {
    this.above({
      of: 'Pages',
      metric,
      section: 'pages-failing',
      description: 'The pages answer with faults.',
    })
  }

  private above({ of, metric, section, description, most = 0, ...over }: Watched): void {
    const id = of.split('/').slice(1).join('') || of
    const alarm = new Alarm(this, `${id}${metric.metricName.replace(/\W/g, '')}`, {
      metric,
      threshold: most,
      alarmDescription: `${description} What to do: docs/runbook.md#${section}`,
      comparisonOperator: over.comparison ?? ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: over.missing ?? TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    this.all.push(alarm)
    this.metrics.set(section, [...(this.metrics.get(section) ?? []), metric])
  }
}
