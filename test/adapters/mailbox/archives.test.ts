import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { tarOf, zipOf } from '../../support/archives.ts'
import { eachFolder } from './collected.ts'

const { put, found } = eachFolder()

const LETTER = 'From: Anna <anna@example.org>\nSubject: Tea\n\nComing over at four?\n'
const SEPARATOR = 'From 17@xxx Mon Mar 04 09:30:00 +0000 2024\n'
const MBOX = `${SEPARATOR}${LETTER}\n${SEPARATOR}${LETTER.replace('Tea', 'Cake')}\n`
const CARD = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jonas Weber\r\nEMAIL:jonas@weber.example\r\nEND:VCARD\r\n'

const TAKEOUT = {
  'Takeout/archive_browser.html': '<html>Subject: no</html>',
  'Takeout/Mail/All mail Including Spam and Trash.mbox': MBOX,
  'Takeout/Photos/2024/Subject.jpg': LETTER,
  'Takeout/Contacts/All Contacts/All Contacts.vcf': CARD,
}

const IN_TAKEOUT = (file: string) => [
  `${file}!Takeout/Mail/All mail Including Spam and Trash.mbox#1: Tea`,
  `${file}!Takeout/Mail/All mail Including Spam and Trash.mbox#2: Cake`,
  `${file}!Takeout/Contacts/All Contacts/All Contacts.vcf: Jonas Weber <jonas@weber.example>`,
]

describe('archives', () => {
  test('a Takeout as zip', async () => {
    put('takeout-001.zip', zipOf(TAKEOUT))
    expect(await found()).toEqual(IN_TAKEOUT('takeout-001.zip'))
  })

  test('a Takeout as tgz, and unpacked as tar', async () => {
    put('takeout-001.tgz', gzipSync(tarOf(TAKEOUT)))
    put('takeout-002.tar', tarOf(TAKEOUT))
    expect(await found()).toEqual([...IN_TAKEOUT('takeout-001.tgz'), ...IN_TAKEOUT('takeout-002.tar')])
  })

  test('a tar of members larger than one chunk, of which one is skipped', async () => {
    const long = `${LETTER}${'the garden in March\n'.repeat(20_000)}`
    put(
      'a.tar',
      tarOf({ 'one.eml': long, 'picture.png': 'x'.repeat(200_000), 'two.eml': long.replace('Tea', 'Cake') }),
    )
    expect(await found()).toEqual(['a.tar!one.eml: Tea', 'a.tar!two.eml: Cake'])
  })

  test('a Maildir in a zip, under names that lead out of it', async () => {
    put(
      'mail.zip',
      zipOf({ '../../Sent/cur/1.a:2,S': LETTER, 'Sent/tmp.dat': LETTER, '__MACOSX/x.eml': LETTER }),
    )
    expect(await found()).toEqual(['mail.zip!../../Sent/cur/1.a:2,S: Tea'])
  })

  test('a document that is a zip by its make holds no mail', async () => {
    put('report.docx', zipOf({ 'word/document.xml': '<w/>', '[Content_Types].xml': '<t/>' }))
    expect(await found()).toEqual([])
  })

  test('an archive within an archive stays closed', async () => {
    put('outer.zip', zipOf({ 'inner.eml': zipOf({ 'one.eml': LETTER }) }))
    expect(await found()).toEqual(['outer.zip!inner.eml: no mail'])
  })
})

describe('a broken archive', () => {
  test('a zip without its directory is damaged as a whole', async () => {
    put('cut.zip', zipOf(TAKEOUT).subarray(0, 300))
    expect(await found()).toEqual(['cut.zip: damaged'])
  })

  test('a tgz that breaks off gives what came before', async () => {
    const noise = createHash('shake256', { outputLength: 200_000 })
      .update('noise')
      .digest()
      .toString('latin1')
    const whole = gzipSync(tarOf({ 'one.eml': LETTER, 'two.eml': LETTER.replace('Tea', 'Cake') + noise }))
    put('cut.tgz', whole.subarray(0, whole.length - 2_000))
    const items = await found()
    expect(items[0]).toBe('cut.tgz!one.eml: Tea')
    expect(items.length).toBeLessThanOrEqual(3)
  })
})

describe('bombs', () => {
  const nothing = Buffer.concat([Buffer.from(SEPARATOR), Buffer.alloc(70_000_000)])

  test('a zip that expands beyond all mail is given up', async () => {
    put('bomb.zip', zipOf({ 'all.mbox': nothing }))
    expect(await found()).toEqual([expect.stringMatching(/^bomb.zip!all.mbox.*damaged$/)])
  })

  test('a tgz that expands beyond all mail is given up', async () => {
    put('bomb.tgz', gzipSync(tarOf({ 'all.mbox': nothing })))
    const items = await found()
    expect(items.at(-1)).toContain('damaged')
    expect(items.length).toBeLessThanOrEqual(2)
  })
})
