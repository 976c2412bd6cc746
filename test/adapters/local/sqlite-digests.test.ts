import { describeDigestDueContract } from '../../contracts/digest-due.ts'
import { describeDigestsContract } from '../../contracts/digests.ts'
import { inMemory, onDisk } from './opened.ts'

describeDigestsContract(
  'SQLite',
  onDisk(({ digests }) => digests),
)
describeDigestsContract(
  'SQLite in memory',
  inMemory(({ digests }) => digests),
)
describeDigestDueContract(
  'SQLite',
  onDisk((store) => store),
)
