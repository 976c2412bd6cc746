import * as z from 'zod/mini'
import { TAGS } from '../../lib/adapters/aws/ses-send.ts'
import type { Feedback } from '../../lib/app/feedback.ts'
import { toAddress } from '../../lib/domain/address.ts'

/*
 * What SES publishes to SNS of a mail that it sends, and SNS puts into SQS: "Contents of event data that Amazon SES
 * publishes to Amazon SNS" of its developer guide. Only what Kith reads, and no more of it than it needs.
 */

const id = z.string().check(z.regex(/^[\w-]{1,255}$/))
const moment = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((iso) => new Date(iso)),
)
const tag = z.tuple([id], z.unknown())

const Mail = z.object({
  timestamp: moment,
  messageId: z.string().check(z.minLength(1), z.maxLength(255)),
  /** One: the envelope of all that Kith sends is one person. */
  destination: z.array(z.string().check(z.maxLength(1_000))).check(z.minLength(1)),
  tags: z.catch(z.partial(z.object({ [TAGS.owner]: tag, [TAGS.intake]: tag, [TAGS.digest]: tag })), {}),
})

const Event = z.discriminatedUnion('eventType', [
  z.object({
    eventType: z.literal('Bounce'),
    mail: Mail,
    bounce: z.object({ bounceType: z.string().check(z.maxLength(50)) }),
  }),
  z.object({ eventType: z.literal('Complaint'), mail: Mail }),
  z.object({ eventType: z.literal('Reject'), mail: Mail }),
  z.object({ eventType: z.literal('Delivery'), mail: Mail }),
])

const SnsMessage = z.object({ Type: z.literal('Notification'), Message: z.string() })

/** Said once, and not in JSON, to a topic that was just connected. */
const GREETING = /^Successfully validated SNS topic/

/** What the body of a queued message reports; null where it is of no message or digest of an owner's. */
export function feedbackOf(body: string): Feedback | null {
  const { Message } = SnsMessage.parse(JSON.parse(body))
  if (GREETING.test(Message)) return null
  const event = Event.parse(JSON.parse(Message))
  const { timestamp: sentAt, messageId: mailId, destination, tags } = event.mail
  const ownerId = tags[TAGS.owner]?.[0]
  const intakeId = tags[TAGS.intake]?.[0]
  const digestId = tags[TAGS.digest]?.[0]
  if (ownerId === undefined) return null
  const about = intakeId !== undefined ? { intakeId } : digestId !== undefined ? { digestId } : null
  if (about === null) return null
  return { outcome: outcomeOf(event), mailId, sentAt, to: toAddress(destination[0] ?? ''), ownerId, about }
}

function outcomeOf(event: z.infer<typeof Event>): Feedback['outcome'] {
  switch (event.eventType) {
    case 'Bounce':
      // What SES calls undetermined may be over tomorrow, as what it calls transient.
      return event.bounce.bounceType === 'Permanent' ? 'bounced' : 'deferred'
    case 'Complaint':
      return 'complained'
    case 'Reject':
      return 'rejected'
    case 'Delivery':
      return 'through'
  }
}
