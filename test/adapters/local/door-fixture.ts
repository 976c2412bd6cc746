import type { SmtpDoorOptions } from '../../../lib/adapters/local/smtp-door.ts'
import { type SmtpDoor, smtpDoor } from '../../../lib/adapters/local/smtp-door.ts'
import type { Log } from '../../../lib/app/ports.ts'
import type { Envelope } from '../../../lib/domain/envelope.ts'

interface Accepted {
  readonly bytes: Uint8Array
  readonly envelope: Envelope
}

export interface OpenDoor extends SmtpDoor {
  readonly accepted: Accepted[]
  readonly events: string[]
}

export const NOW = new Date('2026-03-02T09:30:00Z')

/** A door on a free port for anna@example.org and jonas@example.org, which keeps what comes in. */
export async function openDoor(options: Partial<SmtpDoorOptions> = {}): Promise<OpenDoor> {
  const accepted: Accepted[] = []
  const events: string[] = []
  const note = (event: string) => {
    events.push(event)
  }
  const log: Log = { info: note, warn: note, error: note }
  const door = await smtpDoor({
    host: '127.0.0.1',
    port: 0,
    hostname: 'kith.test',
    isRecipient: async (at) => at === 'anna@example.org' || at === 'jonas@example.org',
    accept: async (bytes, envelope) => {
      accepted.push({ bytes: Uint8Array.from(bytes), envelope })
    },
    log,
    clock: () => NOW,
    ...options,
  })
  return { ...door, accepted, events }
}
