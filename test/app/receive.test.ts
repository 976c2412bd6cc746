import { describe, expect, test } from '@jest/globals'
import { receive } from '../../lib/app/receive.ts'
import { Undeliverable } from '../../lib/app/undeliverable.ts'
import { anna, envelopeOf, houseOf, letter, NOW, newsletter, ownerOf } from '../support/house.ts'

const jonas = 'Jonas Weber <jonas@weber.example>'
const shop = 'June news <june@shop.example>'

/** The owner's copy of a letter that she sent. */
const sentTo = (to: string, id: string) =>
  letter('Anna Berger <anna@berger.example>', { id }).replace(/^To: .*$/m, `To: ${to}`)

describe('a message that comes in', () => {
  test('a stranger’s letter is delivered as it came, and its bytes are let go', async () => {
    const house = await houseOf()
    const text = letter(jonas)
    await receive(house.deps, await house.arrive('a1', text))
    expect(house.delivered).toMatchObject([{ ownerId: 'anna', id: 'a1', text: text.replace(/\n/g, '\r\n') }])
    expect(await house.store.entries.get('anna', 'a1')).toMatchObject({
      state: 'delivered',
      subject: 'Thursday',
    })
    expect(await house.store.raw.get('a1')).toBeNull()
  })

  test('a stranger’s newsletter waits, with its bytes and its reason', async () => {
    const house = await houseOf()
    await receive(house.deps, await house.arrive('a1', newsletter(shop)))
    expect(house.delivered).toEqual([])
    const entry = await house.store.entries.get('anna', 'a1')
    expect(entry).toMatchObject({ state: 'held', verdict: { kind: 'newsletter', disposition: 'hold' } })
    expect(entry?.verdict.reasons[0].code).toBe('tie-none')
    expect(await house.store.raw.get('a1')).not.toBeNull()
  })

  test('while Kith only observes, the same newsletter is delivered and the verdict noted', async () => {
    const house = await houseOf()
    await house.store.owners.put({ ...anna, mode: 'observing' })
    await receive(house.deps, await house.arrive('a1', newsletter(shop)))
    expect(house.delivered).toHaveLength(1)
    expect((await house.store.entries.get('anna', 'a1'))?.verdict.guarded).toBe('hold')
  })

  test('repeated, it is neither delivered nor held twice', async () => {
    const house = await houseOf()
    for (const [id, text] of [
      ['a1', letter(jonas)],
      ['a2', newsletter(shop)],
    ] as const) {
      const intake = await house.arrive(id, text)
      await receive(house.deps, intake)
      await house.arrive(id, text)
      await receive(house.deps, intake)
    }
    expect(house.delivered).toHaveLength(1)
    expect(await house.store.entries.count('anna', ['held'])).toBe(1)
  })

  test('two owners get a copy each, and one’s verdict is not the other’s', async () => {
    const house = await houseOf()
    const ben = ownerOf('ben', { mode: 'paused' })
    await house.store.owners.put(ben)
    const recipients = [anna.addresses[0], ben.addresses[0]]
    await receive(house.deps, await house.arrive('a1', newsletter(shop), { recipients }))
    expect(house.delivered).toMatchObject([{ ownerId: 'ben', id: 'a1' }])
    expect((await house.store.entries.get('anna', 'a1'))?.state).toBe('held')
    expect(await house.store.raw.get('a1')).not.toBeNull()
  })
})

