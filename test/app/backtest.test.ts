import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { type ArchivedMessage, backtest } from '../../lib/app/backtest.ts'
import { collectorsLetter } from '../support/circulars.ts'
import { anna, newsletter } from '../support/house.ts'

const shop = 'June news <june@shop.example>'

function mail(from: string, to: string, date: string, id: string, more = ''): string {
  return `From: ${from}\nTo: ${to}\nDate: ${date}\nMessage-ID: <${id}>\nSubject: Plans ${id}\n${more}\nHello,\n\nshall we talk about ${id} tomorrow? I can call you at ten.\n\nYours\n`
}
const toShop = (date: string, id: string) => mail('anna@berger.example', 'june@shop.example', date, id)
const newsAt = (date: string, id: string) => newsletter(shop, { id }).replace(/^Date: .*$/m, `Date: ${date}`)

async function* archive(folder: string, texts: readonly string[]): AsyncGenerator<ArchivedMessage> {
  for (const [n, text] of texts.entries()) {
    yield { path: `${folder}box#${n}`, file: 'box', bytes: Buffer.from(text) }
  }
}

const replay = (...texts: readonly string[]) => replayAt('', ...texts)

function replayAt(folder: string, ...texts: readonly string[]) {
  const { history } = openLocalStore(':memory:')
  const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
  return backtest({ reader: mimeReader(), history, digest }, { items: archive(folder, texts), owner: anna })
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
    expect([...report.verdicts].map(({ disposition, tie }) => [disposition, tie])).toEqual([
      ['hold', 'none'],
      ['deliver', 'known'],
    ])
  })

  test('a message without any date comes first, when nothing is known yet', async () => {
    const letters = ['s1', 's2'].map((id) => toShop('Wed, 3 Jun 2020 09:00:00 +0000', id))
    const undated = newsletter(shop).replace(/^Date: .*\n/m, '')
    const report = await replay(...letters, undated)
    expect([...report.verdicts]).toMatchObject([{ at: null, disposition: 'hold', tie: 'none' }])
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
    expect([...report.verdicts][0]?.reason.code).toBe('answer')
  })

  test('a letter forged in the owner’s name is received, and a draft is no letter yet', async () => {
    const letters = ['s1', 's2'].map((id) => toShop('Wed, 3 Jun 2026 09:00:00 +0000', id))
    const results = 'mx.example; dmarc=fail header.from=berger.example'
    const forged = letters.map((text) => `Authentication-Results: ${results}\n${text}`)
    expect(await replay(...forged)).toMatchObject({ received: 2, sent: 0, ties: { known: 0, weak: 0 } })
    expect(await replayAt('Drafts/', ...letters)).toMatchObject({ sent: 2, ties: { known: 0, weak: 0 } })
    expect(await replayAt('Sent/', ...letters)).toMatchObject({ sent: 2, ties: { known: 1, weak: 0 } })
  })

  test('a text counts for what comes after it, whatever the order of files', async () => {
    const letters = Array.from({ length: 10 }, (_, n) => collectorsLetter(n))
    const verdicts = [...(await replay(...[...letters].reverse())).verdicts]
    const dispositions = verdicts.map(({ disposition }) => disposition)
    expect(dispositions.slice(0, 3)).toEqual(['deliver', 'deliver', 'deliver'])
    expect(dispositions.at(-1)).toBe('hold')
    expect(verdicts.at(-1)?.reason.code).toBe('tie-none')
    const alone = await replay(letters[9] ?? '')
    expect([...alone.verdicts][0]?.disposition).toBe('deliver')
  })

  test('what is no mail at all is judged as what can be read of it', async () => {
    expect(await replay('', '\u0000\u0001\u0002', 'only words')).toMatchObject({
      received: 3,
      held: 0,
      failed: 0,
    })
  })
})

