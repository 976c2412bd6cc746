import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Call, openDoor, reply } from '../../support/aws/door.ts'

/** GIVEN a server that plays both SES, by its query protocol, and where CloudFormation waits for the answer. */
let door: Awaited<ReturnType<typeof openDoor>>
let active: string | null = null
let answers: { call: Call; said: Record<string, unknown> }[] = []
let handler: (event: unknown) => Promise<void>
const before = { ...process.env }

beforeAll(async () => {
  door = await openDoor(async (call) => {
    if (call.method === 'PUT') {
      answers.push({ call, said: JSON.parse(call.body.toString()) })
      return reply(200, 'text/plain', '')
    }
    const asked = new URLSearchParams(call.body.toString())
    const action = asked.get('Action') ?? ''
    if (action === 'SetActiveReceiptRuleSet') active = asked.get('RuleSetName')
    const inner = active === null ? '' : `<Metadata><Name>${active}</Name></Metadata><Rules/>`
    return reply(
      200,
      'text/xml',
      `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${inner}</${action}Result></${action}Response>`,
    )
  })
  Object.assign(process.env, {
    ...{ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    ...{ AWS_ENDPOINT_URL_SES: door.url, POWERTOOLS_LOG_LEVEL: 'SILENT' },
  })
  ;({ handler } = await import('../../../functions/receipt-rules/handler.ts'))
})
afterAll(async () => {
  process.env = before
  await door.close()
})
beforeEach(() => {
  answers = []
  active = null
})

const event = (over: object = {}) => ({
  ...{ RequestType: 'Create', ResponseURL: `${door.url}/answer`, StackId: 's', RequestId: 'r' },
  ...{ LogicalResourceId: 'l', ResourceType: 'Custom::KithReceiptRules', ServiceToken: 'arn' },
  ResourceProperties: { ServiceToken: 'arn', mode: 'own', ruleSet: 'kith' },
  ...over,
})
const update = {
  RequestType: 'Update',
  PhysicalResourceId: 'own/old',
  OldResourceProperties: { mode: 'own', ruleSet: 'old' },
}

describe('CloudFormation is answered', () => {
  test('that it is done, where the rules are now, and with no type that its URL is not signed for', async () => {
    await handler(event())
    expect(active).toBe('kith')
    expect(answers.map(({ said }) => said)).toEqual([
      {
        StackId: 's',
        RequestId: 'r',
        LogicalResourceId: 'l',
        Status: 'SUCCESS',
        PhysicalResourceId: 'own/kith',
      },
    ])
    expect(answers[0]?.call.headers['content-type']).toBe('')
  })

  test.each([
    ['a new one is nowhere yet', {}, 'nowhere'],
    ['a changed one stays where it was, or that would be taken away', update, 'own/old'],
  ])('that it cannot be done, in words for a person: %s', async (_, over, id) => {
    active = 'other'
    await handler(event(over))
    expect(answers.map(({ said }) => said)).toMatchObject([
      {
        Status: 'FAILED',
        PhysicalResourceId: id,
        Reason: expect.stringContaining('Another receipt rule set'),
      },
    ])
    expect(active).toBe('other')
  })

  test('as it goes, by the name that it asked with', async () => {
    active = 'kith'
    await handler(event({ RequestType: 'Delete', PhysicalResourceId: 'own/kith' }))
    expect(answers.map(({ said }) => said)).toMatchObject([
      { Status: 'SUCCESS', PhysicalResourceId: 'own/kith' },
    ])
    expect(active).toBeNull()
  })
})

test('what is not CloudFormation’s is a fault', async () => {
  await expect(handler({ strike: true })).rejects.toThrow()
  expect(answers).toEqual([])
})