describe('whatever fails', () => {
  test('a history that does not answer: delivered, and the reason says so', async () => {
    const { store } = await houseOf()
    const history = { ...store.history, consult: () => Promise.reject(new Error('no answer')) }
    const house = await houseOf({ history })
    await receive(house.deps, await house.arrive('a1', newsletter(shop)))
    expect(house.delivered).toHaveLength(1)
    expect((await house.store.entries.get('anna', 'a1'))?.verdict.reasons[0].code).toBe('unjudged')
    expect(house.logged).toContain('receive.unjudged')
  })

  test('an authenticator that fails: judged as unproven', async () => {
    const house = await houseOf({ authenticator: { authenticate: () => Promise.reject(new Error('dns')) } })
    await receive(house.deps, await house.arrive('a1', letter(jonas)))
    expect((await house.store.entries.get('anna', 'a1'))?.authentication).toBe('unknown')
    expect(house.delivered).toHaveLength(1)
  })

  test('a mailbox that is full for now: tried again, and delivered once', async () => {
    const house = await houseOf()
    let full = true
    const mailbox: typeof house.deps.mailbox = {
      deliver: (owner, delivery) =>
        full ? Promise.reject(new Error('no room')) : house.deps.mailbox.deliver(owner, delivery),
    }
    const intake = await house.arrive('a1', letter(jonas))
    await expect(receive({ ...house.deps, mailbox }, intake)).rejects.toThrow('no room')
    expect((await house.store.entries.get('anna', 'a1'))?.state).toBe('delivering')
    full = false
    await receive({ ...house.deps, mailbox }, intake)
    await receive({ ...house.deps, mailbox }, intake)
    expect(house.delivered).toHaveLength(1)
    expect((await house.store.entries.get('anna', 'a1'))?.state).toBe('delivered')
  })

  test('what no mailbox will ever take is held, and told of in a note of its own', async () => {
    const house = await houseOf()
    const mailbox = { deliver: () => Promise.reject(new Undeliverable('forward-refused')) }
    await house.store.owners.put({ ...anna, nextDigestAt: new Date(NOW.getTime() + 3_600_000) })
    const intake = await house.arrive('a1', letter(jonas))
    await receive({ ...house.deps, mailbox, schedule: house.store.owners }, intake)
    const entry = await house.store.entries.get('anna', 'a1')
    expect(entry).toMatchObject({ state: 'held', digestedAt: null })
    expect(entry?.verdict.reasons.map(({ code }) => code).slice(0, 2)).toEqual([
      'forward-refused',
      'never-held',
    ])
    expect(await house.store.raw.get('a1')).not.toBeNull()
    const { nextDigestAt = null } = (await house.store.owners.get('anna')) ?? {}
    expect(nextDigestAt && nextDigestAt.getTime() - NOW.getTime()).toBeLessThanOrEqual(60_001)
  })

  test('what was handed on under a name bears it, and keeps its bytes, however often it is handed over', async () => {
    const house = await houseOf()
    const mailbox = { deliver: async () => ({ forwardedAs: 'ses-1' }) }
    const intake = await house.arrive('a1', letter(jonas))
    for (const firstAttempt of [true, false]) {
      await receive({ ...house.deps, mailbox }, { ...intake, firstAttempt })
    }
    expect(await house.store.entries.get('anna', 'a1')).toMatchObject({ forwardedAs: 'ses-1' })
    expect(await house.store.raw.get('a1')).not.toBeNull()
  })

  test('a crash between the delivery and its record: not delivered again', async () => {
    const house = await houseOf()
    const advance = () => Promise.reject(new Error('crash'))
    const intake = await house.arrive('a1', letter(jonas))
    const crashing = { ...house.deps, entries: { ...house.store.entries, advance } }
    await expect(receive(crashing, intake)).rejects.toThrow('crash')
    expect(house.delivered).toHaveLength(1)
    await receive(house.deps, intake)
    expect(house.delivered).toHaveLength(1)
  })

  test('garbage is delivered', async () => {
    const house = await houseOf()
    await receive(house.deps, await house.arrive('a1', '\u0000\u0001 no mail at all'))
    expect(house.delivered).toHaveLength(1)
  })

  test('mail for nobody is kept, and the operator told', async () => {
    const house = await houseOf()
    const intake = await house.arrive('a1', letter(jonas))
    await receive(house.deps, { ...intake, envelope: envelopeOf({ recipients: [] }) })
    expect(house.logged).toContain('receive.nobody')
    expect(await house.store.raw.get('a1')).not.toBeNull()
  })
})

