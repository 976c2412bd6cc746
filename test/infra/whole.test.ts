import { describe, expect, jest, test } from '@jest/globals'
import { Validations } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { AwsSolutionsChecks } from 'cdk-nag'
import { stackOf, templateOf } from '../support/cloud/stack.ts'
import { WHOLE } from '../support/cloud/whole.ts'

// CDK and processes take their time on a busy machine.
jest.setTimeout(120_000)

// GIVEN a file that says all that can be said
const closer = { name: 'kith.example.org', id: 'ZBBBBBBBBBBBB2' }
const { app, stack } = stackOf(WHOLE)
const template = Template.fromStack(stack)
const outputs = JSON.stringify(template.findOutputs('*'))
const recordsOf = (type: string) =>
  Object.values(template.findResources('AWS::Route53::RecordSet'))
    .map((one) => one['Properties'])
    .filter(({ Type }) => Type === type)
const door = { 'Fn::Join': ['', ['10 inbound-smtp.', { Ref: 'AWS::Region' }, '.amazonaws.com']] }

describe('DNS', () => {
  test('is made in the closest zone: MX, MAIL FROM with its SPF, DMARC', () => {
    for (const [Name, Type, value] of [
      ['kith.example.org', 'MX', door],
      ['sent.kith.example.org', 'MX', door],
      ['bounce.kith.example.org', 'MX', Match.anyValue()],
      ['bounce.kith.example.org', 'TXT', '"v=spf1 include:amazonses.com ~all"'],
      ['_dmarc.kith.example.org', 'TXT', '"v=DMARC1; p=quarantine"'],
    ]) {
      template.hasResourceProperties('AWS::Route53::RecordSet', {
        ...{ HostedZoneId: closer.id, Name, Type, TTL: '3600', ResourceRecords: [value] },
      })
    }
    template.hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: 'kith.example.org',
      MailFromAttributes: { MailFromDomain: 'bounce.kith.example.org' },
    })
  })

  test('proves the domain by SES’s three names (DKIM)', () => {
    const made = recordsOf('CNAME').map(({ Name, ResourceRecords }) =>
      JSON.stringify([Name, ResourceRecords]),
    )
    expect(made).toHaveLength(3)
    for (const at of [1, 2, 3]) {
      expect(made.join()).toContain(`DkimDNSTokenName${at}`)
      expect(made.join()).toContain(`DkimDNSTokenValue${at}`)
    }
  })

  test('has mail come only once the receipt rules are active', () => {
    const records = Object.values(template.findResources('AWS::Route53::RecordSet'))
    const ofMail = records.filter(
      ({ Properties }) => /^(?:sent\.)?kith\./.test(Properties.Name) && Properties.Type === 'MX',
    )
    expect(ofMail).toHaveLength(2)
    for (const { DependsOn } of ofMail) {
      expect(DependsOn).toContainEqual(expect.stringMatching(/^ReceiptRules[\dA-F]{8}$/))
    }
  })

  test('of a domain whose zone is not known is printed', () => {
    for (const said of ['bounce.other.example MX', 'bounce.other.example TXT', '_dmarc.other.example TXT']) {
      expect(outputs).toContain(said)
    }
    expect(outputs).toContain(' CNAME ')
    expect(JSON.stringify(template.findResources('AWS::Route53::RecordSet'))).not.toContain('other.example')
    expect(outputs).not.toContain('_dmarc.kith.example.org')
  })

  test('leaves alone what it is told to: MX until mail shall come, DMARC and MAIL FROM that others look after', () => {
    const careful = templateOf({ hostedZones: [closer], mxRecords: false, dmarc: null, mailFrom: null })
    const types = Object.values(careful.findResources('AWS::Route53::RecordSet')).map(
      (one) => one['Properties'].Type,
    )
    expect(types).toEqual(['CNAME', 'CNAME', 'CNAME'])
    expect(JSON.stringify(careful.findOutputs('*'))).not.toMatch(/_dmarc|bounce/)
  })
})

