import type {
  Aliases,
  Bookmarks,
  Claims,
  Digests,
  Entries,
  History,
  Holdings,
  Owners,
  Unsubscriptions,
} from '../../app/ports.ts'
import { dynamoAliases } from './dynamo-aliases.ts'
import { dynamoBookmarks } from './dynamo-bookmarks.ts'
import { dynamoClaims } from './dynamo-claims.ts'
import { dynamoDigests } from './dynamo-digests.ts'
import { dynamoEntries } from './dynamo-entries.ts'
import { dynamoHistory } from './dynamo-history.ts'
import { dynamoHoldings } from './dynamo-holdings.ts'
import { dynamoOwners } from './dynamo-owners.ts'
import { type DynamoTable, openTable } from './dynamo-table.ts'
import { dynamoUnsubscriptions } from './dynamo-unsubscriptions.ts'

/** All that Kith keeps in its one table. */
export interface DynamoStore {
  readonly owners: Owners
  readonly history: History
  readonly entries: Entries
  readonly aliases: Aliases
  readonly digests: Digests
  readonly claims: Claims
  readonly bookmarks: Bookmarks
  readonly unsubscriptions: Unsubscriptions
  readonly holdings: Holdings
}

export function dynamoStore(at: DynamoTable): DynamoStore {
  const table = openTable(at)
  return {
    owners: dynamoOwners(table),
    history: dynamoHistory(table),
    entries: dynamoEntries(table),
    aliases: dynamoAliases(table),
    digests: dynamoDigests(table),
    claims: dynamoClaims(table),
    bookmarks: dynamoBookmarks(table),
    unsubscriptions: dynamoUnsubscriptions(table),
    holdings: dynamoHoldings(table),
  }
}
