import {
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import type { Item } from './attributes.ts'
import { attributesOfKey, type Change, type Condition, conditionFields, updateFields } from './expressions.ts'
import type { Key } from './keys.ts'

/** One action of a transaction. */
export type Action =
  | { readonly put: Item; readonly condition: Condition }
  | { readonly update: Change }
  | { readonly remove: Key; readonly condition: Condition }

interface Transacting {
  readonly client: DynamoDBClient
  readonly table: string
  /** Waits before the next attempt. */
  readonly backOff: (attempt: number) => Promise<void>
}

/** How often what DynamoDB could not do just now is tried. */
export const MOST_ATTEMPTS = 12

/**
 * All of it or nothing; the places of the actions whose conditions do not hold, none when it was done. Tries
 * again when another transaction is at the same items, which the client by itself does not.
 */
export async function transacting(
  { client, table, backOff }: Transacting,
  actions: readonly Action[],
): Promise<readonly number[]> {
  const TransactItems = actions.map((action) => transactItem(table, action))
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems }))
      return []
    } catch (cause) {
      if (!(cause instanceof TransactionCanceledException)) throw cause
      const codes = (cause.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None')
      const failed = codes.flatMap((code, at) => (code === 'ConditionalCheckFailed' ? [at] : []))
      if (failed.length > 0) return failed
      if (attempt === MOST_ATTEMPTS || !codes.some((code) => PASSING.has(code))) throw cause
      await backOff(attempt)
    }
  }
}

/** Reasons of a cancellation that another attempt may not meet. */
const PASSING = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
])

function transactItem(TableName: string, action: Action): TransactWriteItem {
  const on = { TableName }
  if ('put' in action)
    return { Put: { ...on, Item: { ...action.put }, ...conditionFields(action.condition) } }
  if ('update' in action) return { Update: { ...on, ...updateFields(action.update) } }
  return {
    Delete: { ...on, Key: attributesOfKey(action.remove), ...conditionFields(action.condition) },
  }
}
