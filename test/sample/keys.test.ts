import { describe, expect, test } from '@jest/globals'
import { SAMPLE_SELECTOR, sampleZone } from '../../lib/sample/keys.ts'
import { sampleMailbox } from '../../lib/sample/mailbox.ts'

const zone = sampleZone('TUlJQklqQU5CZ2txaGtp')

describe('the zone of the sample', () => {
  test('has a key and a policy for each domain that signs', () => {
    const domains = new Set(
      sampleMailbox(new Date('2026-06-17T10:20:00Z')).flatMap(({ signAs }) => signAs ?? []),
    )
    expect(zone.size).toBe(2 * domains.size)
    for (const domain of domains) {
      expect(zone.get(`${SAMPLE_SELECTOR}._domainkey.${domain} TXT`)).toEqual([
        'v=DKIM1; k=rsa; p=TUlJQklqQU5CZ2txaGtp',
      ])
      expect(zone.get(`_dmarc.${domain} TXT`)).toEqual(['v=DMARC1; p=reject'])
    }
  })

  test('vouches for the owner, a friend and a platform, and for nobody else', () => {
    const signers = ['brodersen-bauten.example', 'wiechmann-cello.example', 'xing.com']
    for (const domain of signers) expect(zone.has(`_dmarc.${domain} TXT`)).toBe(true)
    expect(zone.has('_dmarc.mail.xing.com TXT')).toBe(false)
    expect(zone.has('_dmarc.elsewhere.example TXT')).toBe(false)
  })
})
