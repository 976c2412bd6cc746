import { describe, expect, test } from '@jest/globals'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { findOwnAddresses } from '../../lib/app/import-census.ts'
import { letterOf, sourcesOf, type TestFile } from './archive.ts'

const ANNA = 'Anna Berger <anna@berger.example>'

const find = async (...files: readonly TestFile[]) =>
  (await findOwnAddresses(mimeReader(), sourcesOf(files))).map(({ address }) => address)

let count = 0

/** So many letters from one to the other. */
function letters(many: number, from: string, to: string, more = ''): readonly string[] {
  return Array.from({ length: many }, () => letterOf({ from, to, id: `m${count++}@berger.example`, more }))
}

describe('the owner’s own addresses', () => {
  test('wrote what lies among the sent mail; a stray letter there says nothing', async () => {
    const stray = letters(1, 'Jonas <jonas@weber.example>', ANNA)
    expect(
      await find(
        ['Sent', ...letters(10, ANNA, 'jonas@weber.example'), ...stray],
        ['Inbox', ...letters(30, 'news@shop.example', ANNA)],
      ),
    ).toEqual(['anna@berger.example'])
  })

  test('are several where several wrote it', async () => {
    expect(
      await find([
        'Sent',
        ...letters(10, ANNA, 'jonas@weber.example'),
        ...letters(4, 'a.berger@firm.example', 'x@y.example'),
      ]),
    ).toEqual(['anna@berger.example', 'a.berger@firm.example'])
  })

  test('show in Gmail’s labels', async () => {
    expect(
      await find([
        'All mail.mbox',
        ...letters(5, 'Jonas <jonas@weber.example>', ANNA, 'X-Gmail-Labels: Inbox\n'),
        ...letters(2, ANNA, 'jonas@weber.example', 'X-Gmail-Labels: Sent\n'),
      ]),
    ).toEqual(['anna@berger.example'])
  })

  test('are where mail was delivered to; a list is not', async () => {
    const list = letters(
      20,
      'someone@x.example',
      'choir@lists.example',
      'List-Id: <choir.lists.example>\nDelivered-To: choir@lists.example\n',
    )
    expect(
      await find([
        'Inbox',
        ...list,
        ...letters(5, 'jonas@weber.example', ANNA, 'Delivered-To: anna@berger.example\n'),
      ]),
    ).toEqual(['anna@berger.example'])
  })

  test('stand on most mail, where nothing else tells', async () => {
    expect(
      await find([
        'letters',
        ...letters(4, ANNA, 'jonas@weber.example'),
        ...letters(4, 'jonas@weber.example', ANNA),
        ...letters(3, 'nele@sommer.example', ANNA),
      ]),
    ).toEqual(['anna@berger.example'])
  })

  test('are others of the same name, too, that write and are written to', async () => {
    expect(
      await find(
        ['Sent', ...letters(10, ANNA, 'jonas@weber.example')],
        [
          'Old',
          ...letters(3, 'Berger, Anna <ab@old.example>', 'x@y.example'),
          ...letters(3, 'x@y.example', 'ab@old.example'),
        ],
        ['Inbox', ...letters(5, 'Anna Berger via XING <mailrobot@mail.xing.com>', ANNA)],
      ),
    ).toEqual(['anna@berger.example', 'ab@old.example'])
  })

  test('are not made up where nobody writes', async () => {
    expect(await find(['news', ...letters(9, 'news@shop.example', 'undisclosed-recipients:;')])).toEqual([])
    expect(await find()).toEqual([])
  })

  test('need no more than a sample of a great mailbox', async () => {
    let opened = 0
    async function* many() {
      for (let at = 0; at < 3_000; at++) {
        yield {
          path: `/mail/cur/${at}`,
          size: 1,
          modifiedAt: 0,
          async *items() {
            opened++
            const [text = ''] = letters(1, ANNA, 'jonas@weber.example')
            yield { type: 'message' as const, path: `/mail/Sent/${at}`, bytes: Buffer.from(text) }
          },
        }
      }
    }
    expect(await findOwnAddresses(mimeReader(), many())).toHaveLength(1)
    expect(opened).toBe(1_000)
  })
})
