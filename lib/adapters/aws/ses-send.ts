import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import type { Address } from '../../domain/address.ts'
import { asciiAddress } from './encoded-words.ts'

export interface SesClients {
  /** Sends what has up to 1 MB in base64. */
  readonly client: SESClient
  /** Sends what is larger, to 40 MB. */
  readonly sesv2Client: SESv2Client
  /** Null for none. */
  readonly configurationSet: string | null
}

interface RawMessage {
  /** The envelope sender, to which bounces go. */
  readonly from: Address
  readonly to: Address
  readonly bytes: Uint8Array
}

/** Says that a message is larger than SES sends. */
class MessageTooLargeError extends Error {
  override readonly name = 'MessageTooLargeError'
}

/**
 * SES's limits, which count a message in base64. SESv1 takes 10 MB; but its query protocol escapes the whole
 * message by one regular expression, whose stack was seen to give out at 5 MB, so 1 MB is ours.
 */
const MOST_BY_V1 = 1_024 * 1_024
const MOST_BY_V2 = 40 * 1_024 * 1_024

/**
 * Sends octets as they are.
 *
 * @throws MessageTooLargeError (as rejection) above 40 MB in base64
 */
export function sesSender(ses: SesClients): (message: RawMessage) => Promise<void> {
  const ConfigurationSetName = ses.configurationSet ?? undefined
  return async ({ from, to, bytes }) => {
    const size = Math.ceil(bytes.length / 3) * 4
    if (size > MOST_BY_V2) throw new MessageTooLargeError(`SES sends no message of ${bytes.length} octets`)
    if (size <= MOST_BY_V1) {
      await ses.client.send(
        new SendRawEmailCommand({
          Source: asciiAddress(from),
          Destinations: [asciiAddress(to)],
          RawMessage: { Data: bytes },
          ...(ConfigurationSetName && { ConfigurationSetName }),
        }),
      )
    } else {
      await ses.sesv2Client.send(
        new SendEmailCommand({
          FromEmailAddress: asciiAddress(from),
          Destination: { ToAddresses: [asciiAddress(to)] },
          Content: { Raw: { Data: bytes } },
          ...(ConfigurationSetName && { ConfigurationSetName }),
        }),
      )
    }
  }
}

const REFUSALS = new Set(['MessageRejected', 'InvalidParameterValue', 'BadRequestException'])

/** Whether SES found fault with the message itself, so that the same octets will never be taken. */
export function isRefusal(cause: unknown): boolean {
  return cause instanceof Error && REFUSALS.has(cause.name)
}
