import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readImapAccounts } from '../../lib/adapters/local/imap-accounts.ts'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { startGateway } from '../../lib/cli/gateway.ts'
import { temporaryFolder } from '../adapters/local/opened.ts'
import { kith } from '../cli/fake-io.ts'
import { recordingLog } from '../support/fakes.ts'
import { anna, NOW } from '../support/house.ts'
import { type Dovecot, PASSWORD, startDovecot } from './dovecot.ts'
import { fill, sentMail } from './sent-mail.ts'

let dovecot: Dovecot
let dir = ''
beforeAll(async () => {
  dovecot = await startDovecot()
  dir = await temporaryFolder()
  const store = openLocalStore(dir)
  await store.owners.put(anna)
  store.close()
})
afterAll(async () => {
  await dovecot?.close()
  await rm(dir, { recursive: true })
})

test('an account is added, tested, and read by a running Kith', async () => {
  fill(dovecot.maildir('anna@berger.example'), 'Ausgang', [sentMail('c1')])
  const env = { KITH_IMAP_PASSWORD: PASSWORD }
  const url = `imaps://localhost:${dovecot.tlsPort}`
  const wrong = await kith(['imap', 'add', url, '--data', dir], { env: { KITH_IMAP_PASSWORD: 'wrong' } })
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('refuses') })
  expect(readImapAccounts(dir)).toEqual([])

  const added = await kith(['imap', 'add', url, '--data', dir], { env })
  expect(added).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('"Ausgang", with 1 message.'),
  })
  const tested = await kith(['imap', 'test', '--data', dir, '--lang', 'de'])
  expect(tested.out).toContain('„Ausgang“ und hat 1 Nachricht.')

  const log = recordingLog()
  const gateway = await startGateway({
    dataDir: dir,
    host: '127.0.0.1',
    smtpPort: 0,
    httpPort: 0,
    owner: null,
    relay: null,
    clock: () => NOW,
    log,
  })
  const learned = () => log.lines.some(({ event }) => event === 'sent-folder.learned')
  for (let turn = 0; turn < 200 && !learned(); turn++) {
    await new Promise((resolve) => {
      setTimeout(resolve, 25)
    })
  }
  await gateway.close()
  expect(log.lines.filter(({ event }) => event === 'sent-folder.learned')).toHaveLength(1)
  const store = openLocalStore(dir, { readOnly: true })
  expect(await store.history.strongest('anna', 9)).toMatchObject([
    ['address:jonas@weber.example', { sent: 1 }],
  ])
  store.close()
})
