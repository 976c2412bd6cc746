import { TABLE } from '../../lib/adapters/aws/table.ts'
import { type Call, openDoor, passingOnTo, type Reply } from '../../test/support/aws/door.ts'
import { added, type Usage } from './bill.ts'
import { unitsOf, type Written } from './dynamo-units.ts'
import { passingWrites } from './written-items.ts'

/** Stands between a function and what plays AWS, and writes down what AWS would bill. */
export interface Meter {
  /** For `AWS_ENDPOINT_URL`. */
  readonly url: string
  /** Since it was last asked. */
  taken(): { readonly usage: Usage; readonly calls: ReadonlyMap<string, number> }
  close(): Promise<void>
}

export async function openMeter(endpoints: Readonly<Record<string, string>>): Promise<Meter> {
  let usage: Usage = {}
  let calls = new Map<string, number>()
  const door = await openDoor(async (call) => {
    const service = serviceOf(call)
    const endpoint = endpoints[service]
    if (endpoint === undefined) throw new Error(`nobody plays ${service}`)
    const { answer, written } = await passingWrites(operationOf(call), call, passingOnTo(endpoint))
    const [name, used] = billed(service, call, answer, written)
    calls.set(name, (calls.get(name) ?? 0) + 1)
    usage = added(usage, used)
    return answer
  })
  return {
    ...door,
    taken() {
      const now = { usage, calls }
      usage = {}
      calls = new Map()
      return now
    },
  }
}

function billed(
  service: string,
  call: Call,
  answer: Reply,
  written: readonly Written[],
): readonly [string, Usage] {
  switch (service) {
    case 'dynamodb': {
      const operation = operationOf(call)
      const [asked, answered] = [call, answer].map(({ body }): unknown => JSON.parse(String(body)))
      const units = unitsOf(operation, asked, answered, written, INDEXES)
      return [`DynamoDB ${operation}`, units]
    }
    case 's3':
      if (call.method === 'GET') return ['S3 GET', { s3Read: 1 }]
      return call.method === 'DELETE' ? ['S3 DELETE', {}] : [`S3 ${call.method}`, { s3Write: 1 }]
    case 'sqs':
      return ['SQS request', { sqs: 1 }]
    case 'secretsmanager':
      return ['Secrets Manager read', { secretRead: 1 }]
    case 'ses':
      return ['SES send', { sesOut: 1, sesOutGigabyte: call.body.length / 1e9 }]
    default:
      throw new Error(`no price for a request to ${service}`)
  }
}

const INDEXES = Object.values(TABLE.indexes)

/** Of DynamoDB alone; empty of other services, whose bodies may be anything. */
function operationOf({ headers }: Call): string {
  return /^DynamoDB_\d+\.(\w+)$/.exec(headers['x-amz-target'] ?? '')?.[1] ?? ''
}

/** A signature names it: `Credential=<key>/<day>/<region>/<service>/aws4_request`. */
function serviceOf({ headers }: Call): string {
  return /Credential=[^/]*\/[^/]*\/[^/]*\/([^/]*)\//.exec(headers['authorization'] ?? '')?.[1] ?? ''
}
