import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'

interface Queue {
  readonly client: SQSClient
  readonly url: string
}

const MESSAGES_A_BATCH = 10

/**
 * Puts each body into the queue as a message of its own, to be handed out after so many seconds (at most 900);
 * throws unless all of them were taken.
 */
export function sqsSender(
  { client, url }: Queue,
  delaySeconds = 0,
): (bodies: readonly string[]) => Promise<void> {
  return async (bodies) => {
    for (let at = 0; at < bodies.length; at += MESSAGES_A_BATCH) {
      const Entries = bodies.slice(at, at + MESSAGES_A_BATCH).map((MessageBody, i) => ({
        Id: String(i),
        MessageBody,
        ...(delaySeconds > 0 && { DelaySeconds: delaySeconds }),
      }))
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }))
      if (Failed.length > 0) {
        throw new Error(`the queue refused ${Failed.length} messages (${Failed[0]?.Code})`)
      }
    }
  }
}
