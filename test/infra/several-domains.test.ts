import { expect, test } from '@jest/globals'
import { App } from 'aws-cdk-lib'
import { Annotations, Match, type Template } from 'aws-cdk-lib/assertions'
import { DEFAULT_CONFIG } from '../../lib/infra/config.ts'
import { KithStack } from '../../lib/infra/kith-stack.ts'
import { templateOf } from '../support/cloud/stack.ts'

const domains = { domain: 'a-b.example.net', furtherDomains: ['ab.example.net', 'c.example.org'] }

test('of several domains, mail to each is taken in, each is verified, and the first is sent from', () => {
  const template = templateOf(domains)
  const all = ['a-b.example.net', 'ab.example.net', 'c.example.org']
  template.hasResourceProperties('AWS::SES::ReceiptRule', { Rule: { Recipients: all } })
  const journals = all.map((domain) => `sent.${domain}`)
  template.hasResourceProperties('AWS::SES::ReceiptRule', { Rule: { Recipients: journals } })
  for (const EmailIdentity of all)
    template.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity })
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: Match.objectLike({ KITH_DOMAIN: 'a-b.example.net', KITH_DOMAINS: all.join(' ') }),
    },
  })
})

test('one domain has the identity that it had before there could be more', () => {
  const idsOf = (template: Template) => Object.keys(template.findResources('AWS::SES::EmailIdentity'))
  const [alone] = idsOf(templateOf({ domain: 'a-b.example.net' }))
  expect(idsOf(templateOf(domains))).toContain(alone)
})

const stackIn = (region: string) =>
  new KithStack(new App({ context: { 'aws:cdk:bundling-stacks': [] } }), 'Kith', {
    config: DEFAULT_CONFIG,
    env: { region },
  })

test.each([
  ['eu-south-1', 1],
  ['eu-central-1', 0],
])('a region of which we have not seen AWS’s own word is warned of: %s', (region, count) => {
  const warned = Annotations.fromStack(stackIn(region)).findWarning(
    '*',
    Match.stringLikeRegexp(`in ${region}`),
  )
  expect(warned).toHaveLength(count)
})

test('a region in which SES receives no mail is refused before anything is deployed', () => {
  expect(() => stackIn('eu-central-2')).toThrow(/no mail in eu-central-2.*eu-central-1/)
})
