import { describe, expect, test } from '@jest/globals'
import type { RawMail } from '../../lib/app/ports.ts'
import { eachOpened, type Make } from './contract.ts'

const ID = 'f00dfeed0123456789abcdef'
const OTHER = 'f00dfeed0123456789abcdee'
const octets = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What every keeper of raw mail does. */
export function describeRawMailContract(name: string, make: Make<RawMail>): void {
  describe(`RawMail: ${name}`, () => {
    const { store, reopened } = eachOpened(make)

    test('has nothing under an id that nobody put', async () => {
      await store().put(OTHER, octets('another'))
      expect(await store().get(ID)).toBeNull()
    })

    test.each([
      ['every octet there is', Uint8Array.from({ length: 256 }, (_, i) => i)],
      ['no octets at all', new Uint8Array()],
      ['a large message', new Uint8Array(3_000_000).fill(0x2e)],
    ])('gives back %s unchanged', async (_, bytes) => {
      await store().put(ID, bytes)
      const got = await store().get(ID)
      expect(Buffer.compare(got ?? octets('absent'), bytes)).toBe(0)
    })

    test('keeps the first bytes of an id, whoever puts it again', async () => {
      await store().put(ID, octets('first'))
      await store().put(ID, octets('second'))
      expect(await textOf(store(), ID)).toBe('first')
    })

    test('takes the same message from several at a time', async () => {
      const bytes = new Uint8Array(200_000).fill(0x61)
      await Promise.all([store().put(ID, bytes), store().put(ID, bytes), store().put(OTHER, octets('b'))])
      expect((await store().get(ID))?.length).toBe(200_000)
      expect(await textOf(store(), OTHER)).toBe('b')
    })

    test('is not touched by what a caller does to the bytes', async () => {
      const bytes = octets('as it came')
      await store().put(ID, bytes)
      bytes.fill(0)
      ;(await store().get(ID))?.fill(0)
      expect(await textOf(store(), ID)).toBe('as it came')
    })

    test('removes one and leaves the other', async () => {
      await store().put(ID, octets('a'))
      await store().put(OTHER, octets('b'))
      await store().remove(ID)
      expect(await store().get(ID)).toBeNull()
      expect(await textOf(store(), OTHER)).toBe('b')
    })

    test('is quiet when there is nothing to remove, and takes the id anew', async () => {
      await store().remove(ID)
      await store().put(ID, octets('a'))
      await store().remove(ID)
      await store().remove(ID)
      await store().put(ID, octets('anew'))
      expect(await textOf(store(), ID)).toBe('anew')
    })

    test('still has it after a restart', async () => {
      await store().put(ID, octets('durable'))
      const again = await reopened()
      expect(await textOf(again, ID)).toBe('durable')
      await again.put(ID, octets('not this'))
      expect(await textOf(again, ID)).toBe('durable')
    })
  })
}

async function textOf(store: RawMail, id: string): Promise<string | null> {
  const bytes = await store.get(id)
  return bytes && new TextDecoder().decode(bytes)
}
