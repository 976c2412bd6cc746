import { describe, expect, test } from '@jest/globals'
import { added, billOf, sharesOf, times } from '../../bench/cost/bill.ts'
import { sizeOf, unitsOf } from '../../bench/cost/dynamo-units.ts'
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
  const shelf = { partitionKey: { name: 'shelf' }, sortKey: { name: 'shelfAt' }, holds: ['mark'] }
  const shelved = { ...item(10), shelf: S('x'), shelfAt: { N: '1' } }
  const write = (before: object | null, after: object | null, inTransaction = false) => {
    const written = [{ before: before && { ...before }, after: after && { ...after }, inTransaction }]
    return unitsOf('PutItem', {}, {}, written, [shelf]).dynamoWrite
  }
  const read = (operation: string, asked: unknown, found: unknown) =>
    unitsOf(operation, asked, found, [], []).dynamoRead

  test('are one for each kilobyte of what was or is written', () => {
    expect(write(null, item(10))).toBe(1)
    expect(write(null, item(1_500))).toBe(2)
    expect(write(item(1_500), item(10))).toBe(2)
    expect(write(null, null)).toBe(1)
  })

  test('are one more where an index changes, and two where something moves in it', () => {
    expect(write(null, shelved)).toBe(2)
    expect(write(shelved, { ...shelved, a: S('other') })).toBe(1)
    expect(write(shelved, { ...shelved, mark: S('x') })).toBe(2)
    expect(write(shelved, { ...shelved, shelf: S('y') })).toBe(3)
    expect(write(shelved, item(10))).toBe(2)
  })

  test('are twice as many within a transaction, but for an index', () => {
    expect(write(null, item(1_500), true)).toBe(4)
    expect(write(null, shelved, true)).toBe(3)
  })

  test('are one for each 4 KB read, half of one where it may be stale, and one for what is not there', () => {
    const keys = { RequestItems: { t: { Keys: [item(1), item(2), item(3)] } } }
    const found = { Responses: { t: [item(10), item(5_000)] } }
    expect(read('BatchGetItem', keys, found)).toBe(2)
    const consistent = { RequestItems: { t: { ...keys.RequestItems.t, ConsistentRead: true } } }
    expect(read('BatchGetItem', consistent, found)).toBe(4)
    expect(read('Query', {}, { Items: [item(3_000), item(3_000)] })).toBe(1)
  })

  test('an operation without a rule is no free one', () => {
    expect(() => read('PartiQL', {}, {})).toThrow('PartiQL')
  })
})

test.each([
  ['text in UTF-8', { a: S('ä') }, 3],
  ['a number by two digits an octet', { a: { N: '1764158400123' } }, 9],
  ['a round number by what of it tells something', { a: { N: '1500' } }, 3],
  ['octets as they are', { a: { B: Buffer.from('12345').toString('base64') } }, 6],
  ['a set by what is in it', { a: { SS: ['ab', 'c'] } }, 7],
])('an item has %s', (_, of, octets) => {
  expect(sizeOf(of)).toBe(octets)
})

describe('the time of a function', () => {
  const work = { cpu: 10, calls: new Map([['S3 GET', 2]]), invocations: 1 }

  test('is what it computes, at its share of a processor, and what it waits', () => {
    expect(durationOf(work, 1_769)).toBe(60)
    expect(durationOf(work, 1_769 / 2)).toBe(70)
    expect(lambdaUsage(work, 1_024).lambdaRequest).toBe(1)
  })
})
