import { expect, test } from '@jest/globals'
import { findMailServer, isSesDoor } from '../../lib/adapters/mail-server.ts'
import { address } from '../../lib/domain/address.ts'
import { deafDns, dnsOf } from '../support/dns.ts'

const resolver = dnsOf({
  'mail.example MX': ['mx1.provider.example', 'mx2.provider.example'],
  'moved.example MX': ['Inbound-SMTP.eu-west-1.amazonaws.com.'],
  'mixed.example MX': ['mx1.provider.example', 'inbound-smtp.eu-west-1.amazonaws.com'],
  'far.example MX': ['inbound-smtp.us-east-1.amazonaws.com'],
  'silent.example MX': [''],
  'silent.example A': ['192.0.2.1'],
  'bare.example A': ['192.0.2.1'],
  'six.example AAAA': ['2001:db8::1'],
})
const door = { domains: ['kith.example'], isOwnServer: isSesDoor('eu-west-1') }

test.each([
  ['mail.example', 'elsewhere'],
  ['bare.example', 'elsewhere'],
  ['six.example', 'elsewhere'],
  ['far.example', 'elsewhere'],
  ['kith.example', 'kith'],
  ['moved.example', 'kith'],
  ['mixed.example', 'kith'],
  ['silent.example', 'none'],
  ['nothing.example', 'none'],
])('mail to %s goes %s', async (domain, where) => {
  expect(await findMailServer(resolver, door)(address(`anna@${domain}`))).toBe(where)
})

test('where DNS does not answer, nothing is claimed, but of a domain that is known to be ours', async () => {
  expect(await findMailServer(deafDns, door)(address('anna@mail.example'))).toBe('unknown')
  expect(await findMailServer(deafDns, door)(address('anna@kith.example'))).toBe('kith')
})
