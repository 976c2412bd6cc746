import { rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import nodemailer from 'nodemailer'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { type Gateway, startGateway } from '../../lib/cli/gateway.ts'
import { address } from '../../lib/domain/address.ts'
import { temporaryFolder } from '../adapters/local/opened.ts'
import { recordingLog } from '../support/fakes.ts'
import { anna, letter, ownerOf } from '../support/house.ts'

let dir = ''
let gateway: Gateway | null = null
beforeEach(async () => {
  dir = await temporaryFolder()
  const store = openLocalStore(dir)
  // Named so that the order of ids is not that of their coming.
  await store.owners.put({ ...anna, id: 'z', since: new Date('2026-01-01T00:00:00Z') })
  await store.owners.put(
    ownerOf('ben', { catchAll: ['berger.example'], since: new Date('2026-02-01T00:00:00Z') }),
  )
  store.close()
})
afterEach(async () => {
  await gateway?.close()
  rmSync(dir, { recursive: true })
})

test('one gateway guards several owners, and shows the pages of one', async () => {
  gateway = await startGateway({
    ...{ dataDir: dir, host: '127.0.0.1', smtpPort: 0, httpPort: 0, owner: null, relay: null },
    resolver: async () => {
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    },
    clock: () => new Date(),
    log: recordingLog(),
  })
  expect([gateway.owner.id, gateway.others.map(({ id }) => id)]).toEqual(['z', ['ben']])
  const smtp = nodemailer.createTransport({ host: gateway.host, port: gateway.smtpPort, ignoreTLS: true })
  const send = (to: string, n: number) =>
    smtp.sendMail({
      envelope: { from: 'jonas@weber.example', to },
      raw: letter('Jonas <jonas@weber.example>', {
        to: address(to),
        id: `l${n}@weber.example`,
        subject: `for ${to}`,
      }),
    })
  await send('anna@berger.example', 1)
  await send('ben@berger.example', 2)
  await send('whoever@berger.example', 3)
  await expect(send('whoever@elsewhere.example', 4)).rejects.toThrow(/550/)
  smtp.close()
  await gateway.settled()
  const came = async (of: string) => (await readdir(join(dir, 'maildir', of, 'new'))).length
  expect([await came('anna@berger.example'), await came('ben@berger.example')]).toEqual([1, 2])
  const page = await (await fetch(gateway.pageUrl)).text()
  expect(page).toContain('for anna@berger.example')
  expect(page).not.toContain('ben@berger.example')
})
