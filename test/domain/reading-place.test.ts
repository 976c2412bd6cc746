import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import {
  confirmsReading,
  passToConfirm,
  pendingWish,
  readsAt,
  wishToRead,
} from '../../lib/domain/reading-place.ts'
import { NOW, ownerOf } from '../support/house.ts'

const there = address('anna@mail.example')
const anna = ownerOf('anna')
const wish = { address: there, state: 'asked', since: NOW, meanwhile: 'wait' } as const

describe('where an owner reads', () => {
  test.each([
    ['who never said: at the first address', {}, anna.addresses[0]],
    ['who said so, and is known to', { deliverTo: there }, there],
    ['who is new and has not confirmed: nowhere yet', { deliverToWish: wish }, null],
    [
      'who read elsewhere before: there until they confirm',
      { deliverToWish: { ...wish, meanwhile: 'first-address' as const } },
      anna.addresses[0],
    ],
    [
      'who has another address confirmed: that one until then',
      { deliverTo: address('old@mail.example'), deliverToWish: wish },
      'old@mail.example',
    ],
  ])('%s', (_, place, at) => {
    expect(readsAt({ ...anna, ...place })).toBe(at)
  })
})

test('a wish of somebody who reads nowhere yet goes on waiting; of others nothing changes meanwhile', () => {
  expect(wishToRead({ ...anna, deliverToWish: wish }, there, NOW).deliverToWish?.meanwhile).toBe('wait')
  expect(wishToRead(anna, there, NOW).deliverToWish).toEqual({
    ...{ address: there, state: 'new', since: NOW, meanwhile: 'first-address' },
  })
})

test('a click confirms the address that it was sent to, and no other, and once', () => {
  const change = confirmsReading({ ...anna, deliverToWish: wish }, there, NOW)
  expect(change).toEqual({ deliverTo: there, deliverToWish: { ...wish, state: 'confirmed' } })
  expect(confirmsReading({ ...anna, deliverToWish: wish }, address('eve@mail.example'), NOW)).toBeNull()
  expect(confirmsReading({ ...anna, ...change }, there, NOW)).toBeNull()
  expect(pendingWish({ ...anna, ...change })).toBeNull()
})

test('the link names owner and address, and is good for a week', () => {
  expect(passToConfirm(anna, wish)).toEqual({
    id: there,
    ownerId: 'anna',
    expiresAt: new Date(NOW.getTime() + 7 * 86_400_000),
  })
})
