import { describeBulkHistoryContract } from '../../contracts/bulk-history.ts'
import { describeImportNotesContract } from '../../contracts/import-notes.ts'
import { describeInteractionsContract } from '../../contracts/interactions.ts'
import { inMemory, onDisk } from './opened.ts'

describeBulkHistoryContract(
  'SQLite',
  inMemory(({ history }) => history),
)
describeInteractionsContract(
  'SQLite',
  onDisk(({ interactions }) => interactions),
)
describeImportNotesContract(
  'SQLite',
  onDisk(({ importNotes }) => importNotes),
)
