import { describe, expect, test } from '@jest/globals'
import * as z from 'zod'
import { named } from '../support/cloud/names.ts'
import { templateOf } from '../support/cloud/stack.ts'

const OfFunction = z.object({
  Properties: z.object({
    Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }).optional(),
  }),
})

const Secret = z.object({
  Properties: z.object({
    SecretString: z.undefined().optional(),
    GenerateSecretString: z.object({ PasswordLength: z.number() }),
  }),
})

describe('secrets', () => {
  const template = templateOf()

  test('are made by AWS where they are kept, and stand in no template', () => {
    const secrets = Object.values(template.findResources('AWS::SecretsManager::Secret'))
    expect(secrets.length).toBeGreaterThan(0)
    for (const secret of secrets) {
      expect(Secret.parse(secret).Properties.GenerateSecretString.PasswordLength).toBeGreaterThanOrEqual(43)
    }
    const text = JSON.stringify(template.toJSON())
    // A dynamic reference would put the value where whoever may look at a function's settings reads it.
    expect(text).not.toMatch(/\{\{resolve:/)
    expect(text).not.toMatch(
      /"(?:SecretString|MasterUserPassword|Password|ApiKey|AccessKeyId|SecretAccessKey)":/,
    )
    expect(text).not.toMatch(/AKIA[A-Z\d]{16}|-----BEGIN|xox[bp]-|ghp_\w{30}/)
  })

  test('are named, never shown, in the environment of a function', () => {
    const functions = Object.values(template.findResources('AWS::Lambda::Function'))
    const variables = functions.flatMap((one) =>
      Object.entries(OfFunction.parse(one).Properties.Environment?.Variables ?? {}),
    )
    const secretIds = new Set(
      Object.keys(template.findResources('AWS::SecretsManager::Secret')).map((id) => `{${id}}`),
    )
    const pointing = variables.filter(([, value]) => secretIds.has(named(value)))
    expect(new Set(pointing.map(([name]) => name))).toEqual(new Set(['KITH_TOKEN_SECRET']))
    for (const [name, value] of variables) {
      if (/SECRET|PASSWORD|TOKEN|KEY|CREDENTIAL/i.test(name)) expect(secretIds).toContain(named(value))
      // Random octets, as keys are, look like this; names and addresses do not.
      if (typeof value === 'string') expect(value).not.toMatch(/^[A-Za-z\d+/=_-]{40,}$/)
    }
  })

  test('that a person has made are named by their ARN alone, as with folders of sent mail', () => {
    const secret = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:kith-imap-a1b2c3'
    const text = JSON.stringify(templateOf({ sentFolders: [{ owner: 'anna', secret }] }).toJSON())
    expect(text).toContain('kith-imap-a1b2c3')
    expect(text).not.toMatch(/\{\{resolve:/)
  })
})
