import { describeAliasesContract } from '../../contracts/aliases.ts'
import { inMemory, onDisk } from './opened.ts'

describeAliasesContract(
  'SQLite',
  onDisk((store) => store),
)
describeAliasesContract(
  'SQLite in memory',
  inMemory((store) => store),
)
