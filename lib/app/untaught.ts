import type { Lesson } from '../domain/learning.ts'

/** Notes, before a message is released, that its release is to teach nothing. */
export function untaught(intakeId: string): Lesson {
  return { id: `release:${intakeId}`, ties: new Map(), sent: null }
}
