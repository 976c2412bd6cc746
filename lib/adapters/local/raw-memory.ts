import type { LocalRawMail } from './raw-files.ts'

/** Raw mail that lives as long as the process: for a store in memory. */
export function memoryRawMail(): LocalRawMail {
  const kept = new Map<string, { readonly bytes: Uint8Array; readonly putAt: number }>()
  return {
    async put(id, bytes) {
      kept.set(id, { bytes: kept.get(id)?.bytes ?? bytes.slice(), putAt: Date.now() })
    },
    async get(id) {
      return kept.get(id)?.bytes.slice() ?? null
    },
    async remove(id) {
      kept.delete(id)
    },
    async *ids() {
      yield* [...kept.keys()]
    },
    removeUnlessPutSince(id, moment) {
      const { putAt } = kept.get(id) ?? { putAt: Number.POSITIVE_INFINITY }
      return putAt < moment.getTime() && kept.delete(id)
    },
  }
}
