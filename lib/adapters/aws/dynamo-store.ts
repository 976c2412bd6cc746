import type { Digests, Entries, History, Owners } from '../../app/ports.ts'
import { dynamoDigests } from './dynamo-digests.ts'
import { dynamoEntries } from './dynamo-entries.ts'
import { dynamoHistory } from './dynamo-history.ts'
import { dynamoOwners } from './dynamo-owners.ts'
import { type DynamoTable, openTable } from './dynamo-table.ts'

/** All that Kith keeps in its one table. */
export interface DynamoStore {
  readonly owners: Owners
  readonly history: History
  readonly entries: Entries
  readonly digests: Digests
}

export function dynamoStore(at: DynamoTable): DynamoStore {
  const table = openTable(at)
  return {
    owners: dynamoOwners(table),
    history: dynamoHistory(table),
    entries: dynamoEntries(table),
    digests: dynamoDigests(table),
  }
}
