import { describeClaimsContract } from '../../contracts/claims.ts'
import { inMemory, onDisk } from './opened.ts'

describeClaimsContract(
  'SQLite',
  onDisk(({ claims }) => claims),
)
describeClaimsContract(
  'SQLite in memory',
  inMemory(({ claims }) => claims),
)
