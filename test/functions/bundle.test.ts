import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { orderBody } from '../../functions/release/order.ts'
import { address } from '../../lib/domain/address.ts'
import { type Cloud, openCloud } from '../support/cloud/cloud.ts'
import { fromSes } from '../support/cloud/from-ses.ts'
import { PAGE } from '../support/cloud/resources.ts'
import { heldEntry } from '../support/entries.ts'
import { published, requestTo } from '../support/events.ts'
import { letter, newsletter, ownerOf } from '../support/house.ts'

// CDK and processes take their time on a busy machine.
jest.setTimeout(60_000)

// GIVEN what would be uploaded, each function in a process of its own with the variables and permissions
// that the template gives it, and embedded servers in AWS's place

const GUARDED = address('anna@kith.example.org')
const BENS = address('ben@kith.example.org')
const JOURNAL = address('cleo-91d2@sent.kith.example.org')
const anna = ownerOf('anna', {
  addresses: [address('anna@berger.example'), GUARDED],
  journalAddress: address('anna-5f3a@sent.kith.example.org'),
})
const ben = ownerOf('ben', {
  addresses: [address('ben@berger.example'), BENS],
  journalAddress: address('ben-77c1@sent.kith.example.org'),
})

const cleo = ownerOf('cleo', {
  addresses: [address('cleo@berger.example'), address('cleo@kith.example.org')],
  journalAddress: JOURNAL,
  mode: 'paused',
})

let cloud: Cloud
beforeAll(async () => {
  cloud = await openCloud()
  // Who comes later, or changes, may be heard of a minute later.
  await cloud.store.owners.put(cleo)
}, 300_000)
afterAll(() => cloud?.close())

beforeEach(async () => {
  for (const { border } of Object.values(cloud.functions)) border.breakDown(() => false)
  await cloud.store.owners.put(anna)
  await cloud.store.owners.put(ben)
})

describe('mail in', () => {
  test('a stranger’s newsletter is held; a letter is forwarded to where the owner reads mail', async () => {
    const news = await cloud.arrives(fromSes(newsletter('June news <june@shop.example>')), [GUARDED])
    const mail = await cloud.arrives(fromSes(letter('Jonas <jonas@weber.example>')), [GUARDED])
    const before = cloud.sent.length
    expect(await cloud.functions.Receive.work(news, mail)).toEqual([])
    expect(await stateOf(news)).toBe('held')
    expect(await stateOf(mail)).toBe('delivered')
    expect(cloud.sent.slice(before)).toMatchObject([{ to: ['anna@berger.example'] }])
    expect(lastSent().bytes.toString()).toContain('shall we meet on Thursday')
    expect(await cloud.mail.get(idOf(news))).not.toBeNull()
    // It may come back; a week later its bytes go.
    expect(await cloud.mail.get(idOf(mail))).not.toBeNull()
  })

  test('comes once however often SQS hands it over, in whatever order', async () => {
    const one = await cloud.arrives(fromSes(letter('Jonas <jonas@weber.example>')), [GUARDED])
    const two = await cloud.arrives(fromSes(newsletter('June news <june@shop.example>')), [GUARDED])
    const before = cloud.sent.length
    for (const batch of [[two, one, one], [one], [two, two]]) {
      expect(await cloud.functions.Receive.work(...batch)).toEqual([])
    }
    expect(cloud.sent).toHaveLength(before + 1)
    expect(await stateOf(two)).toBe('held')
  })

  test('to two owners: to each their own, judged by their own rules', async () => {
    const recipients = [GUARDED, ...cleo.addresses.slice(1)]
    const news = await cloud.arrives(fromSes(newsletter('June news <june@shop.example>')), recipients)
    const before = cloud.sent.length
    expect(await cloud.functions.Receive.work(news)).toEqual([])
    expect(cloud.sent.slice(before).map(({ to }) => to)).toEqual([['cleo@berger.example']])
    expect(await stateOf(news)).toBe('held')
    expect((await cloud.store.entries.get('cleo', idOf(news)))?.state).toBe('delivered')
  })

  test('larger than SES’s first interface takes: forwarded by its second', async () => {
    const plans = `${'plan '.repeat(14)}\n`.repeat(115_000)
    const mail = await cloud.arrives(fromSes(letter('Jonas <jonas@weber.example>')) + plans, [GUARDED])
    const before = cloud.sent.length
    expect(await cloud.functions.Receive.work(mail)).toEqual([])
    expect(cloud.sent.slice(before)).toMatchObject([{ to: ['anna@berger.example'] }])
    expect(lastSent().api).toBe('v2')
    expect(lastSent().bytes.length).toBeGreaterThan(8_000_000)
  })

  test('a virus is held, and no link releases it', async () => {
    const mail = await cloud.arrives(fromSes(letter('Jonas <jonas@weber.example>')), [GUARDED], {
      virus: 'FAIL',
    })
    expect(await cloud.functions.Receive.work(mail)).toEqual([])
    expect((await cloud.store.entries.get('anna', idOf(mail)))?.verdict.reasons[0].code).toBe('virus')
  })
})

