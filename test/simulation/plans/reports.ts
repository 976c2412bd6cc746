import { isWanted, type Planned } from './planned.ts'

/** The mail service in the cloud says what became of each forward: some come back. */
export function planReports(planned: Planned): void {
  const { world } = planned

  world.reports = isWanted(planned, 'reports', 0.3) && world.setting === 'aws'
}
