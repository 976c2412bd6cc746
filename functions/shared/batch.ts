import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import type { MeteredLog } from './log.ts'

/**
 * Works a batch off, one record after the other, so that only one message is in memory at a time. Records
 * that fail go back to the queue, each alone; the others are done. `work` hears whether SQS hands the record
 * over for the first time, as far as SQS knows.
 */
export async function eachRecord(
  event: SQSEvent,
  log: MeteredLog,
  work: (body: string, firstAttempt: boolean) => Promise<void>,
): Promise<SQSBatchResponse> {
  const processor = new BatchProcessor(EventType.SQS)
  try {
    return await processPartialResponse(
      event,
      async ({ body, messageId, attributes }: SQSEvent['Records'][number]) => {
        try {
          await work(body, attributes.ApproximateReceiveCount === '1')
        } catch (cause) {
          log.error('record.failed', {
            record: messageId,
            attempt: attributes.ApproximateReceiveCount,
            cause,
          })
          throw cause
        }
      },
      processor,
      // A batch of which nothing succeeds is no fault of the function's: its records say so one by one.
      { processInParallel: false, throwOnFullBatchFailure: false },
    )
  } finally {
    log.flush()
  }
}