describe('history', () => {
  const journal = { recipients: [anna.journalAddress] }

  test('sent mail that comes to the journal address makes its reader’s newsletter welcome', async () => {
    const house = await houseOf()
    await receive(
      house.deps,
      await house.arrive('s1', sentTo('june@shop.example', 's1@berger.example'), journal),
    )
    await receive(
      house.deps,
      await house.arrive('s2', sentTo('june@shop.example', 's2@berger.example'), journal),
    )
    expect(house.delivered).toEqual([])
    await receive(house.deps, await house.arrive('a1', newsletter(shop)))
    expect(house.delivered).toHaveLength(1)
    const entry = await house.store.entries.get('anna', 'a1')
    expect(entry).toMatchObject({ tie: { level: 'known', sent: 2 }, verdict: { kind: 'newsletter' } })
  })

  test('the same friend, forged, is a stranger', async () => {
    const house = await houseOf()
    await receive(
      house.deps,
      await house.arrive('s1', sentTo('june@unproven.example', 's1@berger.example'), journal),
    )
    await receive(
      house.deps,
      await house.arrive('s2', sentTo('june@unproven.example', 's2@berger.example'), journal),
    )
    await receive(house.deps, await house.arrive('a1', newsletter('June news <june@unproven.example>')))
    const entry = await house.store.entries.get('anna', 'a1')
    expect(entry).toMatchObject({ state: 'held', authentication: 'unknown', tie: { level: 'none' } })
    expect(entry?.verdict.reasons[0].code).toBe('unauthenticated')
  })

  test.each([
    ['from somebody else', letter(jonas)],
    ['that nothing proves', letter('Anna Berger <anna@unproven.example>')],
  ])('a “sent” message %s teaches nothing', async (_what, text) => {
    const house = await houseOf()
    await receive(house.deps, await house.arrive('s1', text, journal))
    expect(await house.store.history.strongest('anna', 10)).toEqual([])
  })

  test('an answer makes the one who answers known; its Message-ID in a stranger’s hands does nothing', async () => {
    const house = await houseOf()
    await receive(
      house.deps,
      await house.arrive('s1', sentTo('jonas@weber.example', 's1@berger.example'), journal),
    )
    const answering = { inReplyTo: 's1@berger.example' }
    await receive(
      house.deps,
      await house.arrive('a1', letter(jonas, { ...answering, id: 'r1@weber.example' })),
    )
    await receive(
      house.deps,
      await house.arrive('a2', letter('Eve <eve@else.example>', { ...answering, id: 'r2@else.example' })),
    )
    expect((await house.store.entries.get('anna', 'a1'))?.verdict.reasons[0].code).toBe('answer')
    expect((await house.store.entries.get('anna', 'a2'))?.verdict.reasons[0].code).toBe('never-held')
    const [strongest] = await house.store.history.strongest('anna', 10)
    expect(strongest).toMatchObject(['address:jonas@weber.example', { sent: 1, answers: 1 }])
  })

  test('an out-of-office note answers nothing: delivered, and nobody is known for it', async () => {
    const house = await houseOf()
    await receive(
      house.deps,
      await house.arrive('s1', sentTo('jonas@weber.example', 's1@berger.example'), journal),
    )
    const note = letter(jonas, {
      inReplyTo: 's1@berger.example',
      id: 'r1@weber.example',
      subject: 'Out of office',
    })
    await receive(house.deps, await house.arrive('a1', `Auto-Submitted: auto-replied\n${note}`))
    const entry = await house.store.entries.get('anna', 'a1')
    expect(entry).toMatchObject({ state: 'delivered', verdict: { kind: 'automatic' } })
    expect(entry?.verdict.reasons[0].code).toBe('never-held')
    const [strongest] = await house.store.history.strongest('anna', 10)
    expect(strongest).toMatchObject(['address:jonas@weber.example', { sent: 1, answers: 0 }])
  })
})