describe('what a message asks of the table', () => {
  const written = ['PutItem', 'UpdateItem']

  /** Of a function that knows its owners, for one message that it gets. */
  async function askedBy(name: 'Receive' | 'Learn', text: string, to: string): Promise<readonly string[]> {
    const { border, work } = cloud.functions[name]
    await work(await cloud.arrives(fromSes(letter('Jonas <jonas@weber.example>')), [to]))
    const message = await cloud.arrives(fromSes(text), [to])
    const before = border.used.length
    expect(await work(message)).toEqual([])
    const ofTable = border.used.slice(before).filter(({ action }) => action.startsWith('dynamodb:'))
    return ofTable.map(({ action }) => action.slice('dynamodb:'.length))
  }

  test('held: one batched read, one write', async () => {
    const news = newsletter('June news <june@shop.example>')
    expect(await askedBy('Receive', news, GUARDED)).toEqual(['BatchGetItem', 'PutItem'])
  })

  test('delivered: one batched read, two writes', async () => {
    const mail = letter('Jonas <jonas@weber.example>')
    expect(await askedBy('Receive', mail, GUARDED)).toEqual(['BatchGetItem', ...written])
  })

  test('learned from: one transaction, of the lesson, the sent message and three ties', async () => {
    const copy = letter('Cleo <cleo@berger.example>', { id: 'c1@berger.example' })
    const asked = await askedBy(
      'Learn',
      copy.replace(/^To: .*$/m, 'To: Mia Lorenz <mia@verein.example>'),
      JOURNAL,
    )
    expect(asked).toEqual(['PutItem', ...Array(4).fill('UpdateItem')])
  })
})

describe('what goes wrong', () => {
  test('a poisoned record comes back alone; the others are done', async () => {
    const mail = await cloud.arrives(fromSes(letter('Jonas <jonas@weber.example>')), [GUARDED])
    const poison = ['no JSON', published({ notificationType: 'Bounce' })]
    expect(await cloud.functions.Receive.work('no JSON', mail, ...poison)).toEqual([0, 2, 3])
    expect(await stateOf(mail)).toBe('delivered')
  })

  test('SES is out of order: tried again, and forwarded once', async () => {
    const mail = await cloud.arrives(fromSes(letter('Jonas <jonas@weber.example>')), [GUARDED])
    const news = await cloud.arrives(fromSes(newsletter('June news <june@shop.example>')), [GUARDED])
    const before = cloud.sent.length
    cloud.functions.Receive.border.breakDown(({ action }) => action.startsWith('ses:'))
    expect(await cloud.functions.Receive.work(mail, news)).toEqual([0])
    expect(await stateOf(mail)).toBe('delivering')
    cloud.functions.Receive.border.breakDown(() => false)

    // At once, another attempt may still be at it; six minutes later, none is.
    expect(await cloud.functions.Receive.work(mail)).toEqual([0])
    const begun = new Date(Date.now() - 6 * 60_000)
    await cloud.store.entries.advance('anna', idOf(mail), ['delivering'], 'delivering', begun)
    expect(await cloud.functions.Receive.work(mail)).toEqual([])
    expect(await stateOf(mail)).toBe('delivered')
    expect(cloud.sent).toHaveLength(before + 1)
  })

  test('the history does not answer: what cannot be judged is delivered, and counted', async () => {
    const news = await cloud.arrives(fromSes(newsletter('June news <june@shop.example>')), [GUARDED])
    cloud.functions.Receive.border.breakDown((_asked, body) => body.includes('TIES#anna'))
    expect(await cloud.functions.Receive.work(news)).toEqual([])
    expect((await cloud.store.entries.get('anna', idOf(news)))?.verdict.reasons[0].code).toBe('unjudged')
    expect(await stateOf(news)).toBe('delivered')
    expect(cloud.functions.Receive.log()).toContain('"Unjudged":1')
  })

  test('the table does not answer: nothing is lost, all comes back', async () => {
    const news = await cloud.arrives(fromSes(newsletter('June news <june@shop.example>')), [GUARDED])
    cloud.functions.Receive.border.breakDown(({ action }) => action.startsWith('dynamodb:'))
    expect(await cloud.functions.Receive.work(news)).toEqual([0])
    cloud.functions.Receive.border.breakDown(() => false)
    expect(await cloud.functions.Receive.work(news)).toEqual([])
    expect(await stateOf(news)).toBe('held')
  })

  test('logs say what, and never who', async () => {
    const log = Object.values(cloud.functions)
      .map((running) => running.log())
      .join('')
    expect(log).toContain('"message":"verdict"')
    expect(log).toContain('"Held"')
    expect(log).not.toMatch(/berger\.example|weber\.example|shop\.example|June news|Thursday/)
  })
})

