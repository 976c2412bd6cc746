import * as z from 'zod/mini'
import type { Intake } from '../../lib/app/arrival.ts'
import { toAddress } from '../../lib/domain/address.ts'

/*
 * What SES publishes to SNS once its S3 action has stored a message, and SNS puts into SQS:
 * "Contents of notifications for Amazon SES email receiving" and "Amazon SNS message formats" of AWS's
 * developer guides. Only what Kith reads.
 */

const Status = z.object({ status: z.string() })

const Received = z.object({
  notificationType: z.literal('Received'),
  receipt: z.object({
    /** RCPT TO, those that the rule matched. */
    recipients: z.array(z.string()),
    spamVerdict: z.optional(Status),
    virusVerdict: z.optional(Status),
  }),
  mail: z.object({
    timestamp: z.iso.datetime({ offset: true }),
    /** MAIL FROM. */
    source: z.optional(z.string()),
    /** SES's own id, by which it has stored the message too. */
    messageId: z.string().check(z.regex(/^[\w-]{1,200}$/)),
  }),
})

/** Said once to a topic that was just connected: `AmazonSnsSubscriptionSucceeded`. */
const Greeting = z.object({ notificationType: z.literal('AmazonSnsSubscriptionSucceeded') })

const SnsMessage = z.object({ Type: z.literal('Notification'), Message: z.string() })

const Notification = z.discriminatedUnion('notificationType', [Received, Greeting])

/** The intake that the body of a queued message is about; null for a greeting, which is about none. */
export function intakeOf(body: string): Intake | null {
  const notification = Notification.parse(JSON.parse(SnsMessage.parse(JSON.parse(body)).Message))
  if (notification.notificationType !== 'Received') return null
  const { mail, receipt } = notification
  const recipients = receipt.recipients.map(toAddress).filter((address) => address !== null)
  return {
    id: mail.messageId,
    envelope: {
      mailFrom: toAddress(mail.source ?? ''),
      recipients: [...new Set(recipients)],
      receivedAt: new Date(mail.timestamp),
      client: null,
    },
    scan: { spam: scanned(receipt.spamVerdict), virus: scanned(receipt.virusVerdict) },
  }
}

/** `GRAY`, `PROCESSING_FAILED` and `DISABLED` say nothing either way. */
function scanned(verdict: z.infer<typeof Status> | undefined): 'pass' | 'fail' | 'unknown' {
  if (verdict?.status === 'PASS') return 'pass'
  return verdict?.status === 'FAIL' ? 'fail' : 'unknown'
}
