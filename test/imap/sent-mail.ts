import { chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mailUser } from './dovecot.ts'

/** A message that Anna sent. */
export function sentMail(
  id: string,
  over: { to?: string; type?: string; body?: string; from?: string } = {},
) {
  const {
    to = 'Jonas Weber <jonas@weber.example>',
    type = 'text/plain; charset=utf-8',
    body = 'Hello',
  } = over
  return `From: ${over.from ?? 'Anna Berger <anna@berger.example>'}
To: ${to}
Subject: Thursday
Date: Mon, 2 Mar 2026 09:30:00 +0000
Message-ID: <${id}@berger.example>
MIME-Version: 1.0
Content-Type: ${type}

${body}
`.replace(/\n/g, '\r\n')
}

/** An answer to an invitation, as calendars send it. */
export function calendarReply(id: string, partstat: 'ACCEPTED' | 'DECLINED', to: string): string {
  const calendar = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
METHOD:REPLY
BEGIN:VEVENT
UID:walk-1@weber.example
DTSTAMP:20260302T093000Z
DTSTART:20260305T140000Z
ORGANIZER:mailto:${to}
ATTENDEE;PARTSTAT=${partstat}:mailto:anna@berger.example
SUMMARY:A walk
END:VEVENT
END:VCALENDAR`
  const encoded = Buffer.from(calendar.replace(/\n/g, '\r\n')).toString('base64')
  const body = `--b
Content-Type: text/plain

${partstat}
--b
Content-Type: text/calendar; charset=utf-8; method=REPLY
Content-Transfer-Encoding: base64

${encoded}
--b--`
  return sentMail(id, { to, type: 'multipart/alternative; boundary=b', body })
}

export function readReceipt(id: string, to: string): string {
  const body = `--b
Content-Type: text/plain

It was shown.
--b
Content-Type: message/disposition-notification

Final-Recipient: rfc822;anna@berger.example
Disposition: manual-action/MDN-sent-manually; displayed
--b--`
  const type = 'multipart/report; report-type=disposition-notification; boundary=b'
  return sentMail(id, { to, type, body })
}

let count = 0

/** Puts messages into a folder of a Maildir++, unseen. */
export function fill(maildir: string, folder: string, messages: readonly string[]): void {
  const { uid, gid } = mailUser()
  const dir = join(maildir, `.${folder}`)
  for (const part of ['', 'cur', 'new', 'tmp']) {
    mkdirSync(join(dir, part), { recursive: true })
    if (process.getuid?.() === 0) chownSync(join(dir, part), uid, gid)
  }
  for (const message of messages) {
    const path = join(dir, 'cur', `${1_700_000_000 + ++count}.M${count}P1.kith:2,`)
    writeFileSync(path, message)
    if (process.getuid?.() === 0) chownSync(path, uid, gid)
  }
}

/** The names of a folder's messages, which tell their flags. */
export function namesIn(maildir: string, folder: string): readonly string[] {
  return readdirSync(join(maildir, `.${folder}`, 'cur')).sort()
}
