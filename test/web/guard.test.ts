import { describe, expect, test } from '@jest/globals'
import { heldEntry } from '../support/entries.ts'
import { webOf } from '../support/web.ts'

const held = heldEntry()

describe('every page', () => {
  test.each(['/', '/health', '/nowhere', '/style.css', '/act/nonsense', '/api/entries'])(
    '%s is locked down',
    async (path) => {
      const { headers } = await webOf().get(path)
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
      expect(headers.get('content-security-policy')).not.toMatch(/script-src|unsafe-inline|https?:|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
    },
  )

  test('holds no script, no inline style and nothing remote', async () => {
    const html = await (await webOf({ entries: [held], digest: true }).get('/')).text()
    expect(html).not.toMatch(/<script|\son\w+=|\sstyle=|<style|(?:src|href)="(?:https?:)?\/\//i)
  })

  test('is not kept by caches, but for the style sheet', async () => {
    const { get } = webOf()
    const page = await get('/')
    expect(page.headers.get('cache-control')).toBe('no-store')
    const sheet = /<link rel="stylesheet" href="([^"]+)"/.exec(await page.text())?.[1] ?? ''
    const answer = await get(sheet)
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(answer.headers.get('content-type')).toMatch(/^text\/css/)
  })
})

describe('a POST', () => {
  test.each([
    ['from our own page', { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }, 200],
    ['from our own page behind a proxy that ends TLS', { origin: 'https://localhost' }, 200],
    ['of a program', {}, 200],
    ['from another site', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['from another port', { origin: 'http://localhost:9999' }, 403],
    ['from a neighbour of the same site', { 'sec-fetch-site': 'same-site' }, 403],
    ['from a page that hides itself', { origin: 'null' }, 403],
    ['with an origin that is none', { origin: 'localhost' }, 403],
  ])('%s', async (_, headers: Record<string, string>, status) => {
    const { get, linkTo, acted } = webOf({ entries: [held] })
    expect((await get(linkTo(held, 'deliver'), { method: 'POST', headers })).status).toBe(status)
    expect(acted).toHaveLength(status === 200 ? 1 : 0)
  })

  test('that is too long is refused', async () => {
    const { get, linkTo, acted } = webOf({ entries: [held] })
    const answer = await get(linkTo(held, 'deliver'), { method: 'POST', body: `then=${'x'.repeat(5_000)}` })
    expect(answer.status).toBe(413)
    expect(acted).toEqual([])
  })
})

describe('a name that is not ours (DNS rebinding)', () => {
  test.each([
    ['http://localhost/', 200],
    ['http://localhost:8025/', 200],
    ['http://127.0.0.1:8025/', 200],
    ['http://127.0.0.1:9999/', 403],
    ['http://evil.example/', 403],
    ['http://localhost.evil.example/', 403],
  ])('%s', async (url, status) => {
    expect((await webOf({ entries: [held] }).get(url)).status).toBe(status)
  })

  test('learns nothing', async () => {
    const answer = await webOf({ entries: [held] }).get('http://evil.example/api/entries')
    expect(answer.status).toBe(403)
    expect(await answer.text()).not.toContain('Muster')
  })

  test('may still ask whether we are well', async () => {
    expect(await (await webOf().get('http://10.0.0.7/health')).json()).toEqual({ status: 'ok' })
  })
})
