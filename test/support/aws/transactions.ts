import { isDeepStrictEqual } from 'node:util'
import { type Call, type Handle, type Reply, reply } from './door.ts'

type Json = Readonly<Record<string, unknown>>

interface Action {
  readonly kind: 'Put' | 'Update' | 'Delete' | 'ConditionCheck'
  readonly input: Json & { readonly TableName: string }
  readonly key: Json
}

interface Reason {
  readonly Code: string
  readonly Message?: string
  readonly Item?: unknown
}

const VERSION = 'DynamoDB_20120810'
const KINDS = ['Put', 'Update', 'Delete', 'ConditionCheck'] as const
const MOST_ACTIONS = 100

/**
 * TransactWriteItems for a server that has none, made of the single operations it has. Whoever calls it lets
 * nothing else through meanwhile, so that nobody sees a part of a transaction or comes between.
 *
 * As AWS documents it: 1 to 100 actions, no two on one item; every condition is checked against what was
 * there before; all is written or nothing; a cancellation has a reason for each action, in their order; a
 * token that was used before changes nothing again, and is refused with another request. Not like AWS: it
 * never meets a conflict, its limit of 4 MB is not kept, and a token is remembered for good.
 */
export function transactions(pass: Handle): (call: Call) => Promise<Reply> {
  const tokens = new Map<string, Json>()
  const keySchemas = new Map<string, readonly string[]>()

  return async (call) => {
    const ask = asking(pass, call)
    const request = JSON.parse(call.body.toString('utf8')) as Json
    const { ClientRequestToken: token, ...asked } = request
    const before = typeof token === 'string' ? tokens.get(token) : undefined
    if (before !== undefined) {
      return isDeepStrictEqual(before, asked) ? json(200, {}) : fault('IdempotentParameterMismatchException')
    }
    const actions = await actionsOf(request, ask, keySchemas)
    if (typeof actions === 'string') return fault('ValidationException', actions)
    const reasons = await perform(actions, ask)
    if (reasons.every(({ Code }) => Code === 'None')) {
      if (typeof token === 'string') tokens.set(token, asked)
      return json(200, {})
    }
    const codes = reasons.map(({ Code }) => Code).join(', ')
    return json(400, {
      __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
      Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
      CancellationReasons: reasons,
    })
  }
}

type Ask = (operation: string, input: Json) => Promise<{ readonly ok: boolean; readonly answer: Json }>

function asking(pass: Handle, { headers }: Call): Ask {
  return async (operation, input) => {
    const body = Buffer.from(JSON.stringify(input))
    const { status, body: answer } = await pass({
      method: 'POST',
      path: '/',
      headers: {
        ...headers,
        'x-amz-target': `${VERSION}.${operation}`,
        'content-length': String(body.length),
      },
      body,
    })
    return { ok: status === 200, answer: JSON.parse(answer.toString('utf8')) as Json }
  }
}

/** The actions, or what is wrong with the request. */
async function actionsOf(
  request: Json,
  ask: Ask,
  keySchemas: Map<string, readonly string[]>,
): Promise<readonly Action[] | string> {
  const items = Array.isArray(request['TransactItems']) ? (request['TransactItems'] as readonly Json[]) : []
  if (items.length === 0 || items.length > MOST_ACTIONS) {
    return `1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length less than or equal to ${MOST_ACTIONS} and greater than or equal to 1`
  }
  const actions: Action[] = []
  for (const item of items) {
    const kinds = KINDS.filter((each) => item[each] !== undefined)
    const [kind] = kinds
    if (kind === undefined || kinds.length > 1) {
      return 'TransactItems can only contain one of Check, Put, Update or Delete'
    }
    const input = item[kind] as Action['input']
    if (kind === 'ConditionCheck' && input['ConditionExpression'] === undefined) {
      return "1 validation error detected: Value null at 'conditionExpression' failed to satisfy constraint: Member must not be null"
    }
    const key = kind === 'Put' ? await keyOf(input, ask, keySchemas) : (input['Key'] as Json)
    const twice = actions.some(
      (other) => other.input.TableName === input.TableName && isDeepStrictEqual(other.key, key),
    )
    if (twice) return 'Transaction request cannot include multiple operations on one item'
    actions.push({ kind, input, key })
  }
  return actions
}

async function keyOf(
  { TableName, Item }: Action['input'] & { readonly Item?: unknown },
  ask: Ask,
  keySchemas: Map<string, readonly string[]>,
): Promise<Json> {
  let schema = keySchemas.get(TableName)
  if (schema === undefined) {
    const { answer } = await ask('DescribeTable', { TableName })
    const { KeySchema } = answer['Table'] as { KeySchema: readonly { AttributeName: string }[] }
    schema = KeySchema.map(({ AttributeName }) => AttributeName)
    keySchemas.set(TableName, schema)
  }
  return Object.fromEntries(schema.map((name) => [name, (Item as Json)[name]]))
}

/**
 * Carries every action out, each on its own condition, which can only see what was there before, as no two
 * are on one item. If one fails, and for mere checks always, the items are put back as they were.
 */
async function perform(actions: readonly Action[], ask: Ask): Promise<readonly Reason[]> {
  const reasons: Reason[] = []
  const undo: Array<() => Promise<unknown>> = []
  for (const { kind, input, key } of actions) {
    const { TableName } = input
    const before = (await ask('GetItem', { TableName, Key: key, ConsistentRead: true })).answer['Item']
    const putBack = () =>
      before === undefined
        ? ask('DeleteItem', { TableName, Key: key })
        : ask('PutItem', { TableName, Item: before })
    const { ReturnValuesOnConditionCheckFailure: wanted, ...single } = input
    const operation = kind === 'ConditionCheck' ? 'UpdateItem' : `${kind}Item`
    const { ok, answer } = await ask(operation, single)
    reasons.push(ok ? { Code: 'None' } : reasonOf(answer, wanted === 'ALL_OLD' ? before : undefined))
    if (ok && kind === 'ConditionCheck') await putBack()
    else if (ok) undo.push(putBack)
  }
  if (reasons.some(({ Code }) => Code !== 'None')) {
    for (const putBack of undo) await putBack()
  }
  return reasons
}

function reasonOf(answer: Json, item: unknown): Reason {
  const type = String(answer['__type']).split('#').at(-1)
  const Message = String(answer['message'] ?? answer['Message'])
  if (type === 'ConditionalCheckFailedException') {
    return { Code: 'ConditionalCheckFailed', Message, ...(item !== undefined && { Item: item }) }
  }
  return { Code: 'ValidationError', Message }
}

function fault(type: string, message = ''): Reply {
  return json(400, { __type: `com.amazonaws.dynamodb.v20120810#${type}`, Message: message, message })
}

function json(status: number, answer: Json): Reply {
  return reply(status, 'application/x-amz-json-1.0', JSON.stringify(answer))
}