describe('receipts', () => {
  const JUNE = 'Mon, 1 Jun 2026 09:00:00 +0000'
  const LATER = 'Tue, 2 Jun 2026 09:00:00 +0000'
  const toShopAbout = (subject: string, more = '') =>
    mail('anna@berger.example', 'june@shop.example', LATER, 's1@berger.example', more).replace(
      /^Subject: .*$/m,
      `Subject: ${subject}`,
    )
  const news = newsAt(JUNE, 'n1@shop.example')

  test.each([
    ['by In-Reply-To', toShopAbout('A question', 'In-Reply-To: <n1@shop.example>\n')],
    ['by References alone', toShopAbout('A question', 'References: <a@b.example> <n1@shop.example>\n')],
    ['by subject, people and time', toShopAbout('Re: Our June news: ten offers for you')],
  ])('what was held and then answered is regretted: %s', async (_how, answer) => {
    expect(await replay(news, answer)).toMatchObject({
      held: 1,
      answered: 1,
      regret: { count: 1, rate: 1, paths: ['box#0'] },
    })
  })

  test.each([
    ['a letter to the sender on something else', toShopAbout('Re: My order')],
    ['an answer to another message', toShopAbout('Re: Our June news', 'In-Reply-To: <n0@shop.example>\n')],
    [
      'an out-of-office note',
      toShopAbout('Re: Our June news: ten offers for you', 'Auto-Submitted: auto-replied\n'),
    ],
    ['a wish to get no more', toShopAbout('unsubscribe', 'In-Reply-To: <n1@shop.example>\n')],
  ])('no regret: %s', async (_what, sent) => {
    expect(await replay(news, sent)).toMatchObject({ held: 1, answered: 0, regret: { count: 0, rate: 0 } })
  })

  test('what was delivered and then answered is answered, and not regretted', async () => {
    const letter = mail('jonas@weber.example', 'anna@berger.example', JUNE, 'l1')
    const answer = mail('anna@berger.example', 'jonas@weber.example', LATER, 's1', 'In-Reply-To: <l1>\n')
    expect(await replay(letter, answer, news.replace(JUNE, LATER))).toMatchObject({
      held: 1,
      answered: 1,
      regret: { count: 0, rate: 0, paths: [] },
    })
  })

  test('collectors only ever send mass mail; who also writes letters, or is written to, is none', async () => {
    const from = (who: string, id: string) =>
      newsletter(who, { id }).replace('June news <june.news.example>', `<${id}>`)
    const { collectors } = await replay(
      from('Max Muster <max@collect.example>', 'c1'),
      from('Max Muster <max@collect.example>', 'c2').replace('ten offers', 'new offers'),
      from('jonas@weber.example', 'w1'),
      mail('jonas@weber.example', 'anna@berger.example', LATER, 'l1'),
      from('june@shop.example', 'n1'),
      toShop(LATER, 's1'),
      toShop(LATER, 's2'),
    )
    expect(collectors).toMatchObject([
      { author: { name: 'Max Muster' }, massMail: 2, held: 2, kinds: { newsletter: 2 } },
    ])
  })

  test('ties are those of the last day', async () => {
    const sent = ['s1', 's2'].map((id) => toShop(LATER, id))
    const once = mail('anna@berger.example', 'mia@other.example', LATER, 's3')
    const { ties, strongest } = await replay(...sent, once)
    expect(ties).toEqual({ close: 0, known: 1, dormant: 0, weak: 1 })
    expect(strongest).toMatchObject([{ author: { address: 'june@shop.example' }, tie: { sent: 2 } }])
  })
})

describe('in an archive without references, an answer to the owner is known by subject, people and time', () => {
  const SENT = 'Wed, 3 Jun 2026 09:00:00 +0000'
  const sent = mail('anna@berger.example', 'jonas@weber.example', SENT, 's1')
  const answer = (from: string, date: string, subject: string) =>
    mail(from, 'anna@berger.example', date, 'a1').replace(/^Subject: .*$/m, `Subject: ${subject}`)
  const ties = async (...texts: readonly string[]) => (await replay(sent, ...texts)).ties

  test('so one letter and its answer make a tie', async () => {
    const SOON = 'Thu, 4 Jun 2026 09:00:00 +0000'
    expect(await ties(answer('jonas@weber.example', SOON, 'RE: Plans s1'))).toMatchObject({
      known: 1,
      weak: 0,
    })
  })

  test.each([
    ['somebody else', 'mia@other.example', 'Thu, 4 Jun 2026 09:00:00 +0000', 'RE: Plans s1'],
    ['another subject', 'jonas@weber.example', 'Thu, 4 Jun 2026 09:00:00 +0000', 'RE: Plans s2'],
    ['no answer by its subject', 'jonas@weber.example', 'Thu, 4 Jun 2026 09:00:00 +0000', 'Plans s1'],
    ['half a year later', 'jonas@weber.example', 'Fri, 4 Dec 2026 09:00:00 +0000', 'RE: Plans s1'],
  ])('no answer: %s', async (_what, from, date, subject) => {
    expect(await ties(answer(from, date, subject))).toMatchObject({ known: 0, weak: 1 })
  })
})
