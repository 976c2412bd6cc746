import { randomBytes } from 'node:crypto'
import { DescribeActiveReceiptRuleSetCommand, type ReceiptRule, type SESClient } from '@aws-sdk/client-ses'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { ACCOUNT, type Emulator, REGION } from './emulator.ts'
import { type Received, stamped, told, verdictsOf } from './ses-mail.ts'

/** SES's door for mail (`inbound-smtp.REGION.amazonaws.com`), on this machine. */
export interface SesDoor {
  readonly port: number
  /** What it took in last, by its own id. */
  readonly last: string | null
  close(): void
}

/**
 * Takes mail as the active receipt rules say, which are those that were deployed: an address that no rule
 * names is refused in SMTP; for each rule that names one, in their order, the bytes are stored below its
 * prefix and its topic is told, with the rule's own rights.
 */
export async function openSesDoor(ses: SESClient, emulator: Emulator): Promise<SesDoor> {
  let last: string | null = null

  const active = async () => {
    const { Metadata, Rules = [] } = await ses.send(new DescribeActiveReceiptRuleSetCommand({}))
    return { set: Metadata?.Name ?? '', rules: Rules.filter(({ Enabled }) => Enabled !== false) }
  }

  async function take(received: Received): Promise<void> {
    const { set, rules } = await active()
    const verdicts = verdictsOf(received)
    const bytes = stamped(received, verdicts)
    for (const rule of rules) {
      const recipients = received.recipients.filter((at) => names(rule, at))
      if (recipients.length === 0) continue
      const arn = `arn:aws:ses:${REGION}:${ACCOUNT}:receipt-rule-set/${set}:receipt-rule/${rule.Name}`
      for (const { S3Action: action } of rule.Actions ?? []) {
        if (action === undefined) throw new Error(`the rule ${rule.Name} does what this SES cannot`)
        const { BucketName = '', ObjectKeyPrefix = '', TopicArn = '' } = action
        const key = `${ObjectKeyPrefix}${received.id}`
        await emulator.store(arn, BucketName, key, bytes)
        const place = {
          bucketName: BucketName,
          objectKeyPrefix: ObjectKeyPrefix,
          objectKey: key,
          topicArn: TopicArn,
        }
        await emulator.publish(arn, TopicArn, told(received, { recipients, verdicts, place }))
      }
    }
    last = received.id
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, callback) {
      active().then(
        ({ rules }) => callback(rules.some((rule) => names(rule, address)) ? null : refusal()),
        callback,
      )
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        take(receivedIn(session, Buffer.concat(chunks))).then(() => callback(null), callback)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.server.address()
  if (at === null || typeof at === 'string') throw new Error('SES’s door has no port')
  return {
    port: at.port,
    get last() {
      return last
    },
    close: () => server.close(() => {}),
  }
}

/** A rule names a domain, all below one (`.example`), or an address with its sub-addresses. */
function names({ Recipients = [] }: ReceiptRule, recipient: string): boolean {
  const at = recipient.toLowerCase()
  const domain = at.slice(at.lastIndexOf('@') + 1)
  return (
    Recipients.length === 0 ||
    Recipients.some((named) =>
      named.includes('@')
        ? at.replace(/\+[^@]*/, '') === named
        : named.startsWith('.')
          ? domain.endsWith(named)
          : domain === named,
    )
  )
}

function receivedIn({ envelope }: SMTPServerSession, bytes: Buffer): Received {
  return {
    id: randomBytes(20).toString('hex'),
    mailFrom: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    recipients: envelope.rcptTo.map(({ address }) => address),
    at: new Date(),
    bytes,
  }
}

function refusal(): Error {
  return Object.assign(new Error('5.1.1 Requested action not taken: mailbox unavailable'), {
    responseCode: 550,
  })
}
