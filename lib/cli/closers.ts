/** What has been opened, to be closed in the opposite order. */
export interface Closers {
  add(close: () => unknown): void
  /** Closes everything, also when one of them fails; the first fault is thrown at the end. */
  closeAll(): Promise<void>
}

export function closers(): Closers {
  const opened: Array<() => unknown> = []
  return {
    add: (close) => void opened.push(close),
    async closeAll() {
      const faults: unknown[] = []
      for (const close of opened.splice(0).reverse()) {
        try {
          await close()
        } catch (fault) {
          faults.push(fault)
        }
      }
      if (faults.length > 0) throw faults[0]
    },
  }
}
