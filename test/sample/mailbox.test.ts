import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { aligned, domainOf, toAddress } from '../../lib/domain/address.ts'
import { isMassKind, type Kind } from '../../lib/domain/kind.ts'
import { sampleMailbox } from '../../lib/sample/mailbox.ts'
import { headerOf, type ReceivedSample, type SampleMessage } from '../../lib/sample/message.ts'
import { SAMPLE_OWNER } from '../../lib/sample/owner.ts'
import { HANNE, JULE } from '../../lib/sample/people.ts'

const NOW = new Date('2026-06-17T10:20:00Z')
const all = sampleMailbox(NOW)
const received = all.filter((message) => message.direction === 'received')
const sent = all.filter((message) => message.direction === 'sent')

describe('the sample mailbox', () => {
  test('is a year of mail, both ways', () => {
    expect(received.length).toBeGreaterThanOrEqual(60)
    expect(sent.length).toBeGreaterThanOrEqual(45)
    expect(received.map((each) => each.to)).toContain(SAMPLE_OWNER.addresses[1])
  })

  test.each<[Kind, number, number]>([
    ['personal', 25, 0],
    ['discussion', 2, 0],
    ['transactional', 10, 0],
    ['notification', 2, 0],
    ['meeting', 4, 0],
    ['automatic', 3, 0],
    ['newsletter', 2, 10],
    ['invitation', 3, 7],
    ['contact-request', 1, 5],
  ])('shows %s: at least %d to deliver, %d to hold', (kind, delivered, held) => {
    expect(expecting(kind, 'deliver').length).toBeGreaterThanOrEqual(delivered)
    expect(expecting(kind, 'hold').length).toBeGreaterThanOrEqual(held)
  })

  test('expects nothing but mass mail to be held', () => {
    const held = received.filter(({ expect: { disposition } }) => disposition === 'hold')
    expect(held.filter((each) => !isMassKind(each.expect.kind))).toEqual([])
  })

  test('is told in order of time, in the past, whatever the present', () => {
    const moments = fc.date({ min: new Date('2001-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (now) => {
        const times = sampleMailbox(now).map(({ date }) => date.getTime())
        expect(times).toEqual([...times].sort((one, other) => one - other))
        expect(times.at(-1)).toBeLessThan(now.getTime())
      }),
      { numRuns: 12 },
    )
  })

  test('names each message once, and the letters of the owner always alike', () => {
    const ids = all.map(idOf)
    expect(new Set(ids).size).toBe(all.length)
    expect(ids.filter((id) => !/^<[^\s<>@]+@[^\s<>@]+>$/.test(id))).toEqual([])
    const later = sampleMailbox(new Date('2027-01-03T05:00:00Z')).filter(
      ({ direction }) => direction === 'sent',
    )
    expect(later.map(idOf).sort()).toEqual(sent.map(idOf).sort())
  })

  test('answers only what came before', () => {
    const answers = all.filter((message) => headerOf(message, 'In-Reply-To') !== null)
    const elsewhere = answers.filter((answer) => {
      const [original] = all.filter((message) => idOf(message) === headerOf(answer, 'In-Reply-To'))
      return original === undefined || original.date >= answer.date
    })
    expect(elsewhere.map((message) => headerOf(message, 'From'))).toEqual([
      '"brickwitch" <notifications@github.com>',
    ])
    expect(answers.length).toBeGreaterThan(50)
  })

  test('has letters that answer the owner, from people whom that very letter went to', () => {
    const sentById = new Map(sent.map((message) => [idOf(message), message]))
    const answers = received.flatMap((answer) => {
      const original = sentById.get(headerOf(answer, 'In-Reply-To') ?? '')
      return original && answer.expect.kind === 'personal' ? [{ answer, original }] : []
    })
    expect(answers.length).toBeGreaterThanOrEqual(18)
    for (const { answer, original } of answers) {
      expect(headerOf(original, 'To')).toContain(`<${answer.envelopeFrom}>`)
    }
  })

  test('is sent by the owner, to the journal, where it says so', () => {
    for (const message of sent) {
      expect(message.to).toBe('journal')
      expect(headerOf(message, 'From')).toContain(`<${HANNE.address}>`)
      expect(message.signAs).toBe('brodersen-bauten.example')
    }
    expect(HANNE.address).toBe(SAMPLE_OWNER.addresses[0])
  })

  test('is signed for the domain in From, but for the friend whose name is used', () => {
    const unproven = all.filter(
      ({ signAs, ...message }) => signAs === null || !aligned(signAs, fromDomain(message)),
    )
    expect(unproven.map((message) => headerOf(message as SampleMessage, 'From'))).toEqual([
      `"${JULE.name}" <${JULE.address}>`,
    ])
  })

  test('bears no bulk header where somebody wrote to many by hand, and does where a service did', () => {
    const mass = received.filter(({ expect: { kind } }) => kind === 'newsletter' || kind === 'invitation')
    const byHand = mass.filter((message) => headerOf(message, 'Content-Language') !== null)
    expect(byHand.length).toBeGreaterThanOrEqual(7)
    for (const message of byHand) {
      expect(headerOf(message, 'List-Unsubscribe')).toBeNull()
      expect(headerOf(message, 'To')).not.toContain(HANNE.address)
    }
    expect(mass.filter((message) => headerOf(message, 'List-Unsubscribe') !== null).length).toBeGreaterThan(9)
  })

  test('offers one click only at hosts that there are not: a try must knock at nobody’s door', () => {
    const offers = received.filter((message) => headerOf(message, 'List-Unsubscribe-Post') !== null)
    expect(offers.length).toBeGreaterThan(6)
    for (const offer of offers) {
      const [, host = ''] = /<https:\/\/([^/>]+)/.exec(headerOf(offer, 'List-Unsubscribe') ?? '') ?? []
      expect(host).toMatch(/\.example$/)
    }
  })
})

function expecting(kind: Kind, disposition: 'deliver' | 'hold'): readonly ReceivedSample[] {
  return received.filter(({ expect: wanted }) => wanted.kind === kind && wanted.disposition === disposition)
}

function idOf(message: SampleMessage): string {
  return headerOf(message, 'Message-ID') ?? ''
}

function fromDomain(message: Pick<SampleMessage, 'mime'>): string {
  const from = message.mime.headers.find(([name]) => name === 'From')?.[1] ?? ''
  const at = toAddress(from.slice(from.lastIndexOf('<')))
  return at === null ? '' : domainOf(at)
}
