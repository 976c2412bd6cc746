import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { mimeReader } from '../../../lib/adapters/mime/reader.ts'
import { composeSample } from '../../../lib/sample/compose.ts'
import { sampleMailbox } from '../../../lib/sample/mailbox.ts'
import { mail } from '../../support/mail-grammar.ts'
import { differencesFrom, MAILPARSER, POSTAL_MIME } from '../../support/slow-reader/libraries.ts'
import { slowReader } from '../../support/slow-reader/reader.ts'

const lean = mimeReader()
const slow = slowReader()
const NOW = new Date('2026-06-17T10:20:00Z')

let sample: readonly Uint8Array[] = []
beforeAll(async () => {
  sample = await Promise.all(sampleMailbox(NOW).map(composeSample))
})

describe('the lean reader reads as the slow one does', () => {
  test('the whole sample mailbox, field by field', async () => {
    for (const bytes of sample) expect(await lean.read(bytes)).toEqual(await slow.read(bytes))
  })

  test('whatever a grammar of mail writes', async () => {
    await fc.assert(
      fc.asyncProperty(mail, async (bytes) => {
        expect(await lean.read(bytes)).toEqual(await slow.read(bytes))
      }),
      { numRuns: 400, seed: 20_260_617 },
    )
  })
})

describe('the lean reader and the libraries agree on the sample mailbox', () => {
  test.each([
    { library: POSTAL_MIME, known: [] },
    // It takes a bounce's delivery-status for text; RFC 3464 writes that for machines.
    { library: MAILPARSER, known: ['text, a message within'] },
  ])('$library.name: who, to whom, about what, which text', async ({ library, known }) => {
    const differences = new Set<string>()
    for (const bytes of sample) {
      for (const each of await differencesFrom(library, await lean.read(bytes), bytes)) differences.add(each)
    }
    expect([...differences]).toEqual(known)
  })
})
