import { describeUnsubscriptionsContract } from '../../contracts/unsubscriptions.ts'
import { inMemory, onDisk } from './opened.ts'

describeUnsubscriptionsContract(
  'SQLite',
  onDisk((store) => store),
)
describeUnsubscriptionsContract(
  'SQLite in memory',
  inMemory((store) => store),
)
