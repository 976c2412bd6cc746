/** Who sits at the door, so that no client can take all seats, or keep one for ever by a trickle of octets. */
interface Seats {
  /** False where that client has as many as one may have. */
  take(session: string, client: string): boolean
  /** The session has done something: its time begins anew. */
  renew(session: string): void
  leave(session: string): void
}

interface SeatsOptions {
  /** Sessions of one client at a time. */
  readonly mostOfOne: number
  /** Milliseconds from coming, or from the last message, to the end of the next one. */
  readonly patience: number
  /** Hears whose time is over. */
  readonly onOver: (session: string) => void
}

export function smtpSeats({ mostOfOne, patience, onOver }: SeatsOptions): Seats {
  const seats = new Map<string, { readonly client: string; readonly timer: NodeJS.Timeout }>()

  return {
    take(session, client) {
      let others = 0
      for (const seat of seats.values()) if (seat.client === client) others++
      if (others >= mostOfOne) return false
      const timer = setTimeout(() => onOver(session), patience)
      timer.unref()
      seats.set(session, { client, timer })
      return true
    },
    renew(session) {
      seats.get(session)?.timer.refresh()
    },
    leave(session) {
      clearTimeout(seats.get(session)?.timer)
      seats.delete(session)
    },
  }
}
