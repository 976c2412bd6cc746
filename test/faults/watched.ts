/** Methods that give their answers one after the other. */
const STREAMING: ReadonlySet<string> = new Set(['ties', 'all', 'rest', 'ids'])

/** A port of which each call is heard of first; what `onCall` throws is how the call fails, as ports fail. */
export function watched<P extends object>(name: string, port: P, onCall: (call: string) => void): P {
  return new Proxy(port, {
    get(target, key, receiver) {
      const method: unknown = Reflect.get(target, key, receiver)
      if (typeof method !== 'function') return method
      return (...args: unknown[]) => {
        try {
          onCall(`${name}.${String(key)}`)
        } catch (cause) {
          return STREAMING.has(String(key)) ? failing(cause) : Promise.reject(cause)
        }
        return Reflect.apply(method, target, args)
      }
    },
  })
}

// biome-ignore lint/correctness/useYield: it fails before it has anything to give
async function* failing(cause: unknown): AsyncGenerator<never> {
  throw cause
}