describe('the pages’ own domain', () => {
  test('is an HTTP API that hands everything to the review, throttled, and has no other address', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      ...{ ProtocolType: 'HTTP', DisableExecuteApiEndpoint: true },
    })
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: '$default' })
    template.hasResourceProperties('AWS::ApiGatewayV2::Integration', {
      ...{ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' },
      IntegrationUri: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ReviewFunction'), 'Arn'] },
    })
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      // Of any other name, each path would begin with it.
      ...{ StageName: '$default', AutoDeploy: true },
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    })
    template.resourceCountIs('AWS::Lambda::Url', 0)
  })

  test('has a certificate of its own region, and TLS 1.2 at least', () => {
    template.hasResourceProperties('AWS::CertificateManager::Certificate', {
      ...{ DomainName: 'pages.kith.example.org', ValidationMethod: 'DNS' },
      DomainValidationOptions: [{ DomainName: 'pages.kith.example.org', HostedZoneId: closer.id }],
    })
    template.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
      DomainName: 'pages.kith.example.org',
      DomainNameConfigurations: [
        Match.objectLike({ EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2', IpAddressType: 'dualstack' }),
      ],
    })
    for (const type of ['A', 'AAAA']) {
      expect(recordsOf(type)).toMatchObject([
        { HostedZoneId: closer.id, Name: 'pages.kith.example.org', AliasTarget: {} },
      ])
    }
  })

  test('is where the links of digests and of sign-in mail lead', () => {
    const urls = Object.entries(template.findResources('AWS::Lambda::Function')).flatMap(([id, one]) => {
      const url = one['Properties'].Environment.Variables.KITH_PAGE_URL
      return url === undefined ? [] : [[id.replace(/Function.*/, ''), url]]
    })
    expect(Object.fromEntries(urls)).toMatchObject({
      Digest: 'https://pages.kith.example.org/',
      Review: 'https://pages.kith.example.org/',
    })
  })

  test('logs neither who asked nor for what: links are keys', () => {
    const [stage] = Object.values(template.findResources('AWS::ApiGatewayV2::Stage'))
    const { Format } = stage?.['Properties'].AccessLogSettings ?? {}
    expect(Format).toContain('$context.status')
    expect(Format).not.toMatch(/path|ip|identity|routeKey|userAgent|protocol/i)
    for (const one of Object.values(template.findResources('AWS::Logs::LogGroup'))) {
      expect(one['Properties'].RetentionInDays).toBe(30)
    }
  })

  test('alarms when it fails', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/ApiGateway',
      MetricName: '5xx',
    })
  })

  test('with a certificate that is there and no zone: its record is printed, and old links can go on', () => {
    const pagesCertificate = 'arn:aws:acm:eu-central-1:123456789012:certificate/1-a'
    const other = templateOf({ pagesDomain: 'post.example', pagesCertificate, keepFunctionUrl: true })
    other.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
      DomainNameConfigurations: [Match.objectLike({ CertificateArn: pagesCertificate })],
    })
    other.resourceCountIs('AWS::CertificateManager::Certificate', 0)
    other.resourceCountIs('AWS::Lambda::Url', 1)
    expect(JSON.stringify(other.findOutputs('*'))).toContain('post.example CNAME ')
  })
})

test('who is believed of what they forward is told to what receives, and to nothing else', () => {
  const told = Object.entries(template.findResources('AWS::Lambda::Function')).flatMap(([id, one]) => {
    const upstreams = one['Properties'].Environment.Variables.KITH_UPSTREAMS
    return upstreams === undefined ? [] : [[id.replace(/Function.*/, ''), upstreams]]
  })
  expect(told).toEqual([
    ['Receive', 'mx.provider.example=anna@provider.example mx.firm.example=firm.example'],
  ])
})

test('a budget tells before a month costs more', () => {
  template.hasResourceProperties('AWS::Budgets::Budget', {
    Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 20, Unit: 'USD' } },
    NotificationsWithSubscribers: [
      {
        Notification: Match.objectLike({ NotificationType: 'ACTUAL', Threshold: 80 }),
        Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'ops@example.org' }],
      },
      {
        Notification: Match.objectLike({ NotificationType: 'FORECASTED', Threshold: 100 }),
        Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'ops@example.org' }],
      },
    ],
  })
})

test('executions are reserved as the budget says, and a queue hands over no more', () => {
  const reserved = Object.entries(template.findResources('AWS::Lambda::Function')).map(([id, one]) => [
    id.replace(/Function.*/, ''),
    one['Properties'].ReservedConcurrentExecutions,
  ])
  expect(Object.fromEntries(reserved)).toMatchObject({ Receive: 4, Review: 20, Digest: undefined })
  const queues = Object.entries(template.findResources('AWS::Lambda::EventSourceMapping')).map(
    ([id, one]) => [id.replace(/Function.*/, ''), one['Properties'].ScalingConfig.MaximumConcurrency],
  )
  expect(Object.fromEntries(queues)).toMatchObject({ Receive: 4, Learn: 5, Digest: 5, Release: 10 })
})

test('all that can be tagged is', () => {
  for (const type of [
    'AWS::Lambda::Function',
    'AWS::SQS::Queue',
    'AWS::S3::Bucket',
    'AWS::DynamoDB::Table',
  ]) {
    for (const one of Object.values(template.findResources(type))) {
      expect(one['Properties'].Tags).toEqual(
        expect.arrayContaining([
          { Key: 'app', Value: 'kith' },
          { Key: 'stage', Value: 'main' },
          { Key: 'team', Value: 'post' },
        ]),
      )
    }
  }
})

test('AwsSolutions finds nothing that is not explained', () => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  expect(() => app.synth()).not.toThrow()
})
