import {
  type BatchGetItemCommandOutput,
  DynamoDBClient,
  GetItemCommand,
  ScanCommand,
  type ServiceOutputTypes,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { text } from '../../../lib/adapters/aws/attributes.ts'
import { dynamoStore } from '../../../lib/adapters/aws/dynamo-store.ts'
import { tieItemKey } from '../../../lib/adapters/aws/keys.ts'
import { aLesson, ask, OLE, PETRA, record } from '../../contracts/lessons.ts'
import { NOBODY, REGION } from '../../support/aws/identity.ts'
import { withDynamo } from './opened.ts'

const dynamo = withDynamo()

const LESSON = aLesson('l1', { ties: new Map([PETRA, OLE].map((key) => [key, record({ sent: 1 })])) })

/** What AWS does at times, and an embedded server never. */
describe('a table under strain', () => {
  let table = ''
  beforeEach(async () => {
    table = await dynamo().createTable()
  })

  /** A store with such a client; and how long it was told to wait. */
  function meeting(prepare: (client: DynamoDBClient) => void) {
    const client = new DynamoDBClient({ endpoint: dynamo().url, region: REGION, credentials: NOBODY })
    prepare(client)
    const pauses: number[] = []
    const pause = async (ms: number): Promise<void> => void pauses.push(ms)
    return { ...dynamoStore({ client, table, pause }), pauses }
  }

  test('that leaves keys unread is asked for them again', async () => {
    const { history, pauses } = meeting((client) =>
      client.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            const result = await next(args)
            return commandName === 'BatchGetItemCommand'
              ? { ...result, output: oneOf(result.output) }
              : result
          },
        { step: 'initialize' },
      ),
    )
    await history.learn('jo', LESSON)
    const { ties } = await history.consult('jo', ask({}))
    expect([...ties.keys()].sort()).toEqual([OLE, PETRA])
    expect(pauses).toHaveLength(1)
  })

  /** Takes all answers but one back. */
  function oneOf(output: ServiceOutputTypes): ServiceOutputTypes {
    const answer = output as BatchGetItemCommandOutput
    const [first, ...rest] = answer.Responses?.[table] ?? []
    if (first === undefined || rest.length === 0) return output
    const Keys = rest.map(({ pk, sk }) => ({ pk: pk ?? { S: '' }, sk: sk ?? { S: '' } }))
    return { ...answer, Responses: { [table]: [first] }, UnprocessedKeys: { [table]: { Keys } } }
  }

  test.each(['TransactionConflict', 'ThrottlingError'])('is tried again after a %s', async (Code) => {
    const { history, pauses } = meeting(cancelling(Code, 3))
    expect(await history.learn('jo', LESSON)).toBe(true)
    expect(pauses).toHaveLength(3)
    expect((await history.consult('jo', ask({}))).ties.get(PETRA)?.sent).toBe(1)
  })

  test.each([
    ['at last', 'TransactionConflict', 11],
    ['at once where another attempt would fare no better', 'ValidationError', 0],
  ])('is given up %s', async (_, Code, tries) => {
    const { history, pauses } = meeting(cancelling(Code, Number.POSITIVE_INFINITY))
    await expect(history.learn('jo', LESSON)).rejects.toThrow(TransactionCanceledException)
    expect(pauses).toHaveLength(tries)
    expect(Math.max(0, ...pauses)).toBeLessThanOrEqual(1_000)
  })

  function cancelling(Code: string, times: number): (client: DynamoDBClient) => void {
    let left = times
    return (client) =>
      client.middlewareStack.add(
        (next, { commandName }) =>
          (args) => {
            if (commandName !== 'TransactWriteItemsCommand' || left-- <= 0) return next(args)
            throw new TransactionCanceledException({
              message: `Transaction cancelled [None, ${Code}]`,
              CancellationReasons: [{ Code: 'None' }, { Code }],
              $metadata: {},
            })
          },
        { step: 'initialize' },
      )
  }
})

describe('what DynamoDB’s numbers and keys take', () => {
  let table = ''
  beforeEach(async () => {
    table = await dynamo().createTable()
  })
  const opened = () => dynamoStore({ client: dynamo().client, table })

  test('sums of letters from 1970 to the year 9999 stay within 38 digits', async () => {
    const { history } = opened()
    const amounts = [2 ** -50 / 20, 0.1 + 0.2, 117.3, 2 ** 180, Number.POSITIVE_INFINITY]
    for (const [i, outgoing] of amounts.entries()) {
      await history.learn('jo', aLesson(`l${i}`, { ties: new Map([[PETRA, record({ outgoing })]]) }))
    }
    const { pk, sk } = tieItemKey('jo', PETRA)
    const asked = new GetItemCommand({ TableName: table, Key: { pk: text(pk), sk: text(sk) } })
    const sum = (await dynamo().client.send(asked)).Item?.['outgoing']?.N ?? ''
    expect(sum.replace(/\D/g, '').length).toBeLessThanOrEqual(38)
    expect(Number(sum)).toBeGreaterThan(1e14)
  })

  test('keys longer than a sort key may be', async () => {
    const { history } = opened()
    const [name, other] = [`name:${'ö'.repeat(600)}`, `name:${'ö'.repeat(600)}x`] as const
    const subject = 'x'.repeat(2_000)
    const messageId = `${'m'.repeat(980)}@x.example`
    const at = new Date('2026-01-01')
    const ties = new Map([[name, record({ sent: 1 })]])
    await history.learn('jo', aLesson('l'.repeat(5_000), { ties, sent: { messageId, recipients: [], at } }))
    await history.putRule('jo', { scope: 'list', subject, effect: 'allow', reach: 'mass', since: at })
    const asked = ask({ ties: [name, other], ruleSubjects: [subject], messageIds: [messageId] })
    const answer = await history.consult('jo', asked)
    expect([...answer.ties.keys()]).toEqual([name])
    const { Items = [] } = await dynamo().client.send(new ScanCommand({ TableName: table }))
    for (const { pk, sk } of Items) {
      expect(Buffer.byteLength(pk?.S ?? '')).toBeLessThanOrEqual(2_048)
      expect(Buffer.byteLength(sk?.S ?? '')).toBeLessThanOrEqual(1_024)
    }
    expect(answer.rules.map((rule) => rule.subject)).toEqual([subject])
    expect(answer.sent.map((sent) => sent.messageId)).toEqual([messageId])
  })
})
