import type { ReceiptRule } from '@aws-sdk/client-ses'
import { describe, expect, test } from '@jest/globals'
import { NOWHERE, type Place, placeName, placeNamed } from '../../../functions/receipt-rules/place.ts'
import { type Request, readRequest, type Wish } from '../../../functions/receipt-rules/request.ts'
import { Refusal, settle } from '../../../functions/receipt-rules/settle.ts'
import { type RuleSets, ruleSetsOf } from '../../support/aws/receipt-rule-sets.ts'

const own = (ruleSet: string): Wish => ({ mode: 'own', ruleSet })
const within = (bucket = 'kith-mail', names: readonly string[] = ['Kith-Sent', 'Kith-Guarded']): Wish => ({
  mode: 'active',
  rules: names.map((name) => ({
    ...{ name, recipients: ['kith.example'], bucket, prefix: 'mail/', topic: 'arn:topic' },
  })),
})
const theirs: ReceiptRule = {
  Name: 'shop',
  Recipients: ['shop.example'],
  Actions: [{ StopAction: { Scope: 'RuleSet' } }],
}
const storing = (Name: string, BucketName: string): ReceiptRule => ({
  Name,
  Actions: [{ S3Action: { BucketName } }],
})
const ours = (Name: string) => storing(Name, 'kith-mail')

const common = {
  ResponseURL: 'https://answer.example/x',
  StackId: 's',
  RequestId: 'r',
  LogicalResourceId: 'l',
}
const create = (wish: Wish) => readRequest({ ...common, RequestType: 'Create', ResourceProperties: wish })
const update = (from: Wish, to: Wish, place: Place) =>
  readRequest({
    ...{ ...common, RequestType: 'Update', PhysicalResourceId: placeName(place) },
    ...{ ResourceProperties: to, OldResourceProperties: from },
  })
const remove = (wish: Wish, place: Place) =>
  readRequest({
    ...{ ...common, RequestType: 'Delete', PhysicalResourceId: placeName(place), ResourceProperties: wish },
  })

const namesIn = ({ sets }: RuleSets, name: string) => sets.get(name)?.map(({ Name }) => Name)

describe('a rule set of our own', () => {
  test.each<[string, string | null, Request, Place, string | null, readonly string[]]>([
    ['is activated where none is', null, create(own('kith')), at('own', 'kith'), 'kith', ['activate kith']],
    [
      'is left active where it was before, and so noted',
      'kith',
      create(own('kith')),
      at('found', 'kith'),
      'kith',
      [],
    ],
    [
      'follows its successor',
      'kith',
      update(own('kith'), own('kith2'), at('own', 'kith')),
      at('own', 'kith2'),
      'kith2',
      ['activate kith2'],
    ],
    [
      'comes back when that is rolled back',
      'kith2',
      update(own('kith2'), own('kith'), at('own', 'kith2')),
      at('own', 'kith'),
      'kith',
      ['activate kith'],
    ],
    [
      'stays ours where nothing is new',
      'kith',
      update(own('kith'), own('kith'), at('own', 'kith')),
      at('own', 'kith'),
      'kith',
      [],
    ],
    [
      'stays found where nothing is new',
      'kith',
      update(own('kith'), own('kith'), at('found', 'kith')),
      at('found', 'kith'),
      'kith',
      [],
    ],
    [
      'is deactivated as it goes',
      'kith',
      remove(own('kith'), at('own', 'kith')),
      NOWHERE,
      null,
      ['activate '],
    ],
    [
      'is not deactivated where it was found active',
      'kith',
      remove(own('kith'), at('found', 'kith')),
      NOWHERE,
      'kith',
      [],
    ],
    ['leaves its successor active', 'kith2', remove(own('kith'), at('own', 'kith')), NOWHERE, 'kith2', []],
    [
      'leaves another active that somebody has activated since',
      'other',
      remove(own('kith'), at('own', 'kith')),
      NOWHERE,
      'other',
      [],
    ],
    [
      'that was never activated leaves all as it is',
      'other',
      remove(own('kith'), NOWHERE),
      NOWHERE,
      'other',
      [],
    ],
    [
      'is activated after rules of ours in another',
      null,
      update(within(), own('kith'), at('within', 'other')),
      at('own', 'kith'),
      'kith',
      ['activate kith'],
    ],
  ])('%s', async (_, active, request, place, then, changes) => {
    const ses = ruleSetsOf({ kith: [], kith2: [], other: [theirs] }, active)
    expect(await settle(ses.client, request)).toEqual(place)
    expect([ses.active, ses.changes]).toEqual([then, changes])
    // Again, as CloudFormation may ask: nothing more happens.
    await settle(ses.client, request)
    expect([ses.active, ses.changes]).toEqual([then, changes])
  })

  test.each([
    ['made', create(own('kith'))],
    ['changed', update(own('kith'), own('kith2'), at('own', 'kith'))],
    ['made of rules in it', update(within(), own('kith'), at('within', 'other'))],
  ])('never takes the place of another: %s', async (_, request) => {
    const ses = ruleSetsOf({ kith: [], kith2: [], other: [theirs] }, 'other')
    const asked = settle(ses.client, request)
    await expect(asked).rejects.toThrow(Refusal)
    await expect(asked).rejects.toThrow(/"other".*"ruleSet": "active".*deploy again/)
    expect([ses.active, ses.changes]).toEqual(['other', []])
  })
})

