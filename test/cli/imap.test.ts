import { rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readImapAccounts, writeImapAccounts } from '../../lib/adapters/local/imap-accounts.ts'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { temporaryFolder } from '../adapters/local/opened.ts'
import { anna, ownerOf } from '../support/house.ts'
import { kith } from './fake-io.ts'

let dir = ''
beforeEach(async () => {
  dir = await temporaryFolder()
  await put(anna)
})
afterEach(() => rmSync(dir, { recursive: true }))

async function put(owner: typeof anna): Promise<void> {
  const store = openLocalStore(dir)
  await store.owners.put(owner)
  store.close()
}

const env = { KITH_IMAP_PASSWORD: 'open sesame' }
const imap = (args: readonly string[], more = {}) => kith(['imap', ...args, '--data', dir], { env, ...more })
const stored = (user: string) => ({
  owner: 'anna',
  imap: {
    host: 'imap.example.org',
    port: 993,
    security: 'tls' as const,
    user,
    signIn: { type: 'password' as const, password: 'open sesame' },
  },
})

describe('kith imap', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['nothing', [], /takes add, list, test or remove/],
    ['no URL', ['add'], /takes a URL/],
    ['no IMAP URL', ['add', 'https://anna:sesame@imap.example.org'], /^(?!.*sesame).*takes a URL/],
    [
      'a password in the URL',
      ['add', 'imaps://anna:sesame@imap.example.org'],
      /^(?!.*sesame).*seen by others/,
    ],
    ['two things', ['remove', 'a', 'b'], /one thing at a time/],
    ['somebody unknown', ['add', 'imaps://imap.example.org', '--owner', 'eve@evil.example'], /--owner ADDR/],
  ])('%s: wrong use', async (_, args, said) => {
    const { code, err } = await imap(args)
    expect(code).toBe(2)
    expect(err.split('\n')[0]).toMatch(said)
  })

  test('no password: says how to give one', async () => {
    const { code, err } = await imap(['add', 'imaps://imap.example.org'], { env: {} })
    expect(code).toBe(2)
    expect(err).toContain('KITH_IMAP_PASSWORD')
  })

  test('of several owners one must be named', async () => {
    await put(ownerOf('ben'))
    expect((await imap(['add', 'imaps://imap.example.org'])).err).toContain('--owner ADDR')
  })

  test('an account that does not work is not kept', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => closed.once('listening', resolve))
    const at = closed.address()
    await new Promise((resolve) => closed.close(resolve))
    const port = typeof at === 'object' && at !== null ? at.port : 0
    const { code, err } = await imap(['add', `imap://127.0.0.1:${port}`, '--lang', 'de'])
    expect(code).toBe(1)
    expect(err).toContain('Der Server antwortet nicht')
    expect(err).not.toContain('sesame')
    expect(readImapAccounts(dir)).toEqual([])
  })

  test('an OAuth file that is none is not quoted', async () => {
    const file = join(dir, 'oauth.json')
    for (const text of ['sesame', '{"provider":"google","clientId":"c","refreshToken":"","x":"sesame"}']) {
      await writeFile(file, text)
      const { code, err } = await imap(['add', 'imaps://imap.example.org', '--oauth-file', file])
      expect(code).toBe(1)
      expect(err).not.toContain('sesame')
    }
  })

  test('lists and forgets accounts', async () => {
    writeImapAccounts(dir, [stored('anna'), stored('anna2')])
    expect((await imap(['list'])).out).toBe('anna@imap.example.org:993\nanna2@imap.example.org:993\n')
    expect((await imap(['remove', 'anna@imap.example.org:993'])).code).toBe(0)
    expect((await imap(['list'])).out).toBe('anna2@imap.example.org:993\n')
    expect((await imap(['remove', 'anna@imap.example.org:993'])).code).toBe(1)
  })

  test('tests nothing where there is nothing', async () => {
    expect(await imap(['test'])).toMatchObject({ code: 1 })
  })
})
