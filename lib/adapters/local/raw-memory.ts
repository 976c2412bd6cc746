import type { RawMail } from '../../app/ports.ts'

/** Raw mail that lives as long as the process: for a store in memory. */
export function memoryRawMail(): RawMail {
  const kept = new Map<string, Uint8Array>()
  return {
    async put(id, bytes) {
      if (!kept.has(id)) kept.set(id, bytes.slice())
    },
    async get(id) {
      return kept.get(id)?.slice() ?? null
    },
    async remove(id) {
      kept.delete(id)
    },
  }
}
