import { describe, expect, test } from '@jest/globals'
import type { Unsubscription } from '../../lib/domain/unsubscription.ts'
import { digestLinks } from '../../lib/web/links.ts'
import { tokens } from '../../lib/web/tokens.ts'
import { heldEntry, NOW, ownerOf } from '../support/entries.ts'
import { webOf } from '../support/web.ts'

const links = digestLinks(tokens(new Uint8Array(32).fill(7)), '', { id: 'd1', owner: ownerOf(), at: NOW })
const form = { 'content-type': 'application/x-www-form-urlencoded' }

describe('a link about a whole digest', () => {
  test.each([
    ['deliver-all', links.deliverAll, 'Deliver all of this digest?', 'All delivered'],
    ['pause', links.pause, 'Pause Kith?', 'Kith is paused'],
  ] as const)('to %s asks first, and acts by POST', async (act, link, question, said) => {
    const { get, acted } = webOf({ entries: [heldEntry()] })
    for (const method of ['GET', 'HEAD']) expect((await get(`${link}?lang=en`, { method })).status).toBe(200)
    expect(await (await get(`${link}?lang=en`)).text()).toContain(question)
    expect(acted).toEqual([])
    const done = await get(`${link}?lang=en`, { method: 'POST', headers: form, body: '' })
    expect(done.status).toBe(200)
    expect(await done.text()).toContain(said)
    expect(acted).toEqual([['owner-1', 'd1', act]])
  })

  test('one click of a mail program pauses, without a redirect, and the page offers the way back', async () => {
    const { get, acted } = webOf()
    const done = await get(links.pause, {
      method: 'POST',
      headers: form,
      body: 'List-Unsubscribe=One-Click', // RFC 8058 §3.2
    })
    expect(done.status).toBe(200)
    const back = /action="(\/act\/[\w-]+)"/.exec(await done.text())?.[1]
    expect(back).toBeDefined()
    const resumed = await get(`${back}?lang=en`, { method: 'POST', headers: form, body: '' })
    expect(await resumed.text()).toContain('Kith is back')
    expect(acted.map(([, , act]) => act)).toEqual(['pause', 'resume'])
  })
})

describe('the further acts on a message', () => {
  test.each([
    ['done', 'Am 26. Nov. abgemeldet.'],
    ['failed', 'Nicht abgemeldet: Der Server des Versenders hat es abgelehnt.'],
  ] as const)('unsubscribing says at once what came of it: %s', async (state, said) => {
    const reason = state === 'failed' ? 'refused' : null
    const { ownerId, intakeId } = heldEntry()
    const unsubscription: Unsubscription = {
      ...{ ownerId, intakeId, version: 2, way: 'one-click', state, reason, attempts: 1 },
      ...{ askedAt: NOW, stateAt: NOW, retryAt: null, person: null, listId: null },
    }
    const { get } = webOf({ entries: [heldEntry({ unsubscription })] })
    const expiresAt = new Date(NOW.getTime() + 60_000)
    const token = tokens(new Uint8Array(32).fill(7)).issue({
      ownerId,
      intakeId,
      act: 'unsubscribe',
      expiresAt,
    })
    const answer = await get(`/act/${token}`, { method: 'POST', headers: form, body: '' })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain(said)
  })

  test.each([
    ['person', 'Did Max Muster write this in person?'],
    ['hold', 'Hold such mail from Max Muster?'],
    ['unsubscribe', 'Unsubscribe from Max Muster?'],
  ] as const)('to %s ask first, and act by POST', async (act, question) => {
    const { get, acted } = webOf({ entries: [heldEntry()] })
    const { ownerId, intakeId } = heldEntry()
    const expiresAt = new Date(NOW.getTime() + 60_000)
    const token = tokens(new Uint8Array(32).fill(7)).issue({ ownerId, intakeId, act, expiresAt })
    expect(await (await get(`/act/${token}?lang=en`)).text()).toContain(question)
    expect(acted).toEqual([])
    expect((await get(`/act/${token}`, { method: 'POST', headers: form, body: '' })).status).toBe(200)
    expect(acted).toEqual([[ownerId, intakeId, act]])
  })
})