describe('sent mail in', () => {
  const copy = (id: string) =>
    fromSes(
      letter('Anna Berger <anna@berger.example>', { id }).replace(/^To: .*$/m, 'To: lena@verein.example'),
    )

  test('makes a tie, once; and its newsletter is then welcome', async () => {
    const journal = [anna.journalAddress]
    const first = await cloud.arrives(copy('s1@berger.example'), journal)
    const again = await cloud.arrives(copy('s1@berger.example'), journal)
    const second = await cloud.arrives(copy('s2@berger.example'), journal)
    expect(await cloud.functions.Learn.work(second, first, again, first)).toEqual([])
    const ties = await cloud.store.history.strongest('anna', 10)
    expect(ties).toMatchObject([['address:lena@verein.example', { sent: 2 }]])
    expect(await cloud.sentCopies.get(idOf(first))).toBeNull()

    const news = await cloud.arrives(fromSes(newsletter('Lena <lena@verein.example>')), [GUARDED])
    expect(await cloud.functions.Receive.work(news)).toEqual([])
    expect(await stateOf(news)).toBe('delivered')
  })

  test('two answers to forwards of one thread are of one thread, whichever names the mail program gives', async () => {
    const thread = { id: 'thread-1@orchard.example' }
    const mail = await cloud.arrives(fromSes(letter('Pia <pia@orchard.example>', thread)), [GUARDED])
    expect(await cloud.functions.Receive.work(mail)).toEqual([])
    const ses = `<${lastSent().id}@eu-central-1.amazonses.com>`
    expect(lastSent().bytes.toString()).toContain('References: <thread-1@orchard.example>')
    const answer = (id: string, fields: string) =>
      fromSes(
        letter('Anna Berger <anna@berger.example>', { id }).replace(
          /^To: .*$/m,
          `To: pia@orchard.example\n${fields}`,
        ),
      )
    const answers = [
      answer('r1@berger.example', `In-Reply-To: ${ses}\nReferences: <thread-1@orchard.example> ${ses}`),
      answer('r2@berger.example', `In-Reply-To: ${ses}`),
    ]
    for (const text of answers) {
      const sent = await cloud.arrives(text, [anna.journalAddress])
      expect(await cloud.functions.Learn.work(sent)).toEqual([])
    }
    const ties = new Map(await cloud.store.history.strongest('anna', 20))
    expect(ties.get('address:pia@orchard.example')).toMatchObject({ sent: 2, threads: [expect.any(Number)] })
  })

  test('a forged copy teaches nothing', async () => {
    const forged = copy('s3@berger.example')
      .replaceAll('dmarc=pass', 'dmarc=fail')
      .replaceAll('dkim=pass', 'dkim=fail')
    const before = await cloud.store.history.strongest('anna', 10)
    expect(await cloud.functions.Learn.work(await cloud.arrives(forged, [anna.journalAddress]))).toEqual([])
    expect(await cloud.store.history.strongest('anna', 10)).toEqual(before)
  })
})

describe('what SES reports of mail that it took', () => {
  type Sent = ReturnType<typeof lastSent>

  const report = (eventType: string, of: Sent, more: object = {}) =>
    published({
      eventType,
      mail: {
        timestamp: new Date().toISOString(),
        messageId: of.id,
        destination: of.to,
        tags: Object.fromEntries(Object.entries(of.tags).map(([name, value]) => [name, [value]])),
      },
      ...more,
    })
  const tagged = (tag: string) => address(`ben+${tag}@kith.example.org`)
  const bounced = (of: Sent, bounceType = 'Permanent') => report('Bounce', of, { bounce: { bounceType } })

  test('a forward that comes back waits again, whole, for a reason of its own; once, however often told', async () => {
    const other = address('anna.b@berger.example')
    await cloud.store.owners.put({ ...anna, addresses: [...anna.addresses, other] })
    const mail = await cloud.arrives(fromSes(letter('Jonas <jonas@weber.example>')), [GUARDED])
    expect(await cloud.functions.Receive.work(mail)).toEqual([])
    const forward = lastSent()
    const before = cloud.sent.length
    expect(forward.tags).toEqual({ 'kith-owner': 'anna', 'kith-intake': idOf(mail) })
    expect(await cloud.functions.Feedback.work(bounced(forward), bounced(forward))).toEqual([])
    const entry = await cloud.store.entries.get('anna', idOf(mail))
    expect(entry).toMatchObject({ state: 'held', digestedAt: null })
    expect(entry?.verdict.reasons[0].code).toBe('came-back')
    expect(await cloud.mail.get(idOf(mail))).not.toBeNull()
    expect((await cloud.store.owners.get('anna'))?.returned).toMatchObject({ address: 'anna@berger.example' })
    // She is told where her mail is not sent back from, once, with a link that signs her in.
    expect(cloud.sent.slice(before).map(({ to }) => to)).toEqual([[other]])
    expect(lastSent().bytes.toString()).toMatch(/lambda-url\.[\s\S]*sign-in/)

    // Released anew, it is another mail: a late report of the first one changes nothing.
    await cloud.store.entries.advance('anna', idOf(mail), ['held'], 'leaving', new Date())
    expect(await cloud.functions.Release.work(...(await minutePasses()))).toEqual([])
    expect(await cloud.functions.Feedback.work(bounced(forward))).toEqual([])
    expect(await stateOf(mail)).toBe('released')
  })

  test('a digest that comes back for good stops all holding; one that gets through begins it again', async () => {
    const held = await cloud.arrives(fromSes(newsletter('Club <club@verein.example>')), [BENS])
    expect(await cloud.functions.Receive.work(held)).toEqual([])
    await cloud.store.owners.put({ ...ben, nextDigestAt: new Date() })
    await cloud.functions.Digest.invoke({ strike: true })
    expect(await cloud.functions.Digest.work(...(await cloud.orders()))).toEqual([])
    const digest = lastSent()
    expect(digest).toMatchObject({ configurationSet: 'kith-digests', tags: { 'kith-owner': 'ben' } })
    expect(await cloud.functions.Feedback.work(bounced(digest), bounced(digest))).toEqual([])
    // What it announced is announced again.
    expect((await cloud.store.entries.get('ben', idOf(held)))?.digestedAt).toBeNull()
    // Owners are remembered for a minute, each by the address that was asked for.
    const next = await cloud.arrives(fromSes(newsletter('Shop <post@shop.example>')), [tagged('next')])
    expect(await cloud.functions.Receive.work(next)).toEqual([])
    const entry = await cloud.store.entries.get('ben', idOf(next))
    expect([entry?.state, entry?.verdict.reasons[0].code]).toEqual(['delivered', 'digests-bounce'])
    expect(await cloud.functions.Feedback.work(report('Delivery', digest))).toEqual([])
    const later = await cloud.arrives(fromSes(newsletter('Shop <post@shop.example>')), [tagged('later')])
    expect(await cloud.functions.Receive.work(later)).toEqual([])
    expect((await cloud.store.entries.get('ben', idOf(later)))?.state).toBe('held')
  })

  test('what is none of ours, or greets us, is passed over; what cannot be read comes back', async () => {
    const strange = report('Bounce', { ...lastSent(), tags: {} }, { bounce: { bounceType: 'Permanent' } })
    const greeting = JSON.stringify({
      Type: 'Notification',
      Message: 'Successfully validated SNS topic for Amazon SES event publishing.',
    })
    expect(await cloud.functions.Feedback.work(strange, greeting, 'no JSON')).toEqual([2])
  })
})

