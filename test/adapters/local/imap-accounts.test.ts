import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  localImapAccounts,
  readImapAccounts,
  type StoredAccount,
  writeImapAccounts,
} from '../../../lib/adapters/local/imap-accounts.ts'
import { temporaryFolder } from './opened.ts'

let dir = ''
beforeEach(async () => {
  dir = await temporaryFolder()
})
afterEach(() => rm(dir, { recursive: true }))

const file = () => join(dir, 'imap.json')
const oauth = {
  type: 'oauth',
  provider: 'microsoft',
  tenant: 'organizations',
  clientId: 'c1',
  refreshToken: 'r1',
} as const
const stored = (owner: string, user: string): StoredAccount => ({
  owner,
  imap: { host: 'imap.example.org', port: 993, security: 'tls', user, signIn: oauth },
})
const anna = { ownerId: 'anna', id: 'anna@example.org@imap.example.org:993' }

describe('accounts in a file', () => {
  test('are none without one', async () => {
    expect(await localImapAccounts(dir).list()).toEqual([])
  })

  test('come back as they were written, in a file that nobody else may read', async () => {
    writeFileSync(file(), '{}', { mode: 0o644 })
    chmodSync(file(), 0o644)
    const accounts = [stored('anna', 'anna@example.org'), stored('ben', 'ben@example.org')]
    writeImapAccounts(dir, accounts)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(readImapAccounts(dir)).toEqual(accounts)
    expect((await localImapAccounts(dir).list())[0]).toEqual(anna)
  })

  test('keep a new refresh token, and its date', async () => {
    writeImapAccounts(dir, [stored('anna', 'anna@example.org'), stored('ben', 'anna@example.org')])
    const accounts = localImapAccounts(dir)
    await accounts.renew(anna, 'r2', new Date('2026-06-01T12:00:00Z'))
    expect((await accounts.get(anna)).signIn).toMatchObject({
      refreshToken: 'r2',
      renewedAt: '2026-06-01T12:00:00.000Z',
    })
    expect((await accounts.get({ ...anna, ownerId: 'ben' })).signIn).toMatchObject({ refreshToken: 'r1' })
  })

  test('that were removed meanwhile have no credentials', async () => {
    await expect(localImapAccounts(dir).get(anna)).rejects.toMatchObject({ reason: 'no-credentials' })
  })

  test('others may read: refused, with the command that helps', () => {
    writeImapAccounts(dir, [stored('anna', 'anna@example.org')])
    chmodSync(file(), 0o640)
    expect(() => readImapAccounts(dir)).toThrow(`chmod 600 ${file()}`)
  })

  test.each(['{"accounts":[{"owner":"anna","imap":{"password":"open sesame"}}]}', 'open sesame'])(
    'that are damaged are not quoted: %s',
    (text) => {
      writeFileSync(file(), text, { mode: 0o600 })
      expect(() => readImapAccounts(dir)).toThrow(/^(?!.*sesame).*cannot be read/)
    },
  )
})
