import type { Config } from './config.ts'

export type HostedZone = Config['hostedZones'][number]

/** The zone in which a domain's records lie: the closest that holds it; null where none does. */
export function zoneOf(domain: string, zones: readonly HostedZone[]): HostedZone | null {
  const holding = zones.filter(({ name }) => domain === name || domain.endsWith(`.${name}`))
  return holding.sort((a, b) => b.name.length - a.name.length)[0] ?? null
}
