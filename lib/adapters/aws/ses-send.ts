import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { SESv2Client } from '@aws-sdk/client-sesv2'
import type { Address } from '../../domain/address.ts'
import { asciiAddress } from './encoded-words.ts'

export interface SesClients {
  /** Sends what has up to 1 MB in base64. */
  readonly client: SESClient
  /** Makes the one that sends what is larger, to 40 MB; asked for the first of those. */
  readonly sesv2Client: () => Promise<SESv2Client>
  /** Null for none. */
  readonly configurationSet: string | null
}

interface RawMessage {
  /** The envelope sender, to which bounces go. */
  readonly from: Address
  readonly to: Address
  readonly bytes: Uint8Array
  /** Comes with what SES reports of the mail; values of letters, digits, "-" and "_" alone. */
  readonly tags?: Readonly<Record<string, string>>
}

/** Says that a message is larger than SES sends. */
export class MessageTooLargeError extends Error {
  override readonly name = 'MessageTooLargeError'
}

/**
 * SES's limits, which count a message in base64. SESv1 takes 10 MB; but its query protocol escapes the whole
 * message by one regular expression, whose stack was seen to give out at 5 MB, so 1 MB is ours.
 */
const MOST_BY_V1 = 1_024 * 1_024
const MOST_BY_V2 = 40 * 1_024 * 1_024

/**
 * Sends octets as they are; resolves to the name by which SES reports of the mail, null where it gave none.
 *
 * @throws MessageTooLargeError (as rejection) above 40 MB in base64
 */
export function sesSender(ses: SesClients): (message: RawMessage) => Promise<string | null> {
  const ConfigurationSetName = ses.configurationSet ?? undefined
  let sesv2Client: SESv2Client | undefined
  return async ({ from, to, bytes, tags = {} }) => {
    const named = Object.entries(tags).map(([Name, Value]) => ({ Name, Value }))
    const size = Math.ceil(bytes.length / 3) * 4
    if (size > MOST_BY_V2) throw new MessageTooLargeError(`SES sends no message of ${bytes.length} octets`)
    if (size <= MOST_BY_V1) {
      const { MessageId } = await ses.client.send(
        new SendRawEmailCommand({
          Source: asciiAddress(from),
          Destinations: [asciiAddress(to)],
          RawMessage: { Data: bytes },
          ...(named.length > 0 && { Tags: named }),
          ...(ConfigurationSetName && { ConfigurationSetName }),
        }),
      )
      return MessageId ?? null
    } else {
      const { sendLarge } = await import('./sesv2.ts')
      sesv2Client ??= await ses.sesv2Client()
      return sendLarge(sesv2Client, {
        ...{ from, to, bytes, tags: named },
        configurationSet: ses.configurationSet,
      })
    }
  }
}

const REFUSALS = new Set(['MessageRejected', 'InvalidParameterValue', 'BadRequestException'])

/**
 * Whether SES found fault with the message itself, so that the same octets will never be taken. A sender or, in the
 * sandbox, a recipient that is not verified is no fault of the message's.
 */
export function isRefusal(cause: unknown): boolean {
  return cause instanceof Error && REFUSALS.has(cause.name) && !/not verified/i.test(cause.message)
}

/** Names of tags, for who sends and who hears of it. */
export const TAGS = { owner: 'kith-owner', intake: 'kith-intake', digest: 'kith-digest' } as const

/** Tags of these values; none where one of them cannot be a tag's. */
export function tagsOf(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.values(values).every((value) => /^[\w-]{1,255}$/.test(value)) ? values : {}
}
