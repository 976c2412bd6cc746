import * as z from 'zod'
import type { Call } from '../aws/door.ts'
import type { Permission } from './policies.ts'

const Transaction = z.object({
  TransactItems: z.array(z.record(z.string(), z.object({ TableName: z.string() }))),
})
const Batch = z.object({ RequestItems: z.record(z.string(), z.unknown()) })
const OnTable = z.object({ TableName: z.string(), IndexName: z.string().optional() })
const OnQueue = z.object({ QueueUrl: z.string() })
const OnSecret = z.object({ SecretId: z.string() })
const OutboundEmail = z.object({
  FromEmailAddress: z.string(),
  ConfigurationSetName: z.string().optional(),
})

/**
 * The permissions that IAM asks for before it lets a request pass; a resource is named by its kind and what the
 * request calls it. Throws on a request that no test has made before.
 */
export function permissionsFor(service: string, request: Call): readonly Permission[] {
  switch (service) {
    case 'dynamodb':
      return onTable(request)
    case 's3':
      return onObject(request)
    case 'sqs':
      return [{ action: 'sqs:SendMessage', resource: `queue:${OnQueue.parse(json(request)).QueueUrl}` }]
    case 'secretsmanager':
      return [
        {
          action: 'secretsmanager:GetSecretValue',
          resource: `secret:${OnSecret.parse(json(request)).SecretId}`,
        },
      ]
    case 'ses':
      return onIdentity(request)
    default:
      throw new Error(`a request to ${service || 'nobody in particular'}`)
  }
}

function onTable(request: Call): readonly Permission[] {
  const operation = operationOf(request)
  const action = `dynamodb:${operation}`
  if (operation === 'TransactWriteItems') {
    // IAM knows no transactions, only what they are made of.
    return Transaction.parse(json(request)).TransactItems.flatMap((item) =>
      Object.entries(item).map(([verb, { TableName }]) => ({
        action: verb === 'ConditionCheck' ? 'dynamodb:ConditionCheckItem' : `dynamodb:${verb}Item`,
        resource: `table:${TableName}`,
      })),
    )
  }
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') {
    return Object.keys(Batch.parse(json(request)).RequestItems).map((table) => ({
      action,
      resource: `table:${table}`,
    }))
  }
  const { TableName, IndexName } = OnTable.parse(json(request))
  return [{ action, resource: `table:${TableName}${IndexName === undefined ? '' : `/index/${IndexName}`}` }]
}

const OBJECT_ACTIONS: Readonly<Record<string, string>> = {
  GET: 's3:GetObject',
  PUT: 's3:PutObject',
  DELETE: 's3:DeleteObject',
}

function onObject({ method, path }: Call): readonly Permission[] {
  const action = OBJECT_ACTIONS[method]
  const resource = `bucket:${decodeURIComponent(new URL(path, 'http://s3').pathname.slice(1))}`
  if (action === undefined) throw new Error(`an S3 request ${method}`)
  return [{ action, resource }]
}

/** Of both APIs: raw mail needs both actions in version 2, on the identity and on the configuration set. */
function onIdentity(request: Call): readonly Permission[] {
  if (request.path.startsWith('/v2/')) {
    const { FromEmailAddress, ConfigurationSetName } = OutboundEmail.parse(json(request))
    return sending(['ses:SendEmail', 'ses:SendRawEmail'], FromEmailAddress, ConfigurationSetName)
  }
  const form = new URLSearchParams(request.body.toString())
  return sending(
    [`ses:${form.get('Action')}`],
    form.get('Source') ?? '',
    form.get('ConfigurationSetName') ?? undefined,
  )
}

function sending(actions: readonly string[], from: string, set: string | undefined): readonly Permission[] {
  const identity = `identity:${from.slice(from.lastIndexOf('@') + 1)}`
  const resources = set === undefined ? [identity] : [identity, `configuration-set:${set}`]
  return actions.flatMap((action) => resources.map((resource) => ({ action, resource })))
}

/** Where a service speaks JSON. */
function operationOf({ headers }: Call): string {
  return headers['x-amz-target']?.split('.').at(-1) ?? ''
}

function json({ body }: Call): unknown {
  return JSON.parse(body.toString())
}
