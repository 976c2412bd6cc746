import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { accountIdOf, type ImapAccount } from '../../lib/adapters/imap/account.ts'
import { imapSentFolders } from '../../lib/adapters/imap/sent-folders.ts'
import { accessTokens } from '../../lib/adapters/imap/tokens.ts'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { learnSentFolders } from '../../lib/app/learn-sent-folder.ts'
import { recordingLog } from '../support/fakes.ts'
import { anna, NOW } from '../support/house.ts'
import { type Dovecot, PASSWORD, startDovecot } from './dovecot.ts'
import { cuttingProxy } from './proxy.ts'
import { calendarReply, fill, namesIn, readReceipt, sentMail } from './sent-mail.ts'

let dovecot: Dovecot
const provider = createServer((request, response) => {
  const good = request.url?.endsWith('access_token=good-token')
  response.writeHead(good ? 200 : 401, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify(good ? { email: 'anna@berger.example', active: 'yes' } : { error: 'invalid_token' }),
  )
})
beforeAll(async () => {
  provider.listen(0, '127.0.0.1')
  await once(provider, 'listening')
  const at = provider.address()
  const port = typeof at === 'object' && at !== null ? at.port : 0
  dovecot = await startDovecot({ tokenInfo: `http://127.0.0.1:${port}/?access_token=` })
})
afterAll(async () => {
  provider.closeAllConnections()
  provider.close()
  await dovecot?.close()
})

const never = new AbortController().signal

/** Kith, with one account of Anna's. */
async function kith(over: Partial<ImapAccount> = {}) {
  const store = openLocalStore(':memory:')
  await store.owners.put(anna)
  const imap: ImapAccount = {
    host: 'localhost',
    port: dovecot.tlsPort,
    security: 'tls',
    user: 'anna',
    signIn: { type: 'password', password: PASSWORD },
    ...over,
  }
  let now = NOW
  const log = recordingLog()
  const account = { ownerId: 'anna', id: accountIdOf(imap) }
  const accounts = { list: async () => [account], get: async () => imap, renew: async () => {} }
  const granted = JSON.stringify({ access_token: 'good-token', expires_in: 3_600 })
  const tokens = accessTokens(async () => ({ status: 200, body: granted }))
  const clock = () => now
  const sentFolders = imapSentFolders({ accounts, tokens, clock, log })
  const deps = { ...store, sentFolders, reader: mimeReader(), clock, log }
  return {
    log,
    deps,
    store,
    account,
    learn: (signal = never) => learnSentFolders(deps, signal),
    tomorrow: () => {
      now = new Date(now.getTime() + 86_400_000)
    },
    bookmark: () => store.bookmarks.get(account),
    tie: async (address: string) =>
      (await store.history.strongest('anna', 10_000)).find(([key]) => key === `address:${address}`)?.[1],
  }
}

describe('reading', () => {
  test('the folder of the special use, over TLS: each message once, none marked', async () => {
    const maildir = dovecot.maildir('reader')
    fill(maildir, 'Ausgang', [sentMail('a1'), sentMail('a2', { to: 'mia@lund.example' })])
    fill(maildir, 'Sent', [sentMail('other', { to: 'nobody@elsewhere.example' })])
    const before = namesIn(maildir, 'Ausgang')
    const house = await kith({ user: 'reader' })
    await house.learn()
    await house.learn()
    expect(house.log.lines).toEqual([
      {
        event: 'sent-folder.learned',
        facts: { owner: 'anna', read: 2, learned: 2, left: 0, fromStart: true },
      },
    ])
    expect(await house.tie('jonas@weber.example')).toMatchObject({ sent: 1 })
    expect(await house.tie('mia@lund.example')).toMatchObject({ sent: 1 })
    expect(await house.tie('nobody@elsewhere.example')).toBeUndefined()
    expect(namesIn(maildir, 'Ausgang')).toEqual(before)
    fill(maildir, 'Ausgang', [sentMail('a3')])
    await house.learn()
    expect(house.log.lines.at(-1)?.facts).toMatchObject({ read: 1, learned: 1, fromStart: false })
  })

  test.each(['Sent', 'Gesendete Objekte', '&AMk-l&AOk-ments envoy&AOk-s'])(
    'without a special use, a folder by its well-known name: %s',
    async (folder) => {
      const user = `named${folder.length}`
      fill(dovecot.maildir(user), folder, [sentMail('n1')])
      const house = await kith({ user })
      await house.learn()
      expect(await house.tie('jonas@weber.example')).toMatchObject({ sent: 1 })
    },
  )

  test('or the one that the owner names', async () => {
    fill(dovecot.maildir('wished'), 'Post 2026', [sentMail('w1')])
    const house = await kith({ user: 'wished', folder: 'Post 2026' })
    await house.learn()
    expect(await house.tie('jonas@weber.example')).toMatchObject({ sent: 1 })
  })

  test('an accepted invitation is a meeting; a declined one, a read receipt and a stranger’s letter nothing', async () => {
    fill(dovecot.maildir('answers'), 'Ausgang', [
      calendarReply('r1', 'ACCEPTED', 'yes@weber.example'),
      calendarReply('r2', 'DECLINED', 'no@weber.example'),
      readReceipt('r3', 'shown@weber.example'),
      sentMail('r4', { from: 'Eve <eve@evil.example>', to: 'eve2@evil.example' }),
    ])
    const house = await kith({ user: 'answers' })
    await house.learn()
    expect(await house.tie('yes@weber.example')).toMatchObject({ meetings: 1, sent: 0 })
    for (const address of ['no@weber.example', 'shown@weber.example', 'eve2@evil.example']) {
      expect(await house.tie(address)).toBeUndefined()
    }
  })

  test('begins again when the folder is another, which teaches nothing twice', async () => {
    const maildir = dovecot.maildir('renewed')
    fill(maildir, 'Ausgang', [sentMail('u1'), sentMail('u2')])
    const house = await kith({ user: 'renewed' })
    await house.learn()
    const first = (await house.bookmark())?.place
    rmSync(join(maildir, '.Ausgang'), { recursive: true })
    await house.learn()
    expect((await house.bookmark())?.trouble?.reason).toBe('no-folder')
    fill(maildir, 'Ausgang', [sentMail('u1'), sentMail('u2'), sentMail('u3')])
    house.tomorrow()
    await house.learn()
    const { place, trouble } = (await house.bookmark()) ?? {}
    expect(trouble).toBeNull()
    expect(place?.uidValidity).not.toBe(first?.uidValidity)
    expect(house.log.lines.at(-1)?.facts).toMatchObject({ read: 3, learned: 1, fromStart: true })
    expect(await house.tie('jonas@weber.example')).toMatchObject({ sent: 3 })
  })

  test('an empty folder', async () => {
    fill(dovecot.maildir('empty'), 'Ausgang', [])
    const house = await kith({ user: 'empty' })
    await house.learn()
    expect(await house.bookmark()).toMatchObject({ place: { folder: 'Ausgang', uid: 0 }, trouble: null })
  })
})

