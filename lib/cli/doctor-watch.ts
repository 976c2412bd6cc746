import { type CloudWatchClient, DescribeAlarmsCommand, type MetricAlarm } from '@aws-sdk/client-cloudwatch'
import { ListSchedulesCommand, type SchedulerClient } from '@aws-sdk/client-scheduler'
import { type Finding, type Findings, fine, look, wrong } from './doctor-finding.ts'

/** Whether anything alarms. */
export async function alarmFindings(stack: string, cloudWatch: CloudWatchClient): Promise<Findings> {
  const alarms = await alarmsOf(`${stack}-Alarms`, cloudWatch)
  if (alarms.length === 0) {
    return [
      wrong('alarms', `there are none of a stack "${stack}"`, 'Is the region right, and is it deployed?'),
    ]
  }
  const ringing = alarms.filter(({ StateValue }) => StateValue === 'ALARM').map(ringingFinding)
  const mute = alarms.filter(({ ActionsEnabled }) => ActionsEnabled === false)
  return [
    ...(ringing.length > 0 ? ringing : [fine('alarms', `${alarms.length}, and none of them rings`)]),
    ...(mute.length === 0
      ? []
      : [
          look(
            'alarms',
            `${mute.length} of ${alarms.length} tell nobody`,
            'Their actions were switched off: aws cloudwatch enable-alarm-actions --alarm-names NAME.',
          ),
        ]),
  ]
}

async function alarmsOf(prefix: string, cloudWatch: CloudWatchClient): Promise<readonly MetricAlarm[]> {
  const found: MetricAlarm[] = []
  let from: string | undefined
  do {
    const page = await cloudWatch.send(
      new DescribeAlarmsCommand({
        AlarmNamePrefix: prefix,
        AlarmTypes: ['MetricAlarm'],
        MaxRecords: 100,
        ...(from !== undefined && { NextToken: from }),
      }),
    )
    found.push(...(page.MetricAlarms ?? []))
    from = page.NextToken
  } while (from !== undefined)
  return found
}

function ringingFinding({ AlarmName = '?', AlarmDescription, StateUpdatedTimestamp }: MetricAlarm): Finding {
  const since = StateUpdatedTimestamp === undefined ? '' : ` since ${StateUpdatedTimestamp.toISOString()}`
  const [is, todo] = (AlarmDescription ?? '').split(' What to do: ')
  return wrong(
    `alarm ${AlarmName}`,
    `rings${since}: ${is || 'it does not say why'}`,
    `See ${todo ?? 'docs/runbook.md'}.`,
  )
}

/** Whether the clocks strike: the one that orders digests, and those that read folders of sent mail. */
export async function scheduleFindings(
  stack: string,
  sentFolders: number,
  scheduler: SchedulerClient,
): Promise<Findings> {
  const { Schedules = [] } = await scheduler.send(
    new ListSchedulesCommand({ NamePrefix: `${stack}-`, MaxResults: 100 }),
  )
  const ofDigests = Schedules.filter(({ Name = '' }) => Name.startsWith(`${stack}-DigestSchedule`))
  const ofFolders = Schedules.filter(({ Name = '' }) => Name.startsWith(`${stack}-SentFoldersSchedule`))
  const stopped = [...ofDigests, ...ofFolders].filter(({ State }) => State !== 'ENABLED')
  const redeploy =
    'Deploy again: npx cdk deploy. Until then no digests are sent, and none of what is held is shown.'
  return [
    ofDigests.length === 0
      ? wrong('schedule', 'there is none that orders digests', redeploy)
      : fine('schedule', `${ofDigests.length + ofFolders.length} there`),
    ...stopped.map(({ Name = '?' }) =>
      wrong(
        'schedule',
        `${Name} is switched off`,
        'Switch it on: EventBridge console, Schedules, the schedule, Enable.',
      ),
    ),
    // The first page has no more than a hundred.
    ...(ofFolders.length < Math.min(sentFolders, 90)
      ? [
          look(
            'schedule',
            `${ofFolders.length} folders of sent mail are read, and kith.config.json has ${sentFolders}`,
            'Deploy again: npx cdk deploy.',
          ),
        ]
      : []),
  ]
}
