import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { findAuthor } from '../../lib/domain/author.ts'
import { correspondentOf, isMailOf, type Sighted } from '../../lib/domain/correspondent.ts'
import type { Message } from '../../lib/domain/message.ts'
import { messageOf } from '../support/message.ts'

interface Given {
  readonly name?: string
  readonly from: string
  readonly signed?: readonly string[]
  readonly listId?: string
  readonly sender?: string
  readonly replyTo?: string
}

function sightedOf({ name, from, signed = [], listId, sender, replyTo }: Given): Sighted {
  const message: Message = messageOf({
    from: [{ name: name ?? null, address: address(from) }],
    ...(sender === undefined ? {} : { sender: { name: null, address: address(sender) } }),
    ...(replyTo === undefined ? {} : { replyTo: [{ name: null, address: address(replyTo) }] }),
    ...(listId === undefined ? {} : { headers: [{ name: 'list-id', value: `<${listId}>` }] }),
  })
  const results = {
    authservId: 'kith.test',
    spf: [],
    dkim: signed.map((domain) => ({ result: 'pass' as const, domain })),
    dmarc: null,
  }
  const sighted = correspondentOf(message, results, findAuthor(message, results), 'pass')
  if (sighted === null) throw new Error('somebody wrote it')
  return sighted
}

const shop = sightedOf({
  name: 'Shop Anders',
  from: 'order@mail.anders-shop.example',
  signed: ['anders-shop.example'],
})

describe('mail of the one to whom the address was given', () => {
  test.each<[string, Given]>([
    ['another host of theirs', { from: 'news@letters.anders-shop.example' }],
    ['their name under another ending', { from: 'news@anders-shop.test' }],
    ['signed by them, from a brand of theirs', { from: 'hi@brand.example', signed: ['anders-shop.example'] }],
    ['sent by them for somebody', { from: 'hi@brand.example', sender: 'x@anders-shop.example' }],
    ['to be answered to them', { from: 'bulk@mcsv.net', replyTo: 'info@anders-shop.example' }],
    ['on their list', { from: 'hi@brand.example', listId: 'offers.anders-shop.example' }],
    [
      'by a mailing service, in their name',
      { name: 'SHOP ANDERS', from: 'x@mcsv.net', signed: ['mcsv.net'] },
    ],
  ])('%s', (_what, given) => {
    expect(isMailOf(shop.who, sightedOf(given))).toBe(true)
  })
})

describe('mail of another', () => {
  test.each<[string, Given]>([
    ['a firm of another name', { name: 'Firm B', from: 'news@firm-b.example', signed: ['firm-b.example'] }],
    [
      'one who takes the name',
      { name: 'Shop Anders', from: 'news@firm-b.example', signed: ['firm-b.example'] },
    ],
    ['one with the same mailing service', { name: 'Firm B', from: 'b@firm-b.example', signed: ['mcsv.net'] }],
    ['one behind that service alone', { name: 'Firm B', from: 'x@mcsv.net', signed: ['mcsv.net'] }],
  ])('%s', (_what, given) => {
    const byService = sightedOf({
      name: 'Shop Anders',
      from: 'order@anders-shop.example',
      signed: ['anders-shop.example', 'mcsv.net'],
    })
    expect(isMailOf(byService.who, sightedOf(given))).toBe(false)
  })

  test('two people at a mail provider are two', () => {
    const max = sightedOf({ from: 'max@gmail.com', signed: ['gmail.com'] })
    expect(isMailOf(max.who, sightedOf({ from: 'eva@gmail.com', signed: ['gmail.com'] }))).toBe(false)
    expect(isMailOf(max.who, sightedOf({ from: 'max@gmail.com', signed: ['gmail.com'] }))).toBe(true)
  })

  test('all whom one platform carries are the platform', () => {
    const carried = (name: string) =>
      sightedOf({ name, from: 'invitations@linkedin.com', signed: ['linkedin.com'] })
    expect(isMailOf(carried('Max Muster').who, carried('Eva Beispiel'))).toBe(true)
  })

  test('firms with a short or common name in two countries are two', () => {
    expect(isMailOf(sightedOf({ from: 'a@dm.example' }).who, sightedOf({ from: 'a@dm.test' }))).toBe(false)
    expect(isMailOf(sightedOf({ from: 'a@news.example' }).who, sightedOf({ from: 'a@news.test' }))).toBe(
      false,
    )
  })
})

test('nobody is named where From names nobody', () => {
  const message = messageOf({ from: [] })
  expect(correspondentOf(message, null, findAuthor(message, null), 'unknown')).toBeNull()
})
