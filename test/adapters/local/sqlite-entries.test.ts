import { describeEntriesContract } from '../../contracts/entries.ts'
import { inMemory, onDisk } from './opened.ts'

describeEntriesContract(
  'SQLite',
  onDisk(({ entries }) => entries),
)
describeEntriesContract(
  'SQLite in memory',
  inMemory(({ entries }) => entries),
)
