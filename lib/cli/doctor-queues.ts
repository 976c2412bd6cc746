import { GetQueueAttributesCommand, ListQueuesCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { type Finding, type Findings, fine, look, wrong } from './doctor-finding.ts'

/** So many wait only where nobody works them off. */
const MANY = 1_000

/** What waits in the queues of a stack, and what was put aside. */
export async function queueFindings(stack: string, sqs: SQSClient): Promise<Findings> {
  const { QueueUrls = [] } = await sqs.send(
    new ListQueuesCommand({ QueueNamePrefix: `${stack}-`, MaxResults: 100 }),
  )
  // Not `Kith-test-…` for `Kith`: the names of stages are in lower case, those of constructs are not.
  const own = QueueUrls.filter((url) => /^[A-Z]/.test(nameOf(url).slice(stack.length + 1)))
  if (own.length === 0) {
    return [
      wrong('queues', `there are none of a stack "${stack}"`, 'Is the region right, and is it deployed?'),
    ]
  }
  const findings = await Promise.all(own.map((url) => queueFinding(url, sqs)))
  const troubled = findings.filter(({ health }) => health !== 'fine')
  return troubled.length > 0 ? troubled : [fine('queues', `${findings.length}, none of them clogged`)]
}

async function queueFinding(url: string, sqs: SQSClient): Promise<Finding> {
  const name = nameOf(url)
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['ApproximateNumberOfMessages'] }),
  )
  const count = Number(Attributes?.ApproximateNumberOfMessages ?? 0)
  const check = `queue ${name}`
  if (name.includes('DeadLetters') && count > 0) {
    return wrong(
      check,
      `${count} records could not be worked off, and were put aside`,
      'See the function’s log ("record.failed"), mend the cause, then "Start DLQ redrive" in the SQS console; after two weeks they go.',
    )
  }
  if (count <= MANY) return fine(check, `${count} wait`)
  return look(
    check,
    `${count} wait`,
    'Is the function throttled, or does it fail? See its log and its errors in the Lambda console.',
  )
}

function nameOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1)
}