describe('a release', () => {
  test('goes once its minute is over, however often its order comes; one that was undone does not', async () => {
    const going = await cloud.arrives(fromSes(newsletter('June news <june@shop.example>')), [GUARDED])
    const undone = await cloud.arrives(fromSes(newsletter('June news <june@shop.example>')), [GUARDED])
    expect(await cloud.functions.Receive.work(going, undone)).toEqual([])
    const { entries } = cloud.store
    for (const body of [going, undone]) {
      await entries.advance('anna', idOf(body), ['held'], 'leaving', new Date())
    }
    const orders = await minutePasses()
    await entries.advance('anna', idOf(undone), ['leaving'], 'held', new Date())
    const before = cloud.sent.length
    for (let time = 0; time < 2; time++) expect(await cloud.functions.Release.work(...orders)).toEqual([])
    expect(cloud.sent.slice(before)).toMatchObject([{ to: ['anna@berger.example'] }])
    expect([await stateOf(going), await stateOf(undone)]).toEqual(['released', 'held'])
    expect(await cloud.mail.get(idOf(undone))).not.toBeNull()
  })
})

describe('a digest', () => {
  test('comes when it is due, and a click on it releases the message', async () => {
    const news = await cloud.arrives(fromSes(newsletter('Club <club@verein.example>')), [BENS])
    expect(await cloud.functions.Receive.work(news)).toEqual([])
    const dueAt = new Date()
    await cloud.store.owners.put({ ...ben, nextDigestAt: dueAt })

    // WHEN the clock strikes, an order is placed
    await cloud.functions.Digest.invoke({ strike: true })
    const orders = await cloud.orders()
    expect(orders.map((order) => JSON.parse(order))).toEqual([{ ownerId: 'ben', dueAt: dueAt.toISOString() }])

    // AND the order, however often it comes, is one mail
    const before = cloud.sent.length
    for (let time = 0; time < 2; time++) expect(await cloud.functions.Digest.work(...orders)).toEqual([])
    expect(cloud.sent.slice(before)).toMatchObject([{ to: ['ben@berger.example'] }])
    expect((await cloud.store.owners.get('ben'))?.nextDigestAt?.getTime()).toBeGreaterThan(Date.now())
    await cloud.functions.Digest.invoke({ strike: true })
    expect(await cloud.orders()).toEqual([])

    // AND its link asks on a GET, acts on a POST, once
    const link = linksIn(lastSent().bytes.toString())[0] ?? ''
    expect(await open(link)).toMatchObject({ statusCode: 200 })
    expect((await cloud.store.entries.get('ben', idOf(news)))?.state).toBe('held')
    expect(await open(link, 'POST')).toMatchObject({ statusCode: 200 })
    expect((await cloud.store.entries.get('ben', idOf(news)))?.state).toBe('leaving')
    expect(cloud.sent).toHaveLength(before + 1)

    expect(await cloud.delayedReleases()).toBe(1)

    // AND a minute later the message goes, however often the order for that comes
    const [order = ''] = await minutePasses()
    for (let time = 0; time < 2; time++) expect(await cloud.functions.Release.work(order)).toEqual([])
    expect((await cloud.store.entries.get('ben', idOf(news)))?.state).toBe('released')
    expect(await cloud.mail.get(idOf(news))).not.toBeNull()
    expect(cloud.sent.slice(before + 1)).toMatchObject([{ to: ['ben@berger.example'] }])
    await open(link, 'POST')
    expect(cloud.sent).toHaveLength(before + 2)
  })

  test('that was missed for more than an hour is counted, so that an alarm tells of it; one just due is not', async () => {
    const { log, invoke } = cloud.functions.Digest
    const countedAfter = async (minutes: number) => {
      await cloud.store.owners.put({ ...ben, nextDigestAt: new Date(Date.now() - minutes * 60_000) })
      const before = log().length
      await invoke({ strike: true })
      await cloud.orders()
      return log().slice(before).includes('"DigestsOverdue"')
    }
    expect([await countedAfter(10), await countedAfter(61)]).toEqual([false, true])
  })

  test('blocks and allows by a click, too', async () => {
    for (const club of ['one', 'two']) {
      const news = newsletter(`Club <${club}@verein.example>`)
      expect(await cloud.functions.Receive.work(await cloud.arrives(fromSes(news), [BENS]))).toEqual([])
    }
    await cloud.store.owners.put({ ...ben, nextDigestAt: new Date() })
    await cloud.functions.Digest.invoke({ strike: true })
    expect(await cloud.functions.Digest.work(...(await cloud.orders()))).toEqual([])
    const links = linksIn(lastSent().bytes.toString())
    expect(links).toHaveLength(6)
    const [, allow = '', , , , block = ''] = links
    for (const link of [allow, block]) expect(await open(link, 'POST')).toMatchObject({ statusCode: 200 })
    const rules = await cloud.store.history.rules('ben')
    expect(rules.map(({ effect }) => effect).sort()).toEqual(['allow', 'block'])
  })

  test('is answered by mail: what its owner says is done, and is nobody’s letter', async () => {
    const news = await cloud.arrives(fromSes(newsletter('Club <three@verein.example>')), [BENS])
    expect(await cloud.functions.Receive.work(news)).toEqual([])
    const dueAt = new Date(Date.now() + 1_000)
    await cloud.store.owners.put({ ...ben, nextDigestAt: dueAt })
    const order = JSON.stringify({ ownerId: 'ben', dueAt: dueAt.toISOString() })
    expect(await cloud.functions.Digest.work(order)).toEqual([])
    const replyTo = address(/^Reply-To: (\S+)/m.exec(lastSent().bytes.toString())?.[1] ?? '')

    const answer = (from: string) =>
      fromSes(`From: ${from}\nTo: ${replyTo}\nSubject: Re: x\nMessage-ID: <r@x.example>\n\n1\n`)
    for (const from of ['Eve <eve@verein.example>', 'Ben <ben@berger.example>']) {
      expect((await cloud.store.entries.get('ben', idOf(news)))?.state).toBe('held')
      const reply = await cloud.arrives(answer(from), [replyTo])
      expect(await cloud.functions.Receive.work(reply)).toEqual([])
      expect(await cloud.mail.get(idOf(reply))).toBeNull()
    }
    expect((await cloud.store.entries.get('ben', idOf(news)))?.state).toBe('leaving')
  })

  test('ends the observing of an owner whose history is enough, with one welcome, whose links choose', async () => {
    // GIVEN an owner who has been observed, with an archive imported since and a newsletter come
    const since = new Date(Date.now() - 86_400_000)
    const main = address('dora@berger.example')
    const observed = ownerOf('dora', { addresses: [main], mode: 'observing', since, nextDigestAt: since })
    await cloud.store.owners.put(observed)
    for (let n = 0; n < 50; n++) {
      const messageId = `${n}@berger.example`
      const sent = { messageId, recipients: [], at: new Date(since.getTime() - (n + 1) * 60_000) }
      await cloud.store.history.learn('dora', { id: `sent:${n}`, ties: new Map(), sent })
    }
    const entry = heldEntry({ ownerId: 'dora', state: 'delivered', receivedAt: since })
    await cloud.store.entries.create(entry)

    // WHEN their digest is due, and again
    const before = cloud.sent.length
    await cloud.functions.Digest.invoke({ strike: true })
    const orders = await cloud.orders()
    expect(await cloud.functions.Digest.work(...orders, ...orders)).toEqual([])

    // THEN they are guarded, and were told so once
    expect(await cloud.store.owners.get('dora')).toMatchObject({ mode: 'guarding', welcome: { sent: true } })
    expect(cloud.sent.slice(before)).toMatchObject([{ to: [main] }])

    // AND a link asks on a GET, and acts on a POST
    const text = lastSent().bytes.toString().replace(/=\r\n/g, '')
    const links = [...text.matchAll(/https:\/\/\S+?\/welcome\/[\w-]+/g)].map(([link]) => link)
    const keep = links[3] ?? ''
    expect(await open(keep)).toMatchObject({ statusCode: 200 })
    expect(await cloud.store.history.rules('dora')).toEqual([])
    expect(await open(keep, 'POST')).toMatchObject({ statusCode: 200 })
    expect(await cloud.store.history.rules('dora')).toMatchObject([
      { subject: entry.author.address, effect: 'allow' },
    ])
  })

  test('a poisoned order comes back, and an order for nobody does nothing', async () => {
    const nobody = JSON.stringify({ ownerId: 'nobody', dueAt: new Date().toISOString() })
    const before = cloud.sent.length
    expect(await cloud.functions.Digest.work('{}', nobody)).toEqual([0])
    expect(cloud.sent).toHaveLength(before)
  })

  test('with the queue out of order, the clock’s function fails, and the digest stays due', async () => {
    await cloud.store.owners.put({ ...anna, nextDigestAt: new Date(0) })
    cloud.functions.Digest.border.breakDown(({ action }) => action === 'sqs:SendMessage')
    await expect(cloud.functions.Digest.invoke({ strike: true })).rejects.toThrow(
      'a part of the round failed',
    )
    cloud.functions.Digest.border.breakDown(() => false)
    await cloud.functions.Digest.invoke({ strike: true })
    expect(await cloud.orders()).toHaveLength(1)
  })

  test('the same clock takes up a release that was cut off, and lets go of what has expired', async () => {
    const cut = await cloud.arrives(fromSes(newsletter('June news <june@shop.example>')), [GUARDED])
    const over = await cloud.arrives(fromSes(newsletter('June news <june@shop.example>')), [GUARDED])
    expect(await cloud.functions.Receive.work(cut, over)).toEqual([])
    await cloud.store.entries.advance('anna', idOf(cut), ['held'], 'releasing', new Date(0))
    const held = await cloud.store.entries.get('anna', idOf(over))
    if (held === null) throw new Error('not held')
    const id = 'expired-long-ago'
    await cloud.mail.put(id, Buffer.from('old'))
    await cloud.store.entries.create({
      ...held,
      intakeId: id,
      expiresAt: new Date(1),
      digestedAt: new Date(0),
    })
    await cloud.functions.Digest.invoke({ strike: true })
    expect(await stateOf(cut)).toBe('released')
    expect((await cloud.store.entries.get('anna', id))?.state).toBe('expired')
    expect(await cloud.mail.get(id)).toBeNull()
  })
})

