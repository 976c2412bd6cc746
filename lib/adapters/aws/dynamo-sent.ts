import * as z from 'zod/mini'
import type { SentMessage } from '../../domain/interaction.ts'
import { addressField, readStored } from '../rows/fields.ts'
import { type Item, numbersOf, set, text, textOf, textsOf } from './attributes.ts'
import { sentKey, timeToLive } from './keys.ts'
import type { Action } from './transacting.ts'

/**
 * Two copies of one message may name other recipients (Bcc), and other moments. Sets take both in whatever
 * order they come: it went to all of them, at the earliest.
 */
const sentItem: z.core.$ZodType<SentMessage> = z.pipe(
  z.object({
    messageId: textOf,
    moments: z.pipe(numbersOf, z.tuple([z.int()], z.int())),
    recipients: z._default(z.pipe(textsOf, z.array(addressField)), []),
  }),
  z.transform(({ messageId, moments: [earliest], recipients }) => ({
    messageId,
    recipients,
    at: new Date(earliest),
  })),
)

export function readSent(item: Item): SentMessage {
  return readStored('an item of a sent message', sentItem, item)
}

export function learningSent(ownerId: string, { messageId, recipients, at }: SentMessage): Action {
  return {
    update: {
      key: sentKey(ownerId, messageId),
      set: { messageId: text(messageId), ...timeToLive('sent', at) },
      add: { ...set('moments', [at.getTime()]), ...set('recipients', recipients) },
    },
  }
}
