interface Report {
  readonly original: string
  /** The lines of the report's text that name recipients. */
  readonly recipients?: readonly string[]
  /** Exchange's own address. */
  readonly sender?: string
  readonly from?: string
  readonly text?: string
  readonly encoding?: string
  readonly twice?: boolean
}

/** What Exchange sends to a journal address: itself in Sender, whom it reports on in From. */
export function journalReport(report: Report): string {
  const { original, recipients = [], twice = false, encoding = '8bit' } = report
  const { sender = 'exchange@berger-mail.example', from = 'Anna Berger <anna@berger.example>' } = report
  const text =
    report.text ??
    [
      'Sender: anna@berger.example',
      'Subject: Thursday',
      'Message-Id: <r1@berger.example>',
      ...recipients,
    ].join('\n')
  const attached = `--report
Content-Type: message/rfc822
Content-Transfer-Encoding: ${encoding}

${original.trimEnd()}
`
  return `Sender: <${sender}>
From: ${from}
To: june@shop.example
Subject: Thursday
Date: Mon, 1 Jun 2026 09:00:01 +0000
Message-ID: <8d1f@journal.report.generator>
X-MS-Journal-Report:
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="report"

--report
Content-Type: text/plain; charset="us-ascii"
Content-Transfer-Encoding: 7bit

${text}

${attached}${twice ? attached : ''}--report--
`
}
