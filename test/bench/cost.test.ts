import { describe, expect, test } from '@jest/globals'
import { added, billOf, sharesOf, times } from '../../bench/cost/bill.ts'
import { unitsOf } from '../../bench/cost/dynamo-units.ts'
import { durationOf, lambdaUsage } from '../../bench/cost/lambda.ts'
import { PRICES } from '../../bench/cost/prices.ts'

const S = (text: string) => ({ S: text })
const item = (octets: number) => ({ a: S('x'.repeat(octets)) })

describe('a bill', () => {
  test('has the dearest first, and nothing that was not used', () => {
    const bill = billOf({ s3Read: 1e6, sesIn: 1_000, s3Write: 0 })
    expect(bill.map(({ what }) => what)).toEqual(['s3Read', 'sesIn'])
    expect(bill[0]?.dollars).toBeCloseTo(1e6 * PRICES.s3Read)
  })

  test('tells what SES asks from everything else', () => {
    const shares = sharesOf(billOf({ sesIn: 1_000, sesOut: 1_000, s3Write: 1e6 }))
    expect(shares.ses).toBeCloseTo(0.2)
    expect(shares.rest).toBeCloseTo(5)
  })

  test('adds up, and grows in proportion', () => {
    expect(added({ sqs: 1 }, { sqs: 2, s3Read: 3 })).toMatchObject({ sqs: 3, s3Read: 3 })
    expect(times({ sqs: 2 }, 5)).toMatchObject({ sqs: 10 })
  })
})

describe('the units of DynamoDB', () => {
  const write = (body: unknown, operation = 'PutItem') => unitsOf(operation, body, {}, ['shelf']).dynamoWrite

  test('are one for each kilobyte written, and one more for each index', () => {
    expect(write({ Item: item(10) })).toBe(1)
    expect(write({ Item: item(1_500) })).toBe(2)
    expect(write({ Item: { ...item(10), shelf: S('x') } })).toBe(2)
    expect(write({ Key: item(3), UpdateExpression: 'SET shelf = :s' }, 'UpdateItem')).toBe(2)
    expect(write({ Key: item(3), UpdateExpression: 'SET shelfAt = :s' }, 'UpdateItem')).toBe(1)
  })

  test('are twice as many within a transaction', () => {
    const put = { Put: { Item: item(1_500) } }
    expect(write({ TransactItems: [put, { Update: { Key: item(3) } }] }, 'TransactWriteItems')).toBe(6)
  })

  test('are one for each 4 KB read, half of one where it may be stale, and one for what is not there', () => {
    const keys = { RequestItems: { t: { Keys: [item(1), item(2), item(3)] } } }
    const found = { Responses: { t: [item(10), item(5_000)] } }
    expect(unitsOf('BatchGetItem', keys, found, []).dynamoRead).toBe(2)
    const consistent = { RequestItems: { t: { ...keys.RequestItems.t, ConsistentRead: true } } }
    expect(unitsOf('BatchGetItem', consistent, found, []).dynamoRead).toBe(4)
    expect(unitsOf('Query', {}, { Items: [item(3_000), item(3_000)] }, []).dynamoRead).toBe(1)
  })

  test('an operation without a rule is no free one', () => {
    expect(() => unitsOf('PartiQL', {}, {}, [])).toThrow('PartiQL')
  })
})

describe('the time of a function', () => {
  const work = { cpu: 10, calls: new Map([['S3 GET', 2]]), invocations: 1 }

  test('is what it computes, at its share of a processor, and what it waits', () => {
    expect(durationOf(work, 1_769)).toBe(60)
    expect(durationOf(work, 1_769 / 2)).toBe(70)
    expect(lambdaUsage(work, 1_024).lambdaRequest).toBe(1)
  })
})
