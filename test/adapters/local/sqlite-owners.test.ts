import { describeOwnersContract } from '../../contracts/owners.ts'
import { inMemory, onDisk } from './opened.ts'

describeOwnersContract(
  'SQLite',
  onDisk(({ owners }) => owners),
)
describeOwnersContract(
  'SQLite in memory',
  inMemory(({ owners }) => owners),
)
