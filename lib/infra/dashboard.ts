import { Duration, Stack } from 'aws-cdk-lib'
import {
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
  Metric,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'

const HOUR = Duration.hours(1)

/** One page that says how Kith is: its alarms, what came and went, what waits, and what AWS thinks of it. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { alarms }: { readonly alarms: Alarms }) {
    super(scope, id)
    const watched = (...sections: Parameters<typeof alarms.metrics.get>) =>
      sections.flatMap((section) => alarms.metrics.get(section) ?? [])
    const { stackName, region } = Stack.of(this)
    const counted = (service: string, ...names: readonly string[]) =>
      names.map(
        (metricName) =>
          new Metric({
            namespace: stackName,
            metricName,
            dimensionsMap: { service },
            period: HOUR,
            statistic: 'Sum',
          }),
      )
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12, region })
    new CloudWatchDashboard(this, 'Dashboard', {
      dashboardName: stackName,
      defaultInterval: Duration.days(7),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: alarms.all, width: 24 })],
        [
          graph('Mail, by verdict', counted('receive', 'Delivered', 'Held', 'ForNobody', 'Unjudged')),
          graph('Digests and acts', [
            ...counted('digest', 'DigestsSent', 'DigestsOverdue'),
            ...counted('review', 'Acts'),
            ...counted('learn', 'Learned'),
          ]),
        ],
        [
          graph('Age of the oldest record', watched('waiting')),
          graph('Dead letters', watched('dead-letters')),
        ],
        [graph('Faults', watched('faults')), graph('Not let run', watched('throttled'))],
        [graph('Bounces', watched('bounce-rate')), graph('Complaints', watched('complaint-rate'))],
      ],
    })
  }
}
