import { readFileSync } from 'node:fs'
import { describe, expect, jest, test } from '@jest/globals'
import { Capture, Match, Template } from 'aws-cdk-lib/assertions'
import { everyPermission, permissionsOf } from '../support/cloud/policies.ts'
import { stackOf, templateOf } from '../support/cloud/stack.ts'

// CDK and processes take their time on a busy machine.
jest.setTimeout(60_000)

// GIVEN the stack as a fresh clone synthesises it
const template = templateOf()
const resourcesOf = (type: string) => Object.entries(template.findResources(type))

describe('the bytes of messages', () => {
  test('are encrypted, private, reached by TLS only, and let go after 75 days', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 75, Status: 'Enabled' })] },
    })
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: { Statement: Match.arrayWith([onlyByTls('s3:*')]) },
    })
  })

  test('are written by SES of this account alone, below two prefixes', () => {
    const statement = new Capture()
    template.hasResourceProperties('AWS::S3::BucketPolicy', { PolicyDocument: { Statement: statement } })
    const allowed = statement.asArray().filter(({ Effect }) => Effect === 'Allow')
    for (const one of allowed) {
      expect(one).toMatchObject({
        Action: 's3:PutObject',
        Principal: { Service: 'ses.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      })
    }
    expect(JSON.stringify(allowed)).toMatch(/"\/mail\/\*".*"\/sent\/\*"/)
  })

  test('and all that Kith knows stay when the stack goes', () => {
    for (const type of ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::SecretsManager::Secret']) {
      for (const [, resource] of resourcesOf(type)) {
        expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
      }
    }
  })
})

describe('the table', () => {
  test('can be restored, forgets by time to live, and finds what is due by sparse indexes of keys only', () => {
    template.resourceCountIs('AWS::DynamoDB::Table', 1)
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      GlobalSecondaryIndexes: [
        Match.objectLike({ IndexName: 'due', Projection: { ProjectionType: 'KEYS_ONLY' } }),
        Match.objectLike({
          IndexName: 'shelf',
          Projection: {
            ProjectionType: 'INCLUDE',
            NonKeyAttributes: ['outline', 'expiresAt', 'digestedAt'],
          },
        }),
      ],
    })
  })
})

describe('queues', () => {
  const queues = resourcesOf('AWS::SQS::Queue')
  const working = queues.filter(([, queue]) => queue['Properties'].RedrivePolicy !== undefined)

  test('each with a worker has a dead-letter queue that keeps for two weeks', () => {
    const deadLetters = working.map(([, queue]) => {
      const { RedrivePolicy } = queue['Properties']
      expect(RedrivePolicy.maxReceiveCount).toBe(5)
      return RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0]
    })
    expect(new Set(deadLetters).size).toBe(working.length)
    expect(queues.filter(([id]) => deadLetters.includes(id))).toHaveLength(working.length)
    expect(queues).toHaveLength(2 * working.length)
    for (const [, queue] of queues) {
      expect(queue['Properties']).toMatchObject({
        MessageRetentionPeriod: 1_209_600,
        SqsManagedSseEnabled: true,
      })
    }
    const workers = resourcesOf('AWS::Lambda::EventSourceMapping').map(([, one]) => one['Properties'])
    expect(workers.map((one) => one.EventSourceArn['Fn::GetAtt'][0]).sort()).toEqual(
      working.map(([id]) => id).sort(),
    )
  })

  test('hand back only the records that failed, and wait six times as long as a worker may take', () => {
    for (const [, one] of resourcesOf('AWS::Lambda::EventSourceMapping')) {
      expect(one['Properties'].FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
    }
    for (const [, queue] of working) expect(queue['Properties'].VisibilityTimeout).toBe(360)
  })

  test('and topics speak TLS only', () => {
    const policies = resourcesOf('AWS::SQS::QueuePolicy')
    expect(policies).toHaveLength(queues.length)
    for (const [, { Properties }] of policies) {
      expect(JSON.stringify(Properties.PolicyDocument)).toContain('{"Bool":{"aws:SecureTransport":"false"}}')
    }
    const topics = resourcesOf('AWS::SNS::TopicPolicy')
    expect(topics).toHaveLength(resourcesOf('AWS::SNS::Topic').length)
    for (const [, { Properties }] of topics) {
      expect(JSON.stringify(Properties.PolicyDocument)).toContain('{"Bool":{"aws:SecureTransport":"false"}}')
    }
  })

  test('get what SNS cannot hand over as dead letters', () => {
    const subscriptions = resourcesOf('AWS::SNS::Subscription')
    expect(subscriptions.length).toBeGreaterThanOrEqual(2)
    for (const [, { Properties }] of subscriptions) {
      expect(Properties).toMatchObject({ Protocol: 'sqs', RedrivePolicy: { deadLetterTargetArn: {} } })
    }
  })
})

