import { describe, expect, test } from '@jest/globals'
import type { OutgoingMail } from '../../lib/app/ports.ts'
import { isOpen, isUsed, type RequestLinkDeps, requestLink, signIn, signOut } from '../../lib/app/sign-in.ts'
import { address } from '../../lib/domain/address.ts'
import { type Pass, passAskedFor, passOfDigest, type SignInMail } from '../../lib/domain/pass.ts'
import { NOW, ownerOf } from '../support/entries.ts'
import { memoryClaims, memoryOwners, recordingLog } from '../support/fakes.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const jonas = ownerOf({ addresses: [address('jonas@weber.example'), address('jonas@kith.example.org')] })
const ida = ownerOf({ id: 'owner-2', addresses: [address('ida@weber.example')] })

function house() {
  const sent: OutgoingMail[] = []
  const composed: SignInMail[] = []
  const log = recordingLog()
  let now = NOW
  const deps: RequestLinkDeps = {
    owners: memoryOwners(jonas, ida),
    claims: memoryClaims(),
    clock: () => now,
    log,
    mailer: { send: async (mail) => void sent.push(mail) },
    async compose(mail) {
      composed.push(mail)
      return Buffer.from(mail.url)
    },
    urlOf: (link) => `https://kith.example/sign-in/${link.id}`,
    from: address('digest@kith.example.org'),
  }
  return {
    deps,
    sent,
    composed,
    log,
    later(ms: number) {
      now = new Date(NOW.getTime() + ms)
    },
  }
}

describe('a link that is asked for', () => {
  test.each(['jonas@weber.example', 'jonas@kith.example.org', 'jonas+shop@kith.example.org'])(
    'by %s goes to where the owner reads mail',
    async (at) => {
      const { deps, sent, composed } = house()
      await requestLink(deps, address(at))
      expect(sent).toMatchObject([{ to: 'jonas@weber.example', from: 'digest@kith.example.org' }])
      expect(composed[0]?.expiresAt).toEqual(new Date(NOW.getTime() + 30 * MINUTE))
    },
  )

  test.each(['nobody@weber.example', jonas.journalAddress])('by %s goes to nobody', async (at) => {
    const { deps, sent, log } = house()
    await requestLink(deps, address(at))
    expect(sent).toEqual([])
    expect(log.lines).toEqual([])
  })

  test('comes at most once in five minutes to one owner, whatever the others ask', async () => {
    const { deps, sent, later } = house()
    const [main, other] = jonas.addresses
    await requestLink(deps, main)
    await requestLink(deps, other ?? main)
    await requestLink(deps, ida.addresses[0])
    later(5 * MINUTE - 1)
    await requestLink(deps, main)
    expect(sent.map(({ to }) => to)).toEqual(['jonas@weber.example', 'ida@weber.example'])
    later(5 * MINUTE)
    await requestLink(deps, main)
    expect(sent).toHaveLength(3)
    expect(new Set(sent.map(({ id }) => id)).size).toBe(3)
  })

  test('leaves no address in the log', async () => {
    const { deps, log } = house()
    await requestLink(deps, jonas.addresses[0])
    expect(log.lines).toEqual([{ event: 'sign-in.asked', facts: { owner: 'owner-1', outcome: 'sent' } }])
  })
})

describe('a link', () => {
  const link = passOfDigest({ id: 'digest-1', owner: jonas, at: NOW })

  test('in a digest lives three days', () => {
    expect(link.expiresAt).toEqual(new Date(NOW.getTime() + 3 * DAY))
  })

  test('opens one session of its owner, of two weeks', async () => {
    const { deps } = house()
    expect(await isUsed(deps, link)).toBe(false)
    const session = await signIn(deps, link)
    expect(session).toMatchObject({ ownerId: 'owner-1', expiresAt: new Date(NOW.getTime() + 14 * DAY) })
    expect(await isUsed(deps, link)).toBe(true)
    expect(await signIn(deps, link)).toBeNull()
  })

  test('opens one session, however many ask at once', async () => {
    const { deps } = house()
    const all = await Promise.all(Array.from({ length: 5 }, () => signIn(deps, link)))
    expect(all.filter((one) => one !== null)).toHaveLength(1)
  })

  test('leaves other links as they are', async () => {
    const { deps } = house()
    await signIn(deps, link)
    expect(await signIn(deps, passAskedFor(jonas, NOW))).not.toBeNull()
    expect(await signIn(deps, passAskedFor(ida, NOW))).toMatchObject({ ownerId: 'owner-2' })
  })

  test('of an owner who is gone opens nothing', async () => {
    const { deps } = house()
    expect(await signIn(deps, { ...link, ownerId: 'nobody' })).toBeNull()
  })
})

describe('a session', () => {
  async function signedIn(deps: RequestLinkDeps, id: string): Promise<Pass> {
    const session = await signIn(deps, passOfDigest({ id, owner: jonas, at: NOW }))
    if (session === null) throw new Error('not signed in')
    return session
  }

  test('is open until it is ended; others of the same owner stay', async () => {
    const { deps } = house()
    const [one, other] = [await signedIn(deps, 'd1'), await signedIn(deps, 'd2')]
    expect(await isOpen(deps, one)).toBe(true)
    await signOut(deps, one)
    await signOut(deps, one)
    expect(await isOpen(deps, one)).toBe(false)
    expect(await isOpen(deps, other)).toBe(true)
  })

  test('ends with its owner', async () => {
    const { deps } = house()
    expect(await isOpen(deps, { ...(await signedIn(deps, 'd1')), ownerId: 'nobody' })).toBe(false)
  })
})
