/** A message as it came by SMTP. */
export interface Received {
  /** SES's own id. */
  readonly id: string
  readonly mailFrom: string
  readonly recipients: readonly string[]
  readonly at: Date
  readonly bytes: Buffer
}

type Status = 'PASS' | 'FAIL' | 'GRAY'

export interface Verdicts {
  readonly spam: Status
  readonly virus: Status
  readonly spf: Status
  readonly dkim: Status
  readonly dmarc: Status
}

/** What an S3 action tells of itself. */
export interface Place {
  readonly topicArn: string
  readonly bucketName: string
  readonly objectKeyPrefix: string
  readonly objectKey: string
}

/** A message with this in it is spam by agreement, as with SES's own scanner. */
export const SPAM_BY_AGREEMENT = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X'

/**
 * Every domain of these tests has an SPF record for this machine, and none signs: the author is proven where
 * From has the domain of MAIL FROM.
 */
export function verdictsOf({ mailFrom, bytes }: Received): Verdicts {
  const isProven = domainOf(mailFrom) === domainOf(authorOf(bytes))
  return {
    spam: bytes.includes(SPAM_BY_AGREEMENT) ? 'FAIL' : 'PASS',
    virus: 'PASS',
    spf: 'PASS',
    dkim: 'GRAY',
    dmarc: isProven ? 'PASS' : 'FAIL',
  }
}

/** The bytes as SES stores them: its own fields on top, the rest octet for octet. */
export function stamped(received: Received, verdicts: Verdicts): Buffer {
  const { id, mailFrom, recipients, at, bytes } = received
  const domain = domainOf(mailFrom)
  const date = at.toUTCString().replace('GMT', '+0000 (UTC)')
  const fields = [
    `Return-Path: <${mailFrom}>`,
    `Received: from mx.${domain} (mx.${domain} [192.0.2.7])`,
    ' by inbound-smtp.eu-central-1.amazonaws.com with SMTP id ' + id,
    ` for ${recipients[0]};`,
    ` ${date}`,
    `X-SES-Spam-Verdict: ${verdicts.spam}`,
    `X-SES-Virus-Verdict: ${verdicts.virus}`,
    `Received-SPF: pass (spfCheck: domain of ${domain} designates 192.0.2.7 as permitted sender) client-ip=192.0.2.7; envelope-from=${mailFrom}; helo=mx.${domain};`,
    'Authentication-Results: amazonses.com;',
    ` spf=pass (spfCheck: domain of ${domain} designates 192.0.2.7 as permitted sender) client-ip=192.0.2.7; envelope-from=${mailFrom}; helo=mx.${domain};`,
    ` dmarc=${verdicts.dmarc.toLowerCase()} header.from=${domainOf(authorOf(bytes))};`,
    '',
  ]
  return Buffer.concat([Buffer.from(fields.join('\r\n')), bytes])
}

/**
 * What SES publishes when an S3 action has stored a message: "Contents of notifications for Amazon SES email
 * receiving" of its developer guide.
 */
export function told(
  received: Received,
  of: { readonly recipients: readonly string[]; readonly verdicts: Verdicts; readonly place: Place },
): string {
  const { id, mailFrom, recipients, at, bytes } = received
  const { spam, virus, spf, dkim, dmarc } = of.verdicts
  const subject = headerOf(bytes, 'Subject')
  return JSON.stringify({
    notificationType: 'Received',
    mail: {
      timestamp: at.toISOString(),
      source: mailFrom,
      messageId: id,
      destination: recipients,
      headersTruncated: false,
      headers: [
        { name: 'From', value: headerOf(bytes, 'From') },
        { name: 'Subject', value: subject },
      ],
      commonHeaders: { returnPath: mailFrom, from: [headerOf(bytes, 'From')], subject },
    },
    receipt: {
      timestamp: at.toISOString(),
      processingTimeMillis: 412,
      recipients: of.recipients,
      spamVerdict: { status: spam },
      virusVerdict: { status: virus },
      spfVerdict: { status: spf },
      dkimVerdict: { status: dkim },
      dmarcVerdict: { status: dmarc },
      action: { type: 'S3', ...of.place },
    },
  })
}

function authorOf(bytes: Buffer): string {
  return /[^\s<>]+@[^\s<>]+/.exec(headerOf(bytes, 'From'))?.[0] ?? ''
}

function headerOf(bytes: Buffer, name: string): string {
  return new RegExp(`^${name}: (.*)$`, 'im').exec(bytes.toString('latin1', 0, 4_000))?.[1]?.trim() ?? ''
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
