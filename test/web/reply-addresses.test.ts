import { expect, test } from '@jest/globals'
import { address, localPartOf } from '../../lib/domain/address.ts'
import { replyAddresses } from '../../lib/web/reply-addresses.ts'
import { ownerOf } from '../support/entries.ts'

const FROM = address('digest@kith.example')
const replies = replyAddresses(new Uint8Array(32).fill(7), FROM)
const digest = { id: 'digest-owner-1-1795710600000', owner: ownerOf() }

test('an address says whose digest it answers, fits RFC 5321, and survives a change of case', () => {
  const at = replies.of(digest)
  expect(at).toMatch(/^digest\+owner-1\.[a-z0-9]+\.[0-9a-f]{20}@kith\.example$/)
  if (at === null) return
  expect(localPartOf(at).length).toBeLessThanOrEqual(64)
  const answered = { ownerId: 'owner-1', digestId: digest.id }
  expect(replies.open(at)).toEqual(answered)
  expect(replies.open(address(at.toUpperCase()))).toEqual(answered)
})

test('none of it can be changed, and no other secret opens it', () => {
  const at = replies.of(digest) ?? FROM
  for (const other of [
    at.replace('owner-1', 'owner-2'),
    at.replace(/\.[a-z0-9]+\./, '.zzz.'),
    at.replace('@', '0@'),
  ]) {
    expect(replies.open(address(other))).toBeNull()
  }
  expect(replies.open(address(at.replace('kith.example', 'evil.example')))).toBeNull()
  expect(replies.open(FROM)).toBeNull()
  expect(replyAddresses(new Uint8Array(32).fill(8), FROM).open(at)).toBeNull()
})

test.each(['o'.repeat(40), 'Größe', 'a.b', 'UPPER'])('there is none for an owner called %s', (id) => {
  expect(replies.of({ ...digest, owner: ownerOf({ id }) })).toBeNull()
})
