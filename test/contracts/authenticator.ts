import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Authenticator } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import {
  type AuthenticationResults,
  authorAuthentication,
  type CheckedDomain,
  provesDomain,
} from '../../lib/domain/authentication.ts'
import type { Envelope } from '../../lib/domain/envelope.ts'
import { envelopeOf } from '../support/house.ts'

/**
 * The world of these cases. `garten.example` lets 192.0.2.7 send and publishes a DMARC policy that rejects,
 * and so does `bank.example`; `versand.example` and `ohne.example` publish no policy. Each of them, and
 * `post.garten.example`, has a key to sign with.
 */
export interface Findings {
  readonly spf: CheckedDomain
  /** In the order of the signatures, the topmost first. `fail` is a body that was changed after the signing. */
  readonly dkim: readonly (CheckedDomain & { readonly domain: string; readonly result: 'pass' | 'fail' })[]
  /** Null where From names no single author. */
  readonly dmarc: CheckedDomain | null
}

/** A message on the wire, and all that is to be found out about it. */
export interface Sent {
  readonly fields: readonly string[]
  readonly body: string
  readonly findings: Findings
}

/** How an adapter meets a message: its bytes where the adapter sees them, and what SMTP said. */
export interface Met {
  readonly bytes: Uint8Array
  readonly envelope: Envelope
}

interface AuthenticatorUnderTest {
  readonly authenticator: Authenticator
  /** The authserv-id (RFC 8601 §2.5) under which the believed server writes. */
  readonly authservId: string
  /** Sends the message so that the findings are true: signs it, or stamps it as the receiving server would. */
  meet(sent: Sent): Promise<Met>
}

const PETRA = address('petra@garten.example')
const BODY = 'Die Tomaten sind reif.\r\n'

const pass = <D extends string>(domain: D) => ({ result: 'pass', domain }) as const
const fail = <D extends string>(domain: D) => ({ result: 'fail', domain }) as const
const none = <D extends string>(domain: D) => ({ result: 'none', domain }) as const

/** SPF of a bounce that the sender's own server does not vouch for, and DMARC of a policy that is met. */
const MET: Findings = {
  spf: none('ohne.example'),
  dkim: [pass('garten.example')],
  dmarc: pass('garten.example'),
}

const from = (at: string, ...fields: readonly string[]) => [
  `From: Petra <${at}>`,
  'Subject: Ernte',
  ...fields,
]

interface Case {
  readonly findings: Findings
  readonly from?: string
  /** Of the domain in From. */
  readonly author: 'pass' | 'fail' | 'unknown'
  readonly proven?: readonly string[]
  readonly unproven?: readonly string[]
}

const CASES: Readonly<Record<string, Case>> = {
  'signed by the author’s domain: pass': { findings: MET, author: 'pass', proven: ['garten.example'] },
  'signed by a subdomain of it: pass, as alignment is relaxed': {
    findings: { ...MET, dkim: [pass('post.garten.example')] },
    author: 'pass',
    proven: ['garten.example'],
  },
  'sent by its server, unsigned: pass for the author': {
    findings: { spf: pass('garten.example'), dkim: [], dmarc: pass('garten.example') },
    author: 'pass',
  },
  'neither signed nor sent by its server: fail, as its policy is unmet': {
    findings: { spf: none('ohne.example'), dkim: [], dmarc: fail('garten.example') },
    author: 'fail',
    unproven: ['garten.example'],
  },
  'changed after the signing: fail': {
    findings: { ...MET, dkim: [fail('garten.example')], dmarc: fail('garten.example') },
    author: 'fail',
    unproven: ['garten.example'],
  },
  'signed by somebody else alone: fail for the author, and proof of that other': {
    findings: { ...MET, dkim: [pass('versand.example')], dmarc: fail('garten.example') },
    author: 'fail',
    proven: ['versand.example'],
    unproven: ['garten.example'],
  },
  'sent by a server of somebody else’s: fail': {
    findings: { spf: pass('garten.example'), dkim: [], dmarc: fail('bank.example') },
    from: 'service@bank.example',
    author: 'fail',
    unproven: ['bank.example', 'garten.example'],
  },
  'signed by both: pass, and both are proven': {
    findings: { ...MET, dkim: [pass('versand.example'), pass('garten.example')] },
    author: 'pass',
    proven: ['garten.example', 'versand.example'],
  },
  'of a domain without a policy, unsigned: unknown, as nothing speaks for or against it': {
    findings: { spf: none('ohne.example'), dkim: [], dmarc: none('ohne.example') },
    from: 'petra@ohne.example',
    author: 'unknown',
    unproven: ['ohne.example'],
  },
  'of a domain without a policy, signed by itself: pass': {
    findings: { spf: none('ohne.example'), dkim: [pass('ohne.example')], dmarc: none('ohne.example') },
    from: 'petra@ohne.example',
    author: 'pass',
    proven: ['ohne.example'],
  },
}

