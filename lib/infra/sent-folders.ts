import { Duration } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import type { Config } from './config.ts'
import { KithFunction } from './function.ts'
import type { Table } from './table.ts'

export interface SentFoldersProps {
  readonly folders: Config['sentFolders']
  readonly table: Table
  readonly alarms: Alarms
}

/**
 * Every quarter of an hour, for each owner by a schedule of their own: what is new in the folder of sent mail
 * on their mail server teaches whom they know. It can send nothing, and sees no mail that came in.
 */
export class SentFolders extends Construct {
  constructor(scope: Construct, id: string, { folders, table, alarms }: SentFoldersProps) {
    super(scope, id)
    const worker = new KithFunction(this, 'Function', {
      name: 'sent-folders',
      description: 'Learns from the sent mail on the mail servers of owners whom they know',
      timeout: Duration.minutes(5),
    })
    table.grant(worker, ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'])
    const secrets = [...new Set(folders.map(({ secret }) => secret))]
    // To write: providers replace the token that one signs in with.
    worker.allow(['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'], secrets)
    this.strikeForEach(folders, worker)
    alarms.onErrors(worker)
    alarms.onCount(
      'SentFoldersStuck',
      'sent-folders',
      'sent-folders-stuck',
      'A folder of sent mail cannot be read, and a person has to see to it: its log names the owner and why.',
    )
  }

  private strikeForEach(folders: SentFoldersProps['folders'], worker: KithFunction): void {
    const role = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
    })
    // Not grantInvoke: that allows every version, too.
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [worker.functionArn] }),
    )
    folders.forEach(({ owner, secret }, index) => {
      new CfnSchedule(this, `Schedule${index}`, {
        scheduleExpression: 'rate(15 minutes)',
        // So that not all of them knock at the mail servers at once.
        flexibleTimeWindow: { mode: 'FLEXIBLE', maximumWindowInMinutes: 10 },
        target: {
          arn: worker.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify({ owner, secret }),
          // The next one comes soon enough.
          retryPolicy: { maximumRetryAttempts: 0 },
        },
      })
    })
  }
}
