import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { listedEntries } from '../../lib/app/listed-entries.ts'
import { address } from '../../lib/domain/address.ts'
import { digestComposer } from '../../lib/wiring/digest-composer.ts'
import { digestOf, heldEntry } from '../support/entries.ts'

const compose = digestComposer(address('digest@kith.test'))

test('reads what a digest lists out of its own header, in the order of its numbers, however it is folded', async () => {
  const entries = Array.from({ length: 120 }, (_, n) => heldEntry({ intakeId: `${n}`.padStart(32, 'a') }))
  const bytes = await compose(digestOf(entries))
  expect(listedEntries(bytes)).toEqual(entries.map(({ intakeId }) => intakeId))
})

test('finds none in a mail that has none, and nothing that only its body says', async () => {
  expect(listedEntries(await compose(digestOf([])))).toBeNull()
  expect(listedEntries(Buffer.from('Subject: x\r\n\r\nX-Kith-Entries: a b'))).toBeNull()
})

test('is total', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(listedEntries(bytes) ?? []).toBeInstanceOf(Array)
    }),
  )
})
