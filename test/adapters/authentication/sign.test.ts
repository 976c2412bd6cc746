import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { signMail } from '../../../lib/adapters/authentication/sign.ts'

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const KEY = {
  domain: 'garten.example',
  selector: 's1',
  privateKey,
  signedAt: new Date('2026-06-01T12:00:00Z'),
}

test('a signature stands before the message, which stays as it is', async () => {
  const message = 'From: petra@garten.example\r\nSubject: Ernte\r\n\r\nReif.\r\n'
  const signed = Buffer.from(await signMail(Buffer.from(message), KEY)).toString()
  expect(signed.endsWith(`\r\n${message}`)).toBe(true)
  const field = signed.slice(0, -message.length).replace(/\s+/g, ' ')
  expect(field).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256; c=relaxed\/relaxed; d=garten\.example;/)
  expect(field).toContain('s=s1;')
})

test('a message of bare line feeds is signed as SMTP will carry it', async () => {
  const signed = Buffer.from(
    await signMail(Buffer.from('From: petra@garten.example\n\nReif.\n'), KEY),
  ).toString()
  expect(signed).toMatch(/\r\nFrom: petra@garten\.example\r\n\r\nReif\.\r\n$/)
})

test('a key that is none signs nothing', async () => {
  await expect(
    signMail(Buffer.from('From: a@garten.example\r\n\r\n'), { ...KEY, privateKey: 'none' }),
  ).rejects.toThrow('could not sign')
})

test('signed again later, the same message gives the same octets, and a true signature', async () => {
  const message = Buffer.from('From: petra@garten.example\r\nSubject: Ernte\r\n\r\nReif.\r\n')
  const once = await signMail(message, KEY)
  const again = await signMail(message, KEY)
  expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true)
  expect(Buffer.from(once).toString()).toContain(`t=${KEY.signedAt.getTime() / 1_000}`)
})

test.each([
  ['both fields of an offer of one click', 'List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n', true],
  ['and none that is not there', '', false],
])('it covers %s', async (_, post, covered) => {
  const list = 'List-Unsubscribe: <https://garten.example/u/1>\r\n'
  const message = `From: petra@garten.example\r\n${list}${post}\r\nReif.\r\n`
  const signed = Buffer.from(await signMail(Buffer.from(message), KEY)).toString()
  const [, fields = ''] = /\bh=([^;]*);/.exec(signed) ?? []
  const names = fields.toLowerCase().replace(/\s/g, '').split(':')
  expect(names).toContain('list-unsubscribe')
  expect(names.includes('list-unsubscribe-post')).toBe(covered)
})