describe('rules of ours in the active set of another', () => {
  test('go in first, beside what is there', async () => {
    const ses = ruleSetsOf({ other: [theirs] }, 'other')
    expect(await settle(ses.client, create(within()))).toEqual(at('within', 'other'))
    expect(namesIn(ses, 'other')).toEqual(['Kith-Guarded', 'Kith-Sent', 'shop'])
    expect(ses.sets.get('other')?.[0]).toMatchObject({
      ...{ Enabled: true, ScanEnabled: true, Recipients: ['kith.example'] },
      Actions: [{ S3Action: { BucketName: 'kith-mail', ObjectKeyPrefix: 'mail/', TopicArn: 'arn:topic' } }],
    })
    // Again, as CloudFormation may ask.
    await settle(ses.client, create(within()))
    expect(namesIn(ses, 'other')).toEqual(['Kith-Guarded', 'Kith-Sent', 'shop'])
    expect(ses.active).toBe('other')
  })

  test('change where they are; those that are no longer wanted go, and so in a rollback', async () => {
    const ses = ruleSetsOf({ other: [theirs] }, 'other')
    await settle(ses.client, create(within()))
    const place = at('within', 'other')
    const next = within('kith-mail-2', ['Kith-Sent', 'Kith-New'])
    expect(await settle(ses.client, update(within(), next, place))).toEqual(place)
    expect(namesIn(ses, 'other')?.sort()).toEqual(['Kith-New', 'Kith-Sent', 'shop'])
    expect(await settle(ses.client, update(next, within(), place))).toEqual(place)
    expect(namesIn(ses, 'other')?.sort()).toEqual(['Kith-Guarded', 'Kith-Sent', 'shop'])
  })

  test('move with what is active, and CloudFormation has the old ones removed', async () => {
    const ses = ruleSetsOf({ other: [theirs, ours('Kith-Sent'), ours('Kith-Guarded')], next: [] }, 'next')
    const place = at('within', 'other')
    expect(await settle(ses.client, update(within(), within(), place))).toEqual(at('within', 'next'))
    await settle(ses.client, remove(within(), place))
    expect([namesIn(ses, 'other'), namesIn(ses, 'next')]).toEqual([['shop'], ['Kith-Guarded', 'Kith-Sent']])
  })

  test.each<[string, Record<string, ReceiptRule[]>, Place, readonly string[]]>([
    [
      'from where they are',
      { other: [ours('Kith-Sent'), theirs, ours('Kith-Guarded')] },
      at('within', 'other'),
      ['shop'],
    ],
    ['but for what is gone already', { other: [theirs] }, at('within', 'other'), ['shop']],
    ['but not a namesake', { other: [storing('Kith-Sent', 'theirs')] }, at('within', 'other'), ['Kith-Sent']],
    ['from nowhere', { other: [ours('Kith-Sent')] }, NOWHERE, ['Kith-Sent']],
    ['from a set that is gone', { other: [] }, at('within', 'gone'), []],
  ])('go %s', async (_, sets, place, left) => {
    const ses = ruleSetsOf(sets, 'other')
    expect(await settle(ses.client, remove(within(), place))).toEqual(NOWHERE)
    expect([ses.active, namesIn(ses, 'other')]).toEqual(['other', left])
  })

  test.each<[string, string | null, Request, RegExp]>([
    ['where none is active', null, create(within()), /No receipt rule set is active.*"ruleSet": "own"/],
    [
      'where a namesake is another’s',
      'taken',
      create(within()),
      /"taken".*"Kith-Sent" that is not Kith’s\. Rename/,
    ],
    [
      'where our own is active, which would go',
      'kith',
      update(own('kith'), within(), at('own', 'kith')),
      /"kith".*Activate the one/,
    ],
  ])('are refused %s', async (_, active, request, said) => {
    const ses = ruleSetsOf({ kith: [], taken: [storing('Kith-Sent', 'theirs')] }, active)
    const asked = settle(ses.client, request)
    await expect(asked).rejects.toThrow(Refusal)
    await expect(asked).rejects.toThrow(said)
    expect(ses.changes).toEqual([])
  })

  test('are all there or none: a fault leaves nothing behind', async () => {
    const ses = ruleSetsOf({ other: [theirs] }, 'other')
    let created = 0
    ses.fault = (call) => {
      if (call === 'CreateReceiptRuleCommand' && ++created === 2) throw new Error('throttled')
    }
    await expect(settle(ses.client, create(within()))).rejects.toThrow('throttled')
    expect(namesIn(ses, 'other')).toEqual(['shop'])
  })
})

test.each(['own/a', 'found/a', 'within/a b', 'nowhere'])('a place is found again by its name: %s', (name) => {
  expect(placeName(placeNamed(name))).toBe(name)
})

test.each(['', 'elsewhere/a', '2026/05/01/[$LATEST]abc'])(
  'what is no place of ours is nowhere: %j',
  (name) => {
    expect(placeNamed(name)).toBe(NOWHERE)
  },
)

function at(kind: 'own' | 'found' | 'within', ruleSet: string): Place {
  return { kind, ruleSet }
}