describe('incoming mail', () => {
  test('is scanned, stored and told of: copies of sent mail one way, mail to owners another', () => {
    for (const [recipient, prefix] of [
      ['kith.example.org', 'mail/'],
      ['sent.kith.example.org', 'sent/'],
    ]) {
      template.hasResourceProperties('AWS::SES::ReceiptRule', {
        Rule: {
          Recipients: [recipient],
          Enabled: true,
          ScanEnabled: true,
          Actions: [
            {
              S3Action: { ObjectKeyPrefix: prefix, BucketName: Match.anyValue(), TopicArn: Match.anyValue() },
            },
          ],
        },
      })
    }
  })
})

describe('functions', () => {
  const functions = resourcesOf('AWS::Lambda::Function')

  test('are those that stand here, on Node 24 and arm64', () => {
    expect(functions.map(([id]) => id.replace(/Function.*/, '')).sort()).toEqual([
      ...['Digest', 'Feedback', 'Learn', 'ReceiptRules', 'Receive', 'Release', 'Review'],
    ])
    for (const [, { Properties }] of functions) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      })
    }
  })

  test('the digest’s clock strikes every five minutes', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(5 minutes)',
      Target: { Input: '{"strike":true}' },
    })
  })

  test('only the review is open to the world', () => {
    template.resourceCountIs('AWS::Lambda::Url', 1)
    template.hasResourceProperties('AWS::Lambda::Url', {
      TargetFunctionArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Review'), 'Arn'] },
    })
  })

  test('no log is kept for ever', () => {
    const groups = resourcesOf('AWS::Logs::LogGroup')
    expect(groups).toHaveLength(resourcesOf('AWS::Lambda::Function').length)
    for (const [, { Properties }] of groups) expect(Properties.RetentionInDays).toBe(30)
  })
})

describe('permissions', () => {
  test('name each action and each resource; only the names of messages are open', () => {
    const permissions = everyPermission(template)
    expect(permissions.length).toBeGreaterThan(20)
    for (const { action, resource } of permissions) {
      expect(action).toMatch(/^[a-z0-9]+:[A-Za-z]+$/)
      // IAM knows no resources for receipt rules.
      if (/^ses:.*ReceiptRule/.test(action)) continue
      expect(resource.replace(/\/(?:mail|sent)\/\*$/, '')).not.toContain('*')
    }
    template.resourcePropertiesCountIs('AWS::IAM::Role', { ManagedPolicyArns: Match.anyValue() }, 0)
  })

  const servicesOf = (construct: string) =>
    [...new Set(permissionsOf(template, construct).map(({ action }) => action.split(':')[0]))].sort()

  test.each([
    ['Receive', ['dynamodb', 'logs', 's3', 'secretsmanager', 'ses', 'sqs']],
    ['Learn', ['dynamodb', 'logs', 's3', 'sqs']],
    ['Digest', ['dynamodb', 'logs', 's3', 'secretsmanager', 'ses', 'sqs']],
    ['Review', ['dynamodb', 'logs', 's3', 'secretsmanager', 'ses', 'sqs']],
    ['Release', ['dynamodb', 'logs', 's3', 'ses', 'sqs']],
    ['ReceiptRules', ['logs', 'ses']],
  ])('%s reaches %j and nothing else', (construct, services) => {
    expect(servicesOf(construct)).toEqual(services)
  })

  test('whoever takes an owner’s word for a release can order it, and nobody else', () => {
    const [queue] = resourcesOf('AWS::SQS::Queue')
      .map(([id]) => id)
      .filter((id) => /^ReleaseWorkQueue/.test(id))
    const orders = ['Receive', 'Digest', 'Review', 'Learn', 'Release'].filter((construct) =>
      permissionsOf(template, construct).some(
        ({ action, resource }) => action === 'sqs:SendMessage' && resource.includes(queue ?? 'no queue'),
      ),
    )
    expect(orders).toEqual(['Receive', 'Digest', 'Review'])
    const told = resourcesOf('AWS::Lambda::Function').flatMap(([id, { Properties }]) =>
      Properties.Environment?.Variables?.KITH_RELEASE_QUEUE === undefined
        ? []
        : [id.replace(/Function.*/, '')],
    )
    expect(told.sort()).toEqual(['Digest', 'Receive', 'Review'])
  })

  test('what learns cannot see the mail that came in', () => {
    const objects = permissionsOf(template, 'Learn').filter(({ action }) => action === 's3:GetObject')
    expect(objects.map(({ resource }) => resource.split('}')[1])).toEqual(['/sent/*'])
  })
})

