import { describe, expect, jest, test } from '@jest/globals'
import { Match } from 'aws-cdk-lib/assertions'
import { permissionsOf } from '../support/cloud/policies.ts'
import { templateOf } from '../support/cloud/stack.ts'

// CDK and processes take their time on a busy machine.
jest.setTimeout(60_000)

describe('what SES reports of mail that it sent', () => {
  const template = templateOf()

  test('is told of forwards that come back, and of digests also when they get through', () => {
    const cameBack = ['bounce', 'complaint', 'reject']
    const events = Object.values(template.findResources('AWS::SES::ConfigurationSetEventDestination')).map(
      ({ Properties }) => Properties.EventDestination.MatchingEventTypes,
    )
    expect(events).toEqual(expect.arrayContaining([cameBack, [...cameBack, 'delivery']]))
    expect(events).toHaveLength(2)
  })

  test('no suppression list drops a forward or a digest', () => {
    template.allResourcesProperties('AWS::SES::ConfigurationSet', {
      SuppressionOptions: { SuppressedReasons: [] },
    })
  })

  test('comes from SES alone, of this account and these configuration sets', () => {
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 'sns:Publish',
            Effect: 'Allow',
            Principal: { Service: 'ses.amazonaws.com' },
            Condition: {
              StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
              ArnLike: { 'aws:SourceArn': [Match.anyValue(), Match.anyValue()] },
            },
          }),
        ]),
      },
      Topics: [{ Ref: Match.stringLikeRegexp('^FeedbackTopic') }],
    })
  })

  test('is read by a function that sees no mail', () => {
    const services = new Set(permissionsOf(template, 'Feedback').map(({ action }) => action.split(':')[0]))
    expect([...services].sort()).toEqual(['dynamodb', 'logs', 'secretsmanager', 'ses', 'sqs'])
  })
})

describe('owners’ own mailboxes', () => {
  const secret = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:kith/imap/anna-a1B2c3'

  test('are opened by the functions that bring mail, each by its secret, and by no other', () => {
    const template = templateOf({ mailboxes: [{ owner: 'anna', secret }] })
    for (const name of ['Receive', 'Release', 'Digest'] as const) {
      const reads = permissionsOf(template, name).filter(
        ({ action }) => action === 'secretsmanager:GetSecretValue',
      )
      expect(reads.map(({ resource }) => resource)).toContain(secret)
    }
    const others = permissionsOf(template, 'Review').map(({ resource }) => resource)
    expect(others).not.toContain(secret)
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ KITH_MAILBOXES: `anna=${secret}` }) },
    })
  })

  test('are no more than a function can be told of', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ owner: `owner-${i}`, secret }))
    expect(() => templateOf({ mailboxes: many })).toThrow('more than the functions can be told of')
  })
})
