import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { type ArchivedMessage, backtest } from '../../lib/app/backtest.ts'
import { anna, newsletter } from '../support/house.ts'

const shop = 'June news <june@shop.example>'

function mail(from: string, to: string, date: string, id: string, more = ''): string {
  return `From: ${from}\nTo: ${to}\nDate: ${date}\nMessage-ID: <${id}>\nSubject: Plans ${id}\n${more}\nDear all, this is ${id}.\n`
}
const toShop = (date: string, id: string) => mail('anna@berger.example', 'june@shop.example', date, id)
const newsAt = (date: string, id: string) => newsletter(shop, { id }).replace(/^Date: .*$/m, `Date: ${date}`)

async function* archive(texts: readonly string[]): AsyncGenerator<ArchivedMessage> {
  for (const [n, text] of texts.entries()) yield { path: `box#${n}`, file: 'box', bytes: Buffer.from(text) }
}

function replay(...texts: readonly string[]) {
  const { history } = openLocalStore(':memory:')
  const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
  return backtest({ reader: mimeReader(), history, digest }, { items: archive(texts), owner: anna })
}

describe('backtest', () => {
  test('counts files, distinct messages, received, sent and held', async () => {
    const news = newsAt('Mon, 1 Jun 2026 09:00:00 +0000', 'n1@shop.example')
    const letter = mail('jonas@weber.example', 'anna@berger.example', 'Tue, 2 Jun 2026 09:00:00 +0000', 'l1')
    const report = await replay(news, letter, toShop('Wed, 3 Jun 2026 09:00:00 +0000', 's1'))
    expect(report).toMatchObject({ files: 1, messages: 3, received: 2, sent: 1, held: 1, failed: 0 })
  })

  test('a copy in another folder, with another Message-ID, counts once', async () => {
    const letter = mail('jonas@weber.example', 'anna@berger.example', 'Tue, 2 Jun 2026 09:00:00 +0000', 'l1')
    const copy = letter.replace('Message-ID: <l1>', 'Message-ID: <archive-77>')
    expect(await replay(letter, copy)).toMatchObject({ messages: 1, received: 1 })
  })

  test('never sees the future: what the owner writes later changes no earlier verdict', async () => {
    const before = newsAt('Mon, 1 Jun 2026 09:00:00 +0000', 'n1@shop.example')
    const after = newsAt('Mon, 29 Jun 2026 09:00:00 +0000', 'n2@shop.example').replace(
      'ten offers',
      'more offers',
    )
    const letters = ['Wed, 3 Jun 2026 09:00:00 +0000', 'Fri, 5 Jun 2026 09:00:00 +0000'].map((date, n) =>
      toShop(date, `s${n}`),
    )
    const report = await replay(after, ...letters, before)
    expect(report.verdicts.map(({ disposition, tie }) => [disposition, tie])).toEqual([
      ['hold', 'none'],
      ['deliver', 'known'],
    ])
  })

  test('a message without any date comes first, when nothing is known yet', async () => {
    const letters = ['s1', 's2'].map((id) => toShop('Wed, 3 Jun 2020 09:00:00 +0000', id))
    const undated = newsletter(shop).replace(/^Date: .*\n/m, '')
    const report = await replay(...letters, undated)
    expect(report.verdicts).toMatchObject([{ at: null, disposition: 'hold', tie: 'none' }])
  })

  test('an answer to the owner is seen as one, and what it says of itself suffices in an archive', async () => {
    const sent = mail(
      'anna@berger.example',
      'jonas@weber.example',
      'Wed, 3 Jun 2026 09:00:00 +0000',
      's1@b.example',
    )
    const answer = mail(
      'jonas@weber.example',
      'anna@berger.example',
      'Thu, 4 Jun 2026 09:00:00 +0000',
      'a1',
      'In-Reply-To: <s1@b.example>\n',
    )
    const report = await replay(answer, sent)
    expect(report.verdicts[0]?.reason.code).toBe('answer')
  })

  test('what is no mail at all is judged as what can be read of it', async () => {
    expect(await replay('', '\u0000\u0001\u0002', 'only words')).toMatchObject({
      received: 3,
      held: 0,
      failed: 0,
    })
  })
})
