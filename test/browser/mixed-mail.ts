/** The parts of a message that has everything: text as HTML, an event, and a file. */
interface MixedMail {
  /** Of From, Subject and all that the parts say nothing of: whole lines. */
  readonly head: string
  /** What stands between the tags of the body. */
  readonly body: string
  /** Of the event, beside its UID and its time: whole lines. */
  readonly event: string
  /** As a header has it, encoded. */
  readonly fileName: string
}

/** Text of a header that is not ASCII (RFC 2047). */
export const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

/** Mass mail of many parts, with an event published in it. */
export function mixedMail({ head, body, event, fileName }: MixedMail): string {
  return `${head}
Date: Mon, 1 Jun 2026 09:00:00 +0000
Message-ID: <evil-1@evil.example>
Precedence: bulk
Feedback-ID: 77:june:news
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/html; charset=utf-8

<html><body>${body}</body></html>
--b
Content-Type: text/calendar; method=PUBLISH; charset=utf-8

BEGIN:VCALENDAR
VERSION:2.0
METHOD:PUBLISH
BEGIN:VEVENT
UID:evil@evil.example
DTSTART:20260610T170000Z
${event}
END:VEVENT
END:VCALENDAR
--b
Content-Type: application/pdf; name="${fileName}"
Content-Disposition: attachment; filename="${fileName}"
Content-Transfer-Encoding: base64

JVBERi0=
--b--
`
}
