import { randomBytes } from 'node:crypto'

/** Mail as its senders' programs write it. Each has a Message-ID of its own. */

interface Of {
  /** As in `Jonas Weber <jonas@weber.test>`. */
  readonly from: string
  readonly to: string
  readonly subject: string
}

/**
 * A letter with what is easily damaged on its way: Latin-1 in eight bits, a bare lump of bytes as an
 * attachment, trailing blanks, and lines that begin with a dot.
 */
export function letter({ from, to, subject }: Of, attachment: Buffer = randomBytes(3_000)): Buffer {
  const boundary = 'seam-of-two-parts'
  const text = [
    'Liebe Anna,',
    '',
    'schöne Grüße aus Köln! Passt dir Donnerstag um sieben, wie immer am Hafen?   ',
    '.',
    '..und bring die Pläne mit.',
    '',
    'Herzlich, Jonas',
  ]
  return Buffer.concat([
    lines([
      ...headersOf({ from, to, subject }),
      'User-Agent: Thunderbird',
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: 8bit',
      '',
    ]),
    Buffer.from(text.map((line) => `${line}\r\n`).join(''), 'latin1'),
    lines([
      `--${boundary}`,
      'Content-Type: application/octet-stream; name="plan.bin"',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename="plan.bin"',
      '',
      ...(attachment.toString('base64').match(/.{1,76}/g) ?? []),
      `--${boundary}--`,
    ]),
  ])
}

/** A newsletter as a mail service sends it. */
export function newsletter({ from, to, subject }: Of, more = ''): Buffer {
  return lines([
    ...headersOf({ from, to, subject }),
    'List-Unsubscribe: <https://news.example/u/1>, <mailto:leave@news.example>',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'List-Id: June news <june.news.example>',
    'Precedence: bulk',
    'Feedback-ID: 77:june:news',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<html><body><p><a href="https://news.example/view/1">View this newsletter in your browser</a></p>',
    '<h1>News in June</h1><p>Discover our offers and save 20 % on every course this month. Book now!</p>',
    `<p>${more}<a href="https://news.example/track/2"><img src="https://news.example/banner.png" width="600"></a></p>`,
    '<p>You receive this newsletter because you subscribed. <a href="https://news.example/u/1">Unsubscribe</a></p>',
    '<img src="https://news.example/open.gif" width="1" height="1"></body></html>',
  ])
}

/** A few lines from hand to hand. */
export function note(of: Of): Buffer {
  return lines([
    ...headersOf(of),
    'User-Agent: Thunderbird',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Hello,',
    '',
    'it was good to see you. Shall we go on with the plans next week?',
    '',
    'Best wishes',
  ])
}

/** All after the header, as it stands. */
export function bodyOf(message: Buffer): Buffer {
  return message.subarray(message.indexOf('\r\n\r\n') + 4)
}

function headersOf({ from, to, subject }: Of): readonly string[] {
  const domain = /@([\w.-]+)/.exec(from)?.[1]
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${randomBytes(8).toString('hex')}@${domain}>`,
  ]
}

function lines(all: readonly string[]): Buffer {
  return Buffer.from(all.map((line) => `${line}\r\n`).join(''))
}