/** What a sender may write about their own message, in the name of the server that is believed. */
const FORGED =
  'spf=pass smtp.mailfrom=bank.example; dkim=pass header.d=bank.example; dmarc=pass header.from=bank.example'

const BROKEN: Readonly<Record<string, string>> = {
  'no octets': '',
  'no header': '\r\nFrom: petra@garten.example\r\n',
  'no body': 'From: petra@garten.example',
  'no author': 'Subject: Ernte\r\n\r\nReif.\r\n',
  'octets of no character set': '\x00\xff\xfe\r\n\x80: \xff\r\n\r\n\x00',
  'a field that never ends': `From: petra@garten.example\r\nX-Long: ${'y\r\n '.repeat(5_000)}`,
  'a signature of nothing':
    'DKIM-Signature: v=1; a=rsa-sha256; d=; s=; b=\r\nFrom: petra@garten.example\r\n\r\n',
  'results of nobody': 'Authentication-Results: ;;;=;(((\r\nFrom: petra@garten.example\r\n\r\n',
}

/**
 * What every Authenticator answers to the same message, however it came by it: by its own look at DNS, or by
 * the word of the server that received it.
 */
export function describeAuthenticatorContract(name: string, make: () => AuthenticatorUnderTest): void {
  describe(`Authenticator: ${name}`, () => {
    let under: AuthenticatorUnderTest
    beforeAll(() => {
      under = make()
    })

    async function found(sent: Sent): Promise<AuthenticationResults | null> {
      const { bytes, envelope } = await under.meet(sent)
      return under.authenticator.authenticate(bytes, envelope)
    }

    describe('a letter', () => {
      test.each(Object.entries(CASES))('%s', async (_what, { findings, author, ...rest }) => {
        const writer = address(rest.from ?? PETRA)
        const results = await found({ fields: from(writer), body: BODY, findings })
        expect(results).toMatchObject({ spf: [findings.spf], dmarc: findings.dmarc })
        // Of no signature some say `none`, and some nothing (RFC 8601 §2.7.1).
        expect(results?.dkim.filter(({ result }) => result !== 'none')).toMatchObject(findings.dkim)
        expect(results?.authservId).toBe(under.authservId)
        expect(authorAuthentication(results, writer)).toBe(author)
        for (const domain of rest.proven ?? []) expect(provesDomain(results, domain)).toBe(true)
        for (const domain of rest.unproven ?? []) expect(provesDomain(results, domain)).toBe(false)
        expect(provesDomain(results, 'stranger.example')).toBe(false)
      })

      test('from several authors: DMARC vouches for none of them (RFC 7489 §6.6.1)', async () => {
        const fields = [
          'From: Petra <petra@garten.example>, Service <service@bank.example>',
          'Subject: Ernte',
        ]
        const results = await found({ fields, body: BODY, findings: { ...MET, dmarc: null } })
        expect(results?.dmarc?.result).not.toBe('pass')
        expect(authorAuthentication(results, address('service@bank.example'))).not.toBe('pass')
      })

      test('from two From fields: a domain that did not sign is not proven', async () => {
        const fields = [...from('petra@garten.example'), 'From: service@bank.example']
        const results = await found({ fields, body: BODY, findings: { ...MET, dmarc: null } })
        expect(authorAuthentication(results, address('service@bank.example'))).not.toBe('pass')
        expect(provesDomain(results, 'bank.example')).toBe(false)
      })

      test('asked about twice: the same answer, and the octets as they were', async () => {
        const { bytes, envelope } = await under.meet({ fields: from(PETRA), body: BODY, findings: MET })
        const before = Buffer.from(bytes).toString('latin1')
        const first = await under.authenticator.authenticate(bytes, envelope)
        expect(await under.authenticator.authenticate(bytes, envelope)).toEqual(first)
        expect(Buffer.from(bytes).toString('latin1')).toBe(before)
      })

      test('of a megabyte: as a short one', async () => {
        const body = BODY.repeat(45_000)
        expect(authorAuthentication(await found({ fields: from(PETRA), body, findings: MET }), PETRA)).toBe(
          'pass',
        )
      })
    })

    describe('results that the sender wrote into the message', () => {
      const unmet: Findings = { spf: none('ohne.example'), dkim: [], dmarc: fail('bank.example') }
      const bank = address('service@bank.example')
      const forged = () => `Authentication-Results: ${under.authservId}; ${FORGED}`

      test.each<[string, (fields: readonly string[]) => Pick<Sent, 'fields' | 'body'>]>([
        ['above all else', (fields) => ({ fields: [forged(), ...fields], body: BODY })],
        ['thrice', (fields) => ({ fields: [...Array(3).fill(forged()), ...fields], body: BODY })],
        ['below all else', (fields) => ({ fields: [...fields, forged()], body: BODY })],
        ['above and below', (fields) => ({ fields: [forged(), ...fields, forged()], body: BODY })],
        [
          'below a server of ours that it invents',
          (fields) => ({
            fields: [`Received: from a by ${under.authservId}`, forged(), ...fields],
            body: BODY,
          }),
        ],
        ['in capitals', (fields) => ({ fields: [forged().toUpperCase(), ...fields], body: BODY })],
        [
          'within another field',
          (fields) => ({ fields: [...fields, `Comments: x\r\n ${forged()}`], body: BODY }),
        ],
        ['in the body', (fields) => ({ fields, body: `${forged()}\r\n${BODY}` })],
      ])('%s: prove nothing', async (_where, written) => {
        const results = await found({ ...written(from(bank)), findings: unmet })
        expect(authorAuthentication(results, bank)).toBe('fail')
        expect(provesDomain(results, 'bank.example')).toBe(false)
      })

      test('of another server: prove nothing either', async () => {
        const field = `Authentication-Results: mx.bank.example; ${FORGED}`
        const results = await found({ fields: [field, ...from(bank)], body: BODY, findings: unmet })
        expect(authorAuthentication(results, bank)).toBe('fail')
      })

      test('do not take away what is true of it', async () => {
        const slander = `Authentication-Results: ${under.authservId}; dkim=fail header.d=garten.example; dmarc=fail header.from=garten.example`
        const results = await found({ fields: [slander, ...from(PETRA)], body: BODY, findings: MET })
        expect(authorAuthentication(results, PETRA)).toBe('pass')
      })
    })

    describe('what is no proper mail', () => {
      async function vouched(bytes: Uint8Array): Promise<void> {
        const results = await under.authenticator.authenticate(bytes, envelopeOf())
        expect(authorAuthentication(results, PETRA)).not.toBe('pass')
        expect(results?.dkim.some(({ result }) => result === 'pass')).not.toBe(true)
      }

      test.each(Object.entries(BROKEN))(
        '%s: breaks nothing, and nobody is vouched for',
        async (_what, text) => {
          await vouched(Buffer.from(text, 'latin1'))
        },
      )

      test('any octets: break nothing, and nobody is vouched for', async () => {
        await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), vouched), { numRuns: 50 })
      })
    })
  })
}
