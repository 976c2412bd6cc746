import type {
  Aliases,
  Bookmarks,
  BulkHistory,
  Claims,
  Entries,
  History,
  Holdings,
  ImportNotes,
  Interactions,
  Owners,
  Unsubscriptions,
} from '../../app/ports.ts'
import { openDatabase } from './database.ts'
import { type Together, together } from './group-commit.ts'
import { fileRawMail, type LocalRawMail } from './raw-files.ts'
import { memoryRawMail } from './raw-memory.ts'
import { sqliteAliases } from './sqlite-aliases.ts'
import { sqliteBookmarks } from './sqlite-bookmarks.ts'
import { sqliteClaims } from './sqlite-claims.ts'
import { type LocalDigests, sqliteDigests } from './sqlite-digests.ts'
import { sqliteEntries } from './sqlite-entries.ts'
import { sqliteHistory } from './sqlite-history.ts'
import { sqliteHoldings } from './sqlite-holdings.ts'
import { sqliteImportNotes } from './sqlite-import-notes.ts'
import { type IntakeQueue, sqliteIntake } from './sqlite-intake.ts'
import { sqliteInteractions } from './sqlite-interactions.ts'
import { sqliteOwners } from './sqlite-owners.ts'
import { sqliteUnsubscriptions } from './sqlite-unsubscriptions.ts'

/** All that Kith keeps on one machine. */
export interface LocalStore {
  readonly raw: LocalRawMail
  readonly owners: Owners
  readonly history: History & BulkHistory
  readonly entries: Entries
  readonly aliases: Aliases
  readonly digests: LocalDigests
  readonly claims: Claims
  readonly bookmarks: Bookmarks
  readonly unsubscriptions: Unsubscriptions
  readonly intake: IntakeQueue
  readonly interactions: Interactions
  readonly importNotes: ImportNotes
  readonly holdings: Holdings
  /** Lets writes that come at the same time wait for the disk but once. */
  readonly together: Together
  close(): void
}

/**
 * Opens the store in a folder (made where there is none, for nobody else to read), or one in memory.
 *
 * One Kith at a time may guard (`lockFolder`). An import may write its history beside it: each of its writes
 * is one transaction for which the other waits, and merges into what is there. Any number may read, with
 * `readOnly`.
 *
 * @throws StoreError when the folder is to be read and holds no Kith store, or one of another version
 */
export function openLocalStore(dir: string | ':memory:', { readOnly = false } = {}): LocalStore {
  const db = openDatabase(dir, { readOnly })
  return {
    raw: dir === ':memory:' ? memoryRawMail() : fileRawMail(dir, { readOnly }),
    owners: sqliteOwners(db),
    history: sqliteHistory(db),
    entries: sqliteEntries(db),
    aliases: sqliteAliases(db),
    digests: sqliteDigests(db),
    claims: sqliteClaims(db),
    bookmarks: sqliteBookmarks(db),
    unsubscriptions: sqliteUnsubscriptions(db),
    intake: sqliteIntake(db),
    interactions: sqliteInteractions(db),
    importNotes: sqliteImportNotes(db),
    holdings: sqliteHoldings(db),
    together: together(db),
    close: () => db.close(),
  }
}
