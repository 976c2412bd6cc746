import { expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { guardedAddresses, guardedAs, isOutright } from '../../lib/domain/guarded.ts'

test.each([
  ['anna@x.example', ['anna@x.example', '*@x.example']],
  ['anna+shop@x.example', ['anna+shop@x.example', 'anna@x.example', '*@x.example']],
  ['bounces@x.example', ['bounces@x.example']],
  ['bounces+1@x.example', ['bounces+1@x.example', 'bounces@x.example']],
  ['digest@x.example', ['digest@x.example']],
  ['digests@x.example', ['digests@x.example', '*@x.example']],
])('%s is looked for under %j', (at, under) => {
  expect(guardedAs(address(at))).toEqual(under)
})

test('an owner guards their addresses, and what stands for the rest of a domain', () => {
  const addresses = [address('anna@x.example'), address('info@x.example')] as const
  expect(guardedAddresses({ addresses: [...addresses], catchAll: ['x.example'] })).toEqual([
    ...addresses,
    '*@x.example',
  ])
  expect(guardedAddresses({ addresses: [...addresses] })).toEqual(addresses)
})

test('what is theirs outright is not what a catch-all brings', () => {
  const owner = { addresses: [address('anna@x.example')] as [ReturnType<typeof address>] }
  expect(isOutright(owner, address('anna@x.example'))).toBe(true)
  expect(isOutright(owner, address('anna+a@x.example'))).toBe(true)
  expect(isOutright(owner, address('ben@x.example'))).toBe(false)
})
