import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { withDynamo } from './opened.ts'

const dynamo = withDynamo()

/** The embedded server's transactions are ours; so they are held to what AWS documents of TransactWriteItems. */
describe('embedded transactions', () => {
  let table = ''
  beforeEach(async () => {
    table = await dynamo().createTable()
    await put('there', '1')
  })

  const key = (sk: string) => ({ pk: { S: 'test' }, sk: { S: sk } })
  const put = (sk: string, n: string) =>
    dynamo().client.send(new PutItemCommand({ TableName: table, Item: { ...key(sk), n: { N: n } } }))
  const read = async (sk: string) => {
    const { Item } = await dynamo().client.send(new GetItemCommand({ TableName: table, Key: key(sk) }))
    return Item === undefined ? null : (Item['n']?.N ?? 'an item without n')
  }
  const transact = (items: readonly TransactWriteItem[], token?: string) =>
    dynamo().client.send(
      new TransactWriteItemsCommand({ TransactItems: [...items], ClientRequestToken: token }),
    )

  const putting = (sk: string, condition?: string): TransactWriteItem => ({
    Put: {
      TableName: table,
      Item: { ...key(sk), n: { N: '9' } },
      ...(condition !== undefined && { ConditionExpression: condition }),
    },
  })
  const adding = (sk: string): TransactWriteItem => ({
    Update: {
      TableName: table,
      Key: key(sk),
      UpdateExpression: 'ADD n :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    },
  })
  const deleting = (sk: string): TransactWriteItem => ({ Delete: { TableName: table, Key: key(sk) } })
  const checking = (sk: string, condition: string | undefined): TransactWriteItem => ({
    ConditionCheck: {
      TableName: table,
      Key: key(sk),
      ConditionExpression: condition,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  })

  test('write everything', async () => {
    await put('old', '1')
    await transact([
      putting('new'),
      adding('there'),
      deleting('old'),
      checking('a', 'attribute_not_exists(pk)'),
    ])
    expect(await Promise.all(['new', 'there', 'old', 'a'].map(read))).toEqual(['9', '2', null, null])
  })

  test('write nothing where one condition does not hold, and say which', async () => {
    await put('old', '1')
    const cancelled = transact([
      putting('new'),
      adding('there'),
      putting('old', 'attribute_not_exists(pk)'),
      deleting('there2'),
    ])
    await expect(cancelled).rejects.toThrow(TransactionCanceledException)
    await expect(cancelled).rejects.toMatchObject({
      message: expect.stringContaining('[None, None, ConditionalCheckFailed, None]'),
      CancellationReasons: [
        { Code: 'None' },
        { Code: 'None' },
        { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' },
        { Code: 'None' },
      ],
    })
    expect(await Promise.all(['new', 'there', 'old'].map(read))).toEqual([null, '1', '1'])
  })

  test('put back what was deleted or replaced before the condition failed', async () => {
    await put('old', '5')
    await expect(
      transact([deleting('there'), putting('old'), checking('none', 'attribute_exists(pk)')]),
    ).rejects.toThrow(TransactionCanceledException)
    expect(await Promise.all(['there', 'old', 'none'].map(read))).toEqual(['1', '5', null])
  })

  test('give every reason, with the item where that is asked for', async () => {
    const failed = transact([
      checking('there', 'n = pk'),
      putting('there2', 'attribute_exists(pk)'),
      putting('fine'),
    ])
    await expect(failed).rejects.toMatchObject({
      CancellationReasons: [
        { Code: 'ConditionalCheckFailed', Item: { n: { N: '1' } } },
        { Code: 'ConditionalCheckFailed' },
        { Code: 'None' },
      ],
    })
    expect(await read('fine')).toBeNull()
  })

  test('are cancelled by a change that an item does not allow', async () => {
    const wrong: TransactWriteItem = {
      Update: {
        TableName: table,
        Key: key('there'),
        UpdateExpression: 'ADD n :set',
        ExpressionAttributeValues: { ':set': { SS: ['x'] } },
      },
    }
    await expect(transact([putting('new'), wrong])).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'None' }, { Code: 'ValidationError' }],
    })
    expect(await read('new')).toBeNull()
  })

  test.each([
    ['nothing', () => []],
    ['more than a hundred actions', () => Array.from({ length: 101 }, (_, i) => putting(`${i}`))],
    ['two actions on one item', () => [putting('same'), checking('same', 'attribute_exists(pk)')]],
    ['a check of nothing', () => [checking('a', undefined)]],
    ['two actions in one', () => [{ ...putting('a'), ...deleting('b') }]],
  ])('refuse %s', async (_, items) => {
    await expect(transact(items())).rejects.toMatchObject({ name: 'ValidationException' })
  })

  test('take a hundred actions', async () => {
    await transact(Array.from({ length: 100 }, (_, i) => putting(`${i}`)))
    expect(await read('99')).toBe('9')
  })

  test('happen once by one token, which stands for one request', async () => {
    await transact([adding('there')], 'token-1')
    await transact([adding('there')], 'token-1')
    expect(await read('there')).toBe('2')
    await expect(transact([adding('other')], 'token-1')).rejects.toMatchObject({
      name: 'IdempotentParameterMismatchException',
    })
    await transact([adding('there')], 'token-2')
    expect(await read('there')).toBe('3')
  })

  test('let nobody see a part of them', async () => {
    const transactions = Array.from({ length: 10 }, () => transact([adding('a'), adding('b')]))
    const seen = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const b = await read('b')
        return { b: Number(b), a: Number(await read('a')) }
      }),
    )
    await Promise.all(transactions)
    for (const { a, b } of seen) expect(a).toBeGreaterThanOrEqual(b)
    expect([await read('a'), await read('b')]).toEqual(['10', '10'])
  })

  test('leave single conditional writes as they are', async () => {
    const again = dynamo().client.send(
      new PutItemCommand({
        TableName: table,
        Item: key('there'),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
    await expect(again).rejects.toThrow(ConditionalCheckFailedException)
  })
})
