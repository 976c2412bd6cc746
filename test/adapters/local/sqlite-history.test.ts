import { describeHistoryContract } from '../../contracts/history.ts'
import { inMemory, onDisk } from './opened.ts'

describeHistoryContract(
  'SQLite',
  onDisk(({ history }) => history),
)
describeHistoryContract(
  'SQLite in memory',
  inMemory(({ history }) => history),
)