describe('the pages', () => {
  test.each([
    ['health', 200],
    ['style.css', 200],
    ['sign-in', 200],
    ['', 303],
    ['digests/digest-ben-1', 303],
    ['api/entries', 403],
    ['act/forged', 404],
    ['sign-in/forged', 404],
  ])('/%s answers a stranger %i', async (path, statusCode) => {
    expect(await open(`${PAGE}${path}`)).toMatchObject({ statusCode })
  })

  test('open by the link of a digest, once; then they are whole', async () => {
    // GIVEN that nothing is on its way any more, a digest that lists a message, and one that came after it
    expect(await cloud.functions.Release.work(...(await minutePasses()))).toEqual([])
    const news = await cloud.arrives(fromSes(newsletter('Club <club@verein.example>')), [BENS])
    expect(await cloud.functions.Receive.work(news)).toEqual([])
    await cloud.store.owners.put({ ...ben, nextDigestAt: new Date() })
    await cloud.functions.Digest.invoke({ strike: true })
    expect(await cloud.functions.Digest.work(...(await cloud.orders()))).toEqual([])
    const link = signInLinkIn(lastSent().bytes.toString())
    const more = await cloud.arrives(fromSes(newsletter('Choir <choir@verein.example>')), [BENS])
    expect(await cloud.functions.Receive.work(more)).toEqual([])

    // WHEN a scanner follows the link, and then its owner presses the button
    for (let time = 0; time < 2; time++) expect(await open(link)).toMatchObject({ statusCode: 200 })
    const entered = await open(link, 'POST')
    expect(entered).toMatchObject({ statusCode: 303, headers: { location: '/' } })
    const cookie = cookieOf(entered)
    expect(await open(link, 'POST')).toMatchObject({ statusCode: 410 })

    // THEN the page shows what waits, for programs too, and a release from it goes out
    const page = await open(PAGE, 'GET', { cookie })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Choir')
    const listed = await open(`${PAGE}api/entries?state=held`, 'GET', { cookie })
    expect(JSON.parse(listed.body).map(({ intakeId }: { intakeId: string }) => intakeId)).toEqual(
      expect.arrayContaining([idOf(news), idOf(more)]),
    )
    const before = cloud.sent.length
    const [, button = ''] = /name="one" value="(deliver:[\w-]+)"/.exec(page.body) ?? []
    const body = new URLSearchParams({ one: button, back: '/' }).toString()
    const released = await open(`${PAGE}quarantine`, 'POST', { cookie, body })
    expect(released).toMatchObject({ statusCode: 303, headers: { location: '/?done=deliver&n=1' } })
    expect((await cloud.store.entries.get('ben', idOf(more)))?.state).toBe('leaving')

    // AND is undone by another press, before its minute is over; the order finds nothing to do
    const orders = await minutePasses()
    const undo = new URLSearchParams({ one: button.replace('deliver', 'undo'), back: '/' }).toString()
    await open(`${PAGE}quarantine`, 'POST', { cookie, body: undo })
    expect(await cloud.functions.Release.work(...orders)).toEqual([])
    expect((await cloud.store.entries.get('ben', idOf(more)))?.state).toBe('held')
    expect(cloud.sent).toHaveLength(before)

    // AND is asked for anew, and comes
    await open(`${PAGE}quarantine`, 'POST', { cookie, body })
    expect(await cloud.functions.Release.work(...(await minutePasses()))).toEqual([])
    expect((await cloud.store.entries.get('ben', idOf(more)))?.state).toBe('released')
    expect(cloud.sent.slice(before)).toMatchObject([{ to: ['ben@berger.example'] }])

    // AND signing out ends the session, whoever has its cookie
    expect(await open(`${PAGE}sign-out`, 'POST', { cookie })).toMatchObject({ statusCode: 303 })
    expect(await open(PAGE, 'GET', { cookie })).toMatchObject({ statusCode: 303 })
  })

  test('open by a link that is asked for, which goes to its owner, and soon not again', async () => {
    const before = cloud.sent.length
    const ask = (at: string) =>
      open(`${PAGE}sign-in`, 'POST', { body: new URLSearchParams({ address: at }).toString() })
    const answers = [await ask(BENS), await ask('nobody@else.example'), await ask('ben@berger.example')]
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(cloud.sent.slice(before)).toMatchObject([{ to: ['ben@berger.example'] }])
    const cookie = cookieOf(await open(signInLinkIn(lastSent().bytes.toString()), 'POST'))

    // AND the page sends its owner's digest, with further links
    const news = await cloud.arrives(fromSes(newsletter('Club <club@verein.example>')), [BENS])
    expect(await cloud.functions.Receive.work(news)).toEqual([])
    const sent = await open(`${PAGE}digest`, 'POST', { cookie })
    expect(sent.statusCode).toBe(303)
    expect(signInLinkIn(lastSent().bytes.toString())).toContain(PAGE)
    const digest = await open(new URL(sent.headers['location'] ?? '', PAGE).href, 'GET', { cookie })
    expect(digest.statusCode).toBe(200)
    expect(digest.body).toContain('digest@kith.example.org')
  })

  test('hold at a domain of their own, too: its session is its own, and no other page may post there', async () => {
    const own = 'https://pages.kith.example.org/'
    const at = (url: string, method = 'GET', over = {}) => open(url.replace(PAGE, own), method, over)
    await cloud.store.owners.put({
      ...{ ...ben, id: 'dora', addresses: [address('dora@berger.example')] },
      journalAddress: address('dora-1@sent.kith.example.org'),
    })
    await at(`${PAGE}sign-in`, 'POST', { body: 'address=dora%40berger.example' })
    const link = signInLinkIn(lastSent().bytes.toString())
    expect(link).toContain(own)
    const signedIn = await at(link, 'POST')
    expect(signedIn.cookies?.[0]).toMatch(/^__Host-kith=[^;]+; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    const cookie = cookieOf(signedIn)
    expect(await at(PAGE, 'GET', { cookie })).toMatchObject({ statusCode: 200 })
    const foreign = requestTo(`${own}sign-out`, { method: 'POST', cookie }) as {
      headers: Record<string, string>
    }
    foreign.headers['origin'] = new URL(PAGE).origin
    expect(await cloud.functions.Review.invoke(foreign)).toMatchObject({ statusCode: 403 })
    expect(await at(PAGE, 'GET', { cookie })).toMatchObject({ statusCode: 200 })
  })

  test('show one owner nothing of another’s', async () => {
    const news = await cloud.arrives(fromSes(newsletter('Annas <only@annas.example>')), [GUARDED])
    expect(await cloud.functions.Receive.work(news)).toEqual([])
    await cloud.store.owners.put({
      ...ben,
      id: 'carl',
      addresses: [address('carl@berger.example')],
      journalAddress: address('carl-1@sent.kith.example.org'),
    })
    const before = cloud.sent.length
    await open(`${PAGE}sign-in`, 'POST', { body: 'address=carl%40berger.example' })
    expect(cloud.sent).toHaveLength(before + 1)
    const cookie = cookieOf(await open(signInLinkIn(lastSent().bytes.toString()), 'POST'))
    const page = await open(PAGE, 'GET', { cookie })
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('Annas')
    expect(JSON.parse((await open(`${PAGE}api/entries`, 'GET', { cookie })).body)).toEqual([])
  })

  test('show their owner all that is known, and erase it: nothing of theirs is left in the table or the bucket', async () => {
    // GIVEN an owner with some of everything
    const at = address('frieda@kith.example.org')
    const main = address('frieda@berger.example')
    const journalAddress = address('frieda-3c7d@sent.kith.example.org')
    await cloud.store.owners.put({ ...ben, id: 'frieda', addresses: [main, at], journalAddress })
    const news = await cloud.arrives(fromSes(newsletter('Club <club@verein.example>')), [at])
    expect(await cloud.functions.Receive.work(news)).toEqual([])
    const copy = letter('Frieda <frieda@berger.example>', { id: 'f1@berger.example' })
    const sent = copy.replace(/^To: .*$/m, 'To: Mia Lorenz <mia@verein.example>')
    expect(await cloud.functions.Learn.work(await cloud.arrives(fromSes(sent), [journalAddress]))).toEqual([])
    await open(`${PAGE}sign-in`, 'POST', { body: 'address=frieda%40berger.example' })
    const cookie = cookieOf(await open(signInLinkIn(lastSent().bytes.toString()), 'POST'))
    await open(`${PAGE}digest`, 'POST', { cookie })

    // WHEN they look around, settle things, and take all of it with them
    for (const page of ['recent', 'contacts', 'rules', 'settings', 'data', 'data/erase']) {
      expect(await open(`${PAGE}${page}`, 'GET', { cookie })).toMatchObject({ statusCode: 200 })
    }
    const body = 'time=06%3A15&day=1&zone=Europe%2FBerlin'
    await open(`${PAGE}settings/digest`, 'POST', { cookie, body })
    expect(await cloud.store.owners.get('frieda')).toMatchObject({ digestTimes: ['06:15'], digestDays: [1] })
    await open(`${PAGE}rules`, 'POST', { cookie, body: 'scope=topic&subject=frieda&effect=block' })
    const records = await open(`${PAGE}data/records.jsonl`, 'GET', { cookie })
    const exported = Buffer.from(records.body, 'base64').toString()
    for (const record of ['owner', 'rule', 'tie', 'entry', 'digest', 'lesson', 'sent']) {
      expect(exported).toContain(`{"record":"${record}"`)
    }
    expect(await kept()).toContain('frieda')

    // AND have it erased
    const erased = await open(`${PAGE}data/erase`, 'POST', { cookie, body: 'sure=yes' })
    expect(erased).toMatchObject({ statusCode: 200 })
    expect(await open(PAGE, 'GET', { cookie })).toMatchObject({ statusCode: 303 })

    // THEN only the note that they have gone is left, and that goes when its time has come
    expect(await cloud.store.holdings.closed(new Date())).toEqual(['frieda'])
    await cloud.store.holdings.forget('frieda')
    expect(await kept()).not.toContain('frieda')
    await cloud.store.owners.put({ ...ben, id: 'gone', addresses: [main, at], journalAddress })
    await cloud.store.holdings.close('gone', new Date(0))
    await cloud.functions.Digest.invoke({ strike: true })
    expect(await cloud.store.holdings.closed(new Date())).toEqual([])
  })

  test('log who signed in by id alone', () => {
    const log = cloud.functions.Review.log()
    expect(log).toContain('"message":"sign-in"')
    expect(log).not.toMatch(/berger\.example|else\.example|verein\.example/)
  })
})

describe('permissions', () => {
  // The log is written by AWS's runtime; to list is asked for by no call; what is large goes the rarer way.
  const rare = new Set(['logs:CreateLogStream', 'logs:PutLogEvents', 's3:ListBucket', 'ses:SendEmail'])
  // These AWS's runtime uses in the function's name.
  const bySource = new Set([
    'sqs:ReceiveMessage',
    'sqs:ChangeMessageVisibility',
    'sqs:GetQueueUrl',
    'sqs:DeleteMessage',
    'sqs:GetQueueAttributes',
  ])

  // Bytes are let go of at once where IMAP brought the message; forwards may come back.
  const byImap = new Set(['Release s3:DeleteObject', 'Release dynamodb:Query'])

  test.each(['Receive', 'Learn', 'Digest', 'Review', 'Release', 'Feedback'] as const)(
    '%s needs no more than it has, and has used each',
    (name) => {
      expect(cloud.functions[name].border.refused).toEqual([])
      const used = new Set(cloud.functions[name].border.used.map(({ action }) => action))
      const granted = new Set(cloud.functions[name].permissions.map(({ action }) => action))
      const idle = [...granted].filter(
        (action) =>
          !used.has(action) && !rare.has(action) && !bySource.has(action) && !byImap.has(`${name} ${action}`),
      )
      expect(idle).toEqual([])
    },
  )
})

/** What the queue of releases hands out then. */
async function minutePasses(): Promise<readonly string[]> {
  const leaving = await cloud.store.entries.leaving(new Date(Date.now() + 1_000), 10)
  return leaving.map((entry) => orderBody({ ...entry, askedAt: entry.stateAt }))
}

/** All items of the table and all objects of the bucket, keys and contents, as text. */
async function kept(): Promise<string> {
  const { items, objects } = await cloud.everything()
  return JSON.stringify([items, objects])
}

function lastSent() {
  const last = cloud.sent.at(-1)
  if (last === undefined) throw new Error('nothing was sent')
  return last
}

function idOf(body: string): string {
  return JSON.parse(JSON.parse(body).Message).mail.messageId
}

async function stateOf(body: string): Promise<string | undefined> {
  return (await cloud.store.entries.get('anna', idOf(body)))?.state
}

interface Answer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly cookies?: readonly string[]
  readonly body: string
}

