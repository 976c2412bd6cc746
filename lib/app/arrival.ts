import type { AuthenticationResults } from '../domain/authentication.ts'
import type { Envelope } from '../domain/envelope.ts'
import type { Message } from '../domain/message.ts'
import type { ContentScan } from '../domain/policy.ts'
import type { Authenticator, Log, MessageReader } from './ports.ts'

/** A message whose bytes are stored, on its way to owners. */
export interface Intake {
  readonly id: string
  readonly envelope: Envelope
  /** What the receiving server's scanners said; absent where there are none. */
  readonly scan?: ContentScan
  /**
   * True where whoever hands it over has not done so before. Absent where an earlier attempt may have been
   * cut off, and may have seen other owners.
   */
  readonly firstAttempt?: boolean
  /**
   * An attempt that began to deliver at that moment or later may still be at it, side by side with this one.
   * Absent where nobody else is ever at the same message.
   */
  readonly cutOffBefore?: Date
}

/** An intake, read: who stands behind it, and what it says. */
export interface Arrival {
  readonly intake: Intake
  readonly bytes: Uint8Array
  readonly message: Message
  readonly results: AuthenticationResults | null
}

export interface ArrivalDeps {
  readonly reader: MessageReader
  readonly authenticator: Authenticator
  readonly log: Log
}

/** Reads stored bytes. An authenticator that fails proves nothing, and stops nothing. */
export async function openArrival(deps: ArrivalDeps, intake: Intake, bytes: Uint8Array): Promise<Arrival> {
  const results = await deps.authenticator.authenticate(bytes, intake.envelope).catch((cause: unknown) => {
    deps.log.error('receive.authentication-failed', { intake: intake.id, cause })
    return null
  })
  return { intake, bytes, message: await deps.reader.read(bytes), results }
}
