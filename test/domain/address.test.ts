import { describe, expect, test } from '@jest/globals'
import { aligned, organisationalDomain } from '../../lib/domain/address.ts'

describe('an organisation', () => {
  test.each([
    ['mail.firm.example.co.uk', 'example.co.uk'],
    ['News.Example.ORG.', 'example.org'],
    ['anna.github.io', 'anna.github.io'],
    // Customers of one host are strangers to one another.
    ['firm.onmicrosoft.com', 'firm.onmicrosoft.com'],
    ['mail.firm.onmicrosoft.com', 'firm.onmicrosoft.com'],
    ['onmicrosoft.com', 'onmicrosoft.com'],
    ['evilonmicrosoft.com', 'evilonmicrosoft.com'],
  ])('of %s is %s', (domain, organisation) => {
    expect(organisationalDomain(domain)).toBe(organisation)
  })

  test.each([
    ['mail.example.org', 'example.org', true],
    ['firm.onmicrosoft.com', 'evil.onmicrosoft.com', false],
    ['firm.onmicrosoft.com', 'firm.onmicrosoft.com', true],
  ])('%s and %s are one: %s', (one, other, is) => {
    expect(aligned(one, other)).toBe(is)
  })
})
