import { type Call, openDoor, passingOnTo, type Reply } from '../../test/support/aws/door.ts'
import { added, type Usage } from './bill.ts'
import { unitsOf } from './dynamo-units.ts'

/** Stands between a function and what plays AWS, and writes down what AWS would bill. */
export interface Meter {
  /** For `AWS_ENDPOINT_URL`. */
  readonly url: string
  /** Since it was last asked. */
  taken(): { readonly usage: Usage; readonly calls: ReadonlyMap<string, number> }
  close(): Promise<void>
}

export async function openMeter(
  endpoints: Readonly<Record<string, string>>,
  indexKeys: readonly string[],
): Promise<Meter> {
  let usage: Usage = {}
  let calls = new Map<string, number>()
  const door = await openDoor(async (call) => {
    const service = serviceOf(call)
    const endpoint = endpoints[service]
    if (endpoint === undefined) throw new Error(`nobody plays ${service}`)
    const answer = await passingOnTo(endpoint)(call)
    const [name, used] = billed(service, call, answer, indexKeys)
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
  indexKeys: readonly string[],
): readonly [string, Usage] {
  switch (service) {
    case 'dynamodb': {
      const operation = call.headers['x-amz-target']?.split('.').at(-1) ?? ''
      const units = unitsOf(
        operation,
        JSON.parse(String(call.body)),
        JSON.parse(String(answer.body)),
        indexKeys,
      )
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

/** A signature names it: `Credential=<key>/<day>/<region>/<service>/aws4_request`. */
function serviceOf({ headers }: Call): string {
  return /Credential=[^/]*\/[^/]*\/[^/]*\/([^/]*)\//.exec(headers['authorization'] ?? '')?.[1] ?? ''
}
