import { describe, expect, test } from '@jest/globals'
import { eachFolder } from './collected.ts'

const { put, found } = eachFolder()

const LETTER = 'From: Anna <anna@example.org>\nSubject: Tea\n\nComing over at four?\n'
const MBOX = `From - Mon Mar 04 09:30:00 2024\n${LETTER}\n`

/** As Apple Mail writes it: the length, the message, a property list. */
function emlx(message: string): string {
  return `${String(message.length).padEnd(10)}\n${message}<?xml version="1.0"?>\n<plist><dict/></plist>\n`
}

describe('Apple Mail', () => {
  const mailbox = 'V10/4F2A/Sent Messages.mbox/9B1C/Data/3/1/Messages'

  test('gives its .emlx files, cut to the message', async () => {
    put(`${mailbox}/31001.emlx`, emlx(LETTER))
    put(`${mailbox}/31002.partial.emlx`, emlx(LETTER.replace('Tea', 'Cake')))
    expect(await found()).toEqual([`${mailbox}/31001.emlx: Tea`, `${mailbox}/31002.partial.emlx: Cake`])
  })

  test('keeps attachments and its own files to itself', async () => {
    put(`${mailbox}/31001.emlx`, emlx(LETTER))
    put('V10/4F2A/Sent Messages.mbox/9B1C/Data/3/1/Attachments/31001/2/forwarded.eml', LETTER)
    put('V10/4F2A/Sent Messages.mbox/Info.plist', '<plist/>')
    put(`${mailbox}/notes.txt`, LETTER)
    expect(await found()).toEqual([`${mailbox}/31001.emlx: Tea`])
  })

  test('exports a folder as a directory with one mbox', async () => {
    put('Garden.mbox/mbox', MBOX)
    put('Garden.mbox/table_of_contents', 'binary')
    expect(await found()).toEqual(['Garden.mbox/mbox: Tea'])
  })

  test('is not every directory called .mbox, nor every number on a first line', async () => {
    put('old.mbox/one.eml', LETTER)
    put('sum.txt', '12 apples\nSubject: shopping\n')
    expect(await found()).toEqual(['old.mbox/one.eml: Tea', 'sum.txt: shopping'])
  })
})

describe('Thunderbird', () => {
  test('gives the mboxes beside its indexes, and those of sub-folders', async () => {
    put('Mail/Inbox', MBOX)
    put('Mail/Inbox.msf', '// <!-- <mdb:mork -->')
    put('Mail/Jan. 2020', MBOX)
    put('Mail/Jan. 2020.msf', 'x')
    put('Mail/Inbox.sbd/Choir', MBOX)
    put('Mail/Inbox.sbd/Choir.msf', 'x')
    expect(await found()).toEqual(['Mail/Inbox: Tea', 'Mail/Inbox.sbd/Choir: Tea', 'Mail/Jan. 2020: Tea'])
  })

  test('keeps filters, logs and indexes to itself, but not a folder whose index is gone', async () => {
    put('Mail/Inbox', MBOX)
    put('Mail/Inbox.msf', 'x')
    put('Mail/Sent', MBOX)
    put('Mail/msgFilterRules.dat', LETTER)
    put('Mail/filterlog.html', LETTER)
    expect(await found()).toEqual(['Mail/Inbox: Tea', 'Mail/Sent: Tea'])
  })

  test('of a whole profile, only Mail and ImapMail are mail', async () => {
    put('ab12.default/prefs.js', LETTER)
    put('ab12.default/ImapMail/imap.example.org/INBOX', MBOX)
    put('ab12.default/ImapMail/imap.example.org/INBOX.msf', 'x')
    put('ab12.default/Mail/Local Folders/Sent', MBOX)
    put('ab12.default/Mail/Local Folders/Sent.msf', 'x')
    put('ab12.default/calendar-data/local.txt', LETTER)
    expect(await found()).toEqual([
      'ab12.default/ImapMail/imap.example.org/INBOX: Tea',
      'ab12.default/Mail/Local Folders/Sent: Tea',
    ])
  })

  test('does not claim a folder of plain files', async () => {
    put('letters/one.eml', LETTER)
    put('letters/two.txt', LETTER)
    expect(await found()).toEqual(['letters/one.eml: Tea', 'letters/two.txt: Tea'])
  })
})