async function open(
  url: string,
  method = 'GET',
  over: { readonly cookie?: string; readonly body?: string } = {},
): Promise<Answer> {
  return (await cloud.functions.Review.invoke(requestTo(url, { method, ...over }))) as Answer
}

/** As a browser sends it back. */
function cookieOf({ cookies }: Answer): string {
  const [pair = ''] = cookies?.[0]?.split('; ') ?? []
  expect(pair).toMatch(/^__Host-kith=/)
  return pair
}

/** The links of a digest, as they stand in the plain text: the first delivers. */
function linksIn(mail: string): readonly string[] {
  // The second octet of a token says for which act it is: the first three deliver, allow and block.
  const actOf = (link: string) => Buffer.from(link.split('/').at(-1) ?? '', 'base64url')[1] ?? 0
  return below('act', mail).filter((link) => actOf(link) < 3)
}

/** The one by which its owner signs in. */
function signInLinkIn(mail: string): string {
  const [link, another] = below('sign-in', mail)
  if (link === undefined || another !== undefined) throw new Error('not one link to sign in')
  return link
}

function below(page: 'act' | 'sign-in', mail: string): readonly string[] {
  const plain = mail.replaceAll('=\r\n', '').replaceAll('=3D', '=')
  // Each stands in the HTML, too.
  return [...new Set(plain.match(new RegExp(`https://[\\w.-]+/${page}/[\\w-]+`, 'g')))]
}
