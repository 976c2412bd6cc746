import { describe, expect, test } from '@jest/globals'
import { createLinkWeb } from '../../lib/web/link-routes.ts'
import { actLinks } from '../../lib/web/links.ts'
import { tokens } from '../../lib/web/tokens.ts'
import { heldEntry, NOW, ownerOf } from '../support/entries.ts'
import { memoryEntries, memoryOwners, recordingLog } from '../support/fakes.ts'

const entry = heldEntry()
const signer = tokens(new Uint8Array(32).fill(7))

function linkWeb({ failing = false } = {}) {
  const acted: unknown[] = []
  const web = createLinkWeb({
    clock: () => NOW,
    log: recordingLog(),
    owners: memoryOwners(ownerOf()),
    entries: failing
      ? { ...memoryEntries(), get: () => Promise.reject(new Error('no table')) }
      : memoryEntries(entry),
    tokens: signer,
    act: async (...what) => {
      acted.push(what)
      return 'done'
    },
    allowedHosts: ['localhost'],
  })
  return { acted, get: (path: string, init?: RequestInit) => web.request(`http://localhost${path}`, init) }
}

describe('the pages that stand open to the world', () => {
  const { deliver } = actLinks(signer, 'http://localhost/', entry)
  const path = new URL(deliver).pathname

  test('ask on a GET and act on a POST, in the language of the link’s owner', async () => {
    const { get, acted } = linkWeb()
    const asked = await (await get(path)).text()
    expect(asked).toContain('<html lang="de">')
    expect(asked).toContain('Max Muster')
    expect(acted).toEqual([])
    expect((await get(path, { method: 'POST' })).status).toBe(200)
    expect(acted).toEqual([['owner-1', entry.intakeId, 'deliver']])
  })

  test('lead nowhere that is shut', async () => {
    const { get } = linkWeb()
    for (const page of [await get(path), await get(path, { method: 'POST' }), await get('/')]) {
      expect(await page.text()).not.toContain('href="/"')
    }
  })

  test.each(['/style.css', '/favicon.svg', '/health'])('have %s', async (asset) => {
    expect((await linkWeb().get(asset)).status).toBe(200)
  })

  test.each(['/', '/digests/d1', '/digests/d1/html', '/api/entries', '/digest', '/nowhere'])(
    '%s is shut, kindly, and shows nobody’s mail',
    async (shut) => {
      for (const method of ['GET', 'POST']) {
        const page = await linkWeb().get(`${shut}?lang=en`, { method })
        expect(page.status).toBe(403)
        const html = await page.text()
        expect(html).toContain('Only the links of your digests work here')
        expect(html).not.toContain('Max Muster')
      }
    },
  )

  test('refuse a forged link, and a POST from another page', async () => {
    const { get, acted } = linkWeb()
    const forged = tokens(new Uint8Array(32).fill(8))
    const link = new URL(actLinks(forged, 'http://localhost/', entry).deliver).pathname
    expect((await get(link, { method: 'POST' })).status).toBe(404)
    const abroad = { method: 'POST', headers: { origin: 'https://else.example' } }
    expect((await get(path, abroad)).status).toBe(403)
    expect(acted).toEqual([])
  })

  test('are kind when something is broken', async () => {
    const page = await linkWeb({ failing: true }).get(`${path}?lang=en`)
    expect(page.status).toBe(500)
    expect(await page.text()).toContain('Nothing is lost')
  })
})
