import { describe, expect, jest, test } from '@jest/globals'
import { Validations } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { AwsSolutionsChecks } from 'cdk-nag'
import { readRequest } from '../../functions/receipt-rules/request.ts'
import { permissionsOf } from '../support/cloud/policies.ts'
import { stackOf, templateOf } from '../support/cloud/stack.ts'

// CDK and processes take their time on a busy machine.
jest.setTimeout(120_000)

const TYPE = 'Custom::KithReceiptRules'

const actionsOf = (template: Template) =>
  permissionsOf(template, 'ReceiptRules')
    .map(({ action }) => action)
    .filter((action) => action.startsWith('ses:'))
    .sort()

/** What CloudFormation would send, its references filled in. */
function sent(template: Template) {
  const [resource] = Object.values(template.findResources(TYPE))
  const ResourceProperties = JSON.parse(
    JSON.stringify(resource?.['Properties']).replace(/\{"(?:Ref|Fn::GetAtt)":[^{}]*\}/g, '"filled-in"'),
  )
  const common = {
    ResponseURL: 'https://answer.example/',
    StackId: 's',
    RequestId: 'r',
    LogicalResourceId: 'l',
  }
  return readRequest({ ...common, RequestType: 'Create', ResourceProperties })
}

describe('a rule set of our own', () => {
  const template = templateOf()

  test('is activated by a function that may activate, and touch no rule', () => {
    expect(sent(template)).toMatchObject({ ResourceProperties: { mode: 'own', ruleSet: 'filled-in' } })
    expect(actionsOf(template)).toEqual(['ses:DescribeActiveReceiptRuleSet', 'ses:SetActiveReceiptRuleSet'])
  })

  test('is activated only once all that mail needs is there', () => {
    const [resource] = Object.values(template.findResources(TYPE))
    const before: string[] = resource?.['DependsOn'] ?? []
    for (const part of [
      /^IncomingMailRuleSetGuardedRule/,
      /^IncomingMailRuleSetSentRule/,
      /^ReceiveFunctionSqsEventSource/,
      /^ReceiveWorkQueueKithIncomingMailGuarded/,
      /^LearnFunctionSqsEventSource/,
      /^LearnWorkQueueKithIncomingMailSent/,
    ]) {
      expect(before).toContainEqual(expect.stringMatching(part))
    }
  })
})

describe('in the active set of another', () => {
  const { app, stack } = stackOf({ ruleSet: 'active' })
  const template = Template.fromStack(stack)

  test('our rules are put by a function that may not activate any', () => {
    template.resourceCountIs('AWS::SES::ReceiptRuleSet', 0)
    template.resourceCountIs('AWS::SES::ReceiptRule', 0)
    expect(sent(template).ResourceProperties).toMatchObject({
      mode: 'active',
      rules: [
        {
          name: 'Kith-SentRule',
          recipients: ['sent.kith.example.org'],
          prefix: 'sent/',
          bucket: 'filled-in',
        },
        { name: 'Kith-GuardedRule', recipients: ['kith.example.org'], prefix: 'mail/', bucket: 'filled-in' },
      ],
    })
    expect(actionsOf(template)).not.toContain('ses:SetActiveReceiptRuleSet')
    expect(actionsOf(template)).toContain('ses:CreateReceiptRule')
  })

  test('they may store and tell, by their names, and no other rule may tell', () => {
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            ...{ Effect: 'Allow', Action: 's3:PutObject', Principal: { Service: 'ses.amazonaws.com' } },
            Resource: ['/mail/*', '/sent/*'].map((below) => ({
              'Fn::Join': ['', [Match.anyValue(), below]],
            })),
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    })
    // SES tries the bucket when the rule is made.
    const [resource] = Object.values(template.findResources(TYPE))
    expect(resource?.['DependsOn']).toContainEqual(expect.stringMatching(/^MailStoreBucketPolicy/))
    const policies = JSON.stringify(template.findResources('AWS::SNS::TopicPolicy'))
    for (const rule of ['Kith-SentRule', 'Kith-GuardedRule']) {
      expect(policies).toContain(`:receipt-rule-set/*:receipt-rule/${rule}`)
    }
  })

  test('AwsSolutions finds nothing that is not explained', () => {
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
    expect(() => app.synth()).not.toThrow()
  })
})

test('by hand, there is no such function, and the command is told', () => {
  const template = templateOf({ ruleSet: 'manual' })
  template.resourceCountIs(TYPE, 0)
  expect(JSON.stringify(template.findOutputs('*'))).toContain('aws ses set-active-receipt-rule-set')
})
