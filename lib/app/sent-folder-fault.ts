import type { SentFolderReason } from './ports.ts'

/** A folder of sent mail cannot be read, for a reason that may pass or that a person has to see to. */
export class SentFolderFault extends Error {
  override readonly name = 'SentFolderFault'
  readonly reason: SentFolderReason

  constructor(reason: SentFolderReason, cause?: unknown) {
    super(`the folder of sent mail cannot be read: ${reason}`, { cause })
    this.reason = reason
  }
}
