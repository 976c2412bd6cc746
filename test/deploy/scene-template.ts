import assert from 'node:assert/strict'
import { Template } from 'aws-cdk-lib/assertions'
import type { Checks } from './checks.ts'
import type { World } from './world.ts'

interface Resource {
  readonly Type: string
  readonly DeletionPolicy?: string
  readonly UpdateReplacePolicy?: string
  readonly Properties?: Readonly<Record<string, unknown>>
}

/**
 * What AWS's place on this machine takes and then ignores, so that no message could prove it: only the
 * template that was deployed says it.
 */
export async function lookAtTemplate({ check }: Checks, world: World): Promise<void> {
  const { Resources }: { Resources: Record<string, Resource> } = Object(world.template())
  const template = Template.fromJSON(Object(world.template()))
  const all = (type: string) => Object.values(Resources).filter(({ Type }) => Type === type)

  await check('(template only) the table forgets what bears a ttl, and can be taken back to any second', () =>
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
    }),
  )
  await check('(template only) table, bucket and secret outlive the stack', () => {
    const kept = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret'].flatMap(all)
    assert(kept.length >= 3)
    for (const { DeletionPolicy, UpdateReplacePolicy } of kept) {
      assert.deepEqual([DeletionPolicy, UpdateReplacePolicy], ['Retain', 'Retain'])
    }
  })
  await check('(template only) the bucket lets messages go after 75 days', () =>
    assert.match(JSON.stringify(all('AWS::S3::Bucket')), /"ExpirationInDays":75/),
  )
  await check('(template only) SES forgets no owner who bounced once', () =>
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      SuppressionOptions: { SuppressedReasons: [] },
    }),
  )
  await check(
    '(template only) the clock strikes every five minutes, and may call that function alone',
    () => {
      template.hasResourceProperties('AWS::Scheduler::Schedule', { ScheduleExpression: 'rate(5 minutes)' })
      const asked = all('AWS::IAM::Policy').filter((policy) =>
        /"lambda:InvokeFunction"/.test(JSON.stringify(policy)),
      )
      assert(asked.length >= 1)
      assert.doesNotMatch(JSON.stringify(asked), /"Resource":"\*"/)
    },
  )
  await check('(template only) what SNS cannot hand over is put aside', () => {
    const queues = all('AWS::SNS::Subscription').filter(
      ({ Properties }) => Properties?.['Protocol'] === 'sqs',
    )
    assert(queues.length >= 2)
    for (const { Properties } of queues) assert(Properties?.['RedrivePolicy'] !== undefined)
  })
  await check(
    '(template only) each queue with a worker tries five times; each dead-letter queue has an alarm',
    () => {
      const redriven = all('AWS::SQS::Queue').filter(
        ({ Properties }) => Properties?.['RedrivePolicy'] !== undefined,
      )
      assert.equal(redriven.length, all('AWS::Lambda::EventSourceMapping').length)
      for (const queue of redriven) assert.match(JSON.stringify(queue), /"maxReceiveCount":5/)
      const alarms = JSON.stringify(all('AWS::CloudWatch::Alarm'))
      const aside = Object.keys(Resources).filter(
        (id) => /DeadLetters/.test(id) && Resources[id]?.Type === 'AWS::SQS::Queue',
      )
      for (const id of aside) assert(alarms.includes(id), `${id} has no alarm`)
    },
  )
  await check('(template only) the functions run on Node 24 and arm64, and keep a month of logs', () => {
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 })
    for (const { Properties } of all('AWS::Lambda::Function').filter(isKiths)) {
      assert.equal(Properties?.['Runtime'], 'nodejs24.x')
      assert.deepEqual(Properties?.['Architectures'], ['arm64'])
    }
  })
}

/** Not one that the CDK brings along for custom resources. */
function isKiths({ Properties }: Resource): boolean {
  return JSON.stringify(Properties?.['Environment'] ?? {}).includes('POWERTOOLS_SERVICE_NAME')
}
