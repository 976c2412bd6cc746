import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import type { Address } from '../../domain/address.ts'
import { asciiAddress } from './encoded-words.ts'
import { TIMEOUTS } from './timeouts.ts'

// Few messages are so large, and the client is sixty kilobytes: this is loaded for the first of them.

export const sesv2Client = (): SESv2Client => new SESv2Client({ requestHandler: TIMEOUTS })

export interface LargeMessage {
  readonly from: Address
  readonly to: Address
  readonly bytes: Uint8Array
  readonly tags: readonly { readonly Name: string; readonly Value: string }[]
  readonly configurationSet: string | null
}

/** Sends octets as they are by SES's second interface; resolves to the name that SES gave them. */
export async function sendLarge(client: SESv2Client, message: LargeMessage): Promise<string | null> {
  const { from, to, bytes, tags, configurationSet } = message
  const { MessageId } = await client.send(
    new SendEmailCommand({
      FromEmailAddress: asciiAddress(from),
      Destination: { ToAddresses: [asciiAddress(to)] },
      Content: { Raw: { Data: bytes } },
      ...(tags.length > 0 && { EmailTags: [...tags] }),
      ...(configurationSet !== null && { ConfigurationSetName: configurationSet }),
    }),
  )
  return MessageId ?? null
}
