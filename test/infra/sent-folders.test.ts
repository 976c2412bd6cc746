import { describe, expect, jest, test } from '@jest/globals'
import { Validations } from 'aws-cdk-lib'
import { Match } from 'aws-cdk-lib/assertions'
import { AwsSolutionsChecks } from 'cdk-nag'
import { permissionsOf } from '../support/cloud/policies.ts'
import { stackOf, templateOf } from '../support/cloud/stack.ts'

// CDK and processes take their time on a busy machine.
jest.setTimeout(60_000)

const secretOf = (name: string) => `arn:aws:secretsmanager:eu-central-1:123456789012:secret:${name}-a1B2c3`
const sentFolders = [
  { owner: 'anna', secret: secretOf('kith/imap/anna') },
  { owner: 'ben', secret: secretOf('kith/imap/ben') },
]

describe('folders of sent mail', () => {
  const template = templateOf({ sentFolders })

  test('have a schedule each, which says whose and by which secret', () => {
    template.resourceCountIs('AWS::Scheduler::Schedule', 3)
    for (const folder of sentFolders) {
      template.hasResourceProperties('AWS::Scheduler::Schedule', {
        ScheduleExpression: 'rate(15 minutes)',
        FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 10 },
        Target: {
          Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SentFoldersFunction'), 'Arn'] },
          Input: JSON.stringify(folder),
        },
      })
    }
  })

  test('are read by a function that reaches these secrets and the table, and nothing else', () => {
    const permissions = permissionsOf(template, 'SentFolders')
    const services = new Set(permissions.map(({ action }) => action.split(':')[0]))
    expect([...services].sort()).toEqual(['dynamodb', 'logs', 'secretsmanager'])
    for (const { action, resource } of permissions) {
      expect(action).toMatch(/^[a-z0-9]+:[A-Za-z]+$/)
      expect(resource).not.toContain('*')
    }
    const secrets = permissions.filter(({ action }) => action === 'secretsmanager:GetSecretValue')
    expect(secrets.map(({ resource }) => resource)).toEqual(sentFolders.map(({ secret }) => secret))
  })

  test('alarm when a person has to see to one', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'SentFoldersStuck',
      Dimensions: [{ Name: 'service', Value: 'sent-folders' }],
    })
  })

  test('leave nothing that AwsSolutions would have explained', () => {
    const { app } = stackOf({ sentFolders })
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
    expect(() => app.synth()).not.toThrow()
  })
})

test('without any there is no such function', () => {
  expect(Object.keys(templateOf().findResources('AWS::Lambda::Function')).join()).not.toContain('SentFolders')
})
