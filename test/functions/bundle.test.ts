import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { type Cloud, openCloud } from '../support/cloud/cloud.ts'
import { fromSes } from '../support/cloud/from-ses.ts'
import { PAGE } from '../support/cloud/resources.ts'
import { published, requestTo } from '../support/events.ts'
import { letter, newsletter, ownerOf } from '../support/house.ts'

// CDK and processes take their time on a busy machine.
jest.setTimeout(60_000)

// GIVEN what would be uploaded, each function in a process of its own with the variables and permissions
// that the template gives it, and embedded servers in AWS's place

const GUARDED = address('anna@kith.example.org')
const BENS = address('ben@kith.example.org')
const anna = ownerOf('anna', {
  addresses: [address('anna@berger.example'), GUARDED],
  journalAddress: address('anna-5f3a@sent.kith.example.org'),
})
const ben = ownerOf('ben', {
  addresses: [address('ben@berger.example'), BENS],
  journalAddress: address('ben-77c1@sent.kith.example.org'),
})

let cloud: Cloud
beforeAll(async () => {
  cloud = await openCloud()
}, 120_000)
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
    expect(await cloud.mail.get(idOf(mail))).toBeNull()
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
    await cloud.store.owners.put({ ...ben, mode: 'paused' })
    const news = await cloud.arrives(fromSes(newsletter('June news <june@shop.example>')), [GUARDED, BENS])
    const before = cloud.sent.length
    expect(await cloud.functions.Receive.work(news)).toEqual([])
    expect(cloud.sent.slice(before).map(({ to }) => to)).toEqual([['ben@berger.example']])
    expect(await stateOf(news)).toBe('held')
    expect((await cloud.store.entries.get('ben', idOf(news)))?.state).toBe('delivered')
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

  test('a forged copy teaches nothing', async () => {
    const forged = copy('s3@berger.example')
      .replaceAll('dmarc=pass', 'dmarc=fail')
      .replaceAll('dkim=pass', 'dkim=fail')
    const before = await cloud.store.history.strongest('anna', 10)
    expect(await cloud.functions.Learn.work(await cloud.arrives(forged, [anna.journalAddress]))).toEqual([])
    expect(await cloud.store.history.strongest('anna', 10)).toEqual(before)
  })
})

describe('a digest', () => {
  test('comes when it is due, and a click on it releases the message', async () => {
    const news = await cloud.arrives(fromSes(newsletter('Club <club@verein.example>')), [BENS])
    expect(await cloud.functions.Receive.work(news)).toEqual([])
    const dueAt = new Date(Date.now() - 60_000)
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
    expect((await cloud.store.entries.get('ben', idOf(news)))?.state).toBe('released')
    expect(await cloud.mail.get(idOf(news))).toBeNull()
    expect(cloud.sent.slice(before + 1)).toMatchObject([{ to: ['ben@berger.example'] }])
    await open(link, 'POST')
    expect(cloud.sent).toHaveLength(before + 2)
  })

  test('blocks and allows by a click, too', async () => {
    await cloud.store.owners.put({ ...ben, nextDigestAt: new Date(Date.now() - 60_000) })
    for (const club of ['one', 'two']) {
      const news = newsletter(`Club <${club}@verein.example>`)
      expect(await cloud.functions.Receive.work(await cloud.arrives(fromSes(news), [BENS]))).toEqual([])
    }
    await cloud.functions.Digest.invoke({ strike: true })
    expect(await cloud.functions.Digest.work(...(await cloud.orders()))).toEqual([])
    const links = linksIn(lastSent().bytes.toString())
    expect(links).toHaveLength(6)
    const [, allow = '', , , , block = ''] = links
    for (const link of [allow, block]) expect(await open(link, 'POST')).toMatchObject({ statusCode: 200 })
    const rules = await cloud.store.history.rules('ben')
    expect(rules.map(({ effect }) => effect).sort()).toEqual(['allow', 'block'])
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
    ['', 403],
    ['api/entries', 403],
    ['act/forged', 404],
  ])('/%s answers %i', async (path, statusCode) => {
    expect(await open(`${PAGE}${path}`)).toMatchObject({ statusCode })
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

  test.each(['Receive', 'Learn', 'Digest', 'Review'] as const)(
    '%s needs no more than it has, and has used each',
    (name) => {
      expect(cloud.functions[name].border.refused).toEqual([])
      const used = new Set(cloud.functions[name].border.used.map(({ action }) => action))
      const granted = new Set(cloud.functions[name].permissions.map(({ action }) => action))
      const idle = [...granted].filter(
        (action) => !used.has(action) && !rare.has(action) && !bySource.has(action),
      )
      expect(idle).toEqual([])
    },
  )
})

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

function open(url: string, method = 'GET'): Promise<unknown> {
  return cloud.functions.Review.invoke(requestTo(url, { method }))
}

/** The links of a digest, as they stand in the plain text: the first delivers. */
function linksIn(mail: string): readonly string[] {
  const plain = mail.replaceAll('=\r\n', '').replaceAll('=3D', '=')
  // Each stands in the HTML, too.
  return [...new Set(plain.match(/https:\/\/[\w.-]+\/act\/[\w-]+/g))]
}