describe('alarms', () => {
  /** The resources, by logical id, that alarms on that metric are about. */
  const watchedBy = (metric: string) =>
    resourcesOf('AWS::CloudWatch::Alarm')
      .filter(([, { Properties }]) => Properties.MetricName === metric)
      .map(([, { Properties }]) => Properties.Dimensions[0].Value)
      .map((of) => of['Fn::GetAtt']?.[0] ?? of.Ref ?? of)
      .sort()
  const idsOf = (type: string, isWanted: (id: string) => boolean = () => true) =>
    resourcesOf(type)
      .map(([id]) => id)
      .filter(isWanted)
      .sort()

  test('watch each dead-letter queue, each queue’s oldest record, and each function’s faults', () => {
    const isDeadLetters = (id: string) => id.includes('DeadLetters')
    expect(watchedBy('ApproximateNumberOfMessagesVisible')).toEqual(idsOf('AWS::SQS::Queue', isDeadLetters))
    expect(watchedBy('ApproximateAgeOfOldestMessage')).toEqual(
      idsOf('AWS::SQS::Queue', (id) => !isDeadLetters(id)),
    )
    expect(watchedBy('Errors')).toEqual(idsOf('AWS::Lambda::Function'))
    expect(watchedBy('Throttles')).toEqual(idsOf('AWS::Lambda::Function'))
    for (const [name, service] of [
      ['Unjudged', 'receive'],
      ['BytesMissing', 'release'],
      ['DigestsOverdue', 'digest'],
    ]) {
      expect(watchedBy(name ?? '')).toEqual([service])
    }
  })

  test('tell when the account’s mail bounces or is marked as spam, before AWS stops it', () => {
    for (const [MetricName, Threshold] of [
      ['Reputation.BounceRate', 0.05],
      ['Reputation.ComplaintRate', 0.001],
    ]) {
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        ...{ Namespace: 'AWS/SES', MetricName, Threshold, Dimensions: Match.absent() },
        ComparisonOperator: 'GreaterThanThreshold',
      })
    }
  })

  test('tell when the clock has stopped: no word from it is bad news', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      ...{ MetricName: 'Invocations', Period: 900, Threshold: 1, TreatMissingData: 'breaching' },
      ComparisonOperator: 'LessThanThreshold',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: Match.stringLikeRegexp('^DigestFunction') } }],
    })
  })

  test('count what the functions of this stack count, and not those of another stage', () => {
    const counted = resourcesOf('AWS::CloudWatch::Alarm').filter(
      ([, { Properties }]) => !/^AWS\//.test(Properties.Namespace),
    )
    expect(counted.length).toBeGreaterThanOrEqual(3)
    for (const [, { Properties }] of counted) expect(Properties.Namespace).toBe('Kith')
    for (const [, { Properties }] of resourcesOf('AWS::Lambda::Function')) {
      expect(Properties.Environment.Variables.POWERTOOLS_METRICS_NAMESPACE).toBe('Kith')
    }
  })

  test('each tell the topic, and name a section of the runbook that is there', () => {
    const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8')
    const sections = new Set([...runbook.matchAll(/^## ([a-z-]+)$/gm)].map(([, name]) => name))
    for (const [, { Properties }] of resourcesOf('AWS::CloudWatch::Alarm')) {
      expect(Properties.AlarmActions).toEqual([{ Ref: expect.stringMatching(/^AlarmsTopic/) }])
      const [, section] = /What to do: docs\/runbook\.md#([a-z-]+)$/.exec(Properties.AlarmDescription) ?? []
      expect(sections).toContain(section)
    }
  })

  test('and what they watch stand on one dashboard', () => {
    const [[, dashboard] = []] = resourcesOf('AWS::CloudWatch::Dashboard')
    const body = JSON.stringify(dashboard?.['Properties'].DashboardBody)
    for (const [id] of resourcesOf('AWS::CloudWatch::Alarm')) expect(body).toContain(id)
    for (const metric of ['Held', 'DigestsSent', 'ApproximateAgeOfOldestMessage', 'Reputation.BounceRate']) {
      expect(body).toContain(metric)
    }
  })

  test.each([
    ['nobody', null, 0],
    ['somebody', 'ops@kith.example.org', 1],
  ])('tell %s', (_who, alarmsTo, count) => {
    const subscriptions = templateOf({ alarmsTo }).findResources('AWS::SNS::Subscription', {
      Properties: { Protocol: 'email' },
    })
    expect(Object.keys(subscriptions)).toHaveLength(count)
  })
})

test('a domain that SES has verified before is not verified again', () => {
  const { stack } = stackOf({ createIdentity: false, domain: 'post.example.net' })
  Template.fromStack(stack).resourceCountIs('AWS::SES::EmailIdentity', 0)
  template.resourceCountIs('AWS::SES::EmailIdentity', 1)
})

function onlyByTls(action: string) {
  return Match.objectLike({
    Effect: 'Deny',
    Action: action,
    Principal: { AWS: '*' },
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  })
}
