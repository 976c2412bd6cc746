/** Octets of messages that may be in memory at a time, of all sessions together. */
interface OctetBudget {
  /** A share for one message; what it takes comes back with `end`. */
  open(): OctetShare
}

/** One message's share of it. */
export interface OctetShare {
  /** False once there is no room for so many more; then nothing of it is kept. */
  take(octets: number): boolean
  end(): void
}

export function octetBudget(limit: number): OctetBudget {
  let taken = 0
  return {
    open() {
      let own = 0
      let isRefused = false
      const end = () => {
        taken -= own
        own = 0
      }
      return {
        take(octets) {
          isRefused ||= taken + octets > limit
          if (isRefused) {
            end()
            return false
          }
          taken += octets
          own += octets
          return true
        },
        end,
      }
    },
  }
}
