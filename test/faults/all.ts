import { backlog } from './backlog.ts'
import { flood, gone, large, slow } from './door.ts'
import type { Fault } from './fault.ts'
import { synced } from './fsync.ts'
import { diskFull } from './full-disk.ts'
import { killed, killedRelaying } from './kill.ts'
import { stalled, tooMuch } from './pressure.ts'
import { quietService } from './service-log.ts'
import { sesOutOfOrder } from './ses.ts'

export const FAULTS: readonly Fault[] = [
  ...[synced, diskFull, gone, slow, flood, large, tooMuch, stalled, backlog],
  ...[sesOutOfOrder, quietService, killedRelaying, killed],
]
