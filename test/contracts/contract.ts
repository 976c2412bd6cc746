import { afterEach, beforeEach } from '@jest/globals'

/** One adapter, opened empty for one test. */
export interface Opened<Port> {
  readonly store: Port
  close(): Promise<void>
  /** Closes and opens again on the same data; absent where nothing outlives a close. */
  readonly reopen?: () => Promise<Port>
}

export type Make<Port> = () => Promise<Opened<Port>>

/** Opens the adapter anew for each test; the functions read what the running test has. */
export function eachOpened<Port>(make: Make<Port>): { store: () => Port; reopened: () => Promise<Port> } {
  let opened: Opened<Port> | null = null
  beforeEach(async () => {
    opened = await make()
  })
  afterEach(async () => {
    await opened?.close()
    opened = null
  })
  const current = (): Opened<Port> => {
    if (opened === null) throw new Error('only within a test')
    return opened
  }
  return {
    store: () => current().store,
    // An adapter with nothing to reopen still has to answer the same without it.
    reopened: () => current().reopen?.() ?? Promise.resolve(current().store),
  }
}
