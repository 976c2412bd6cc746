import type { EntryPlace } from '../app/ports.ts'

/** A place in a list of entries as an address names it: the moment in milliseconds, and the intake. */
export function namePlace({ receivedAt, intakeId }: EntryPlace): string {
  return `${receivedAt.getTime()}-${intakeId}`
}

/** Null for what names none. */
export function readPlace(name: string | undefined): EntryPlace | null {
  const [, ms, intakeId] = /^(\d{1,15})-([\w.-]{1,200})$/.exec(name ?? '') ?? []
  return ms === undefined || intakeId === undefined ? null : { receivedAt: new Date(Number(ms)), intakeId }
}