describe('a long folder', () => {
  const COUNT = 5_000
  beforeAll(() => {
    const padding = 'word '.repeat(2_000)
    const messages = Array.from({ length: COUNT }, (_, n) =>
      sentMail(`long${n}`, { to: `p${n % 50}@weber.example`, body: padding }),
    )
    fill(dovecot.maildir('long'), 'Ausgang', messages)
  })

  test('is read in flat memory', async () => {
    const house = await kith({ user: 'long' })
    let most = 0
    const before = process.memoryUsage().heapUsed
    const put = house.deps.bookmarks.put
    house.deps.bookmarks.put = async (...args) => {
      most = Math.max(most, process.memoryUsage().heapUsed - before)
      await put(...args)
    }
    await house.learn()
    expect(house.log.lines.at(-1)?.facts).toMatchObject({ read: COUNT, learned: COUNT, left: 0 })
    expect(await house.tie('p7@weber.example')).toMatchObject({ sent: 100 })
    // All of them would be fifty million octets, their headers ten.
    expect(most).toBeLessThan(120_000_000)
  })

  test('cut off on the way: goes on where it stood', async () => {
    const proxy = await cuttingProxy(dovecot.port, 900_000)
    const house = await kith({ user: 'long', port: proxy.port, security: 'none' })
    await house.learn()
    const cut = await house.bookmark()
    expect(cut?.trouble).toMatchObject({ reason: 'dropped', failures: 1 })
    expect(cut?.place?.uid).toBeGreaterThan(0)
    expect(cut?.place?.uid).toBeLessThan(COUNT)
    for (let day = 0; day < 20 && (await house.bookmark())?.place?.uid !== COUNT; day++) {
      house.tomorrow()
      await house.learn()
    }
    await proxy.close()
    expect(await house.bookmark()).toMatchObject({ place: { uid: COUNT }, trouble: null })
    expect(await house.tie('p7@weber.example')).toMatchObject({ sent: 100 })
  })

  test('told to end: does so after the batch at hand, and that is no trouble', async () => {
    const house = await kith({ user: 'long' })
    const stop = new AbortController()
    const put = house.deps.bookmarks.put
    house.deps.bookmarks.put = async (account, bookmark) => {
      await put(account, bookmark)
      if ((bookmark.place?.uid ?? 0) > 0) stop.abort()
    }
    await house.learn(stop.signal)
    expect(await house.bookmark()).toMatchObject({ place: { uid: 200 }, trouble: null })
  })
})

describe('signing in', () => {
  beforeAll(() => fill(dovecot.maildir('anna@berger.example'), 'Ausgang', [sentMail('s1')]))
  const oauth = {
    type: 'oauth',
    provider: 'google',
    tenant: 'organizations',
    clientId: 'kith',
    refreshToken: 'r1',
  } as const

  test('by an access token', async () => {
    const house = await kith({ user: 'anna@berger.example', signIn: oauth })
    await house.learn()
    expect((await house.bookmark())?.trouble).toBeNull()
    expect(await house.tie('jonas@weber.example')).toMatchObject({ sent: 1 })
  })

  test('over STARTTLS', async () => {
    const house = await kith({ user: 'anna@berger.example', port: dovecot.port, security: 'starttls' })
    await house.learn()
    expect(await house.tie('jonas@weber.example')).toMatchObject({ sent: 1 })
  })

  test.each<[string, string, () => Partial<ImapAccount>]>([
    ['a wrong password', 'refused', () => ({ signIn: { type: 'password', password: 'wrong' } })],
    ['another’s access token', 'refused', () => ({ user: 'ben@berger.example', signIn: oauth })],
    ['a certificate for another name', 'insecure', () => ({ host: '127.0.0.1' })],
    ['a port where nobody answers', 'unreachable', () => ({ port: 9 })],
    ['TLS spoken to a plain port', 'insecure', () => ({ port: dovecot.port })],
    ['a folder that there is not', 'no-folder', () => ({ folder: 'Nowhere' })],
  ])('%s: %s', async (_, reason, over) => {
    const house = await kith({ user: 'anna@berger.example', ...over() })
    await house.learn()
    expect((await house.bookmark())?.trouble).toMatchObject({ reason, failures: 1, since: NOW })
    expect(JSON.stringify(house.log.lines)).not.toMatch(/berger|open-sesame|good-token|Ausgang/)
  })
})
