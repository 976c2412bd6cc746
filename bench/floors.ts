/**
 * What the weights reach on the labelled corpus, or a little below it: a change may raise these shares, and may
 * not fall under them. Sure labels only.
 */
export interface Floor {
  /** So many messages, at most, that must be delivered and would be held. */
  readonly harm: number
  /** Shares of mass mail, at least, that would be held. */
  readonly newsletters: number
  readonly invitations: number
  readonly contactRequests: number
  /** Expected calibration error, at most. */
  readonly calibrationError: number
}

/** With the committed weights. */
export const COMMITTED: Floor = {
  harm: 0,
  newsletters: 0.96,
  invitations: 0.9,
  contactRequests: 0.95,
  calibrationError: 0.025,
}

/** Judged by weights that never saw the source. */
export const CROSS_VALIDATED: Floor = {
  harm: 0,
  newsletters: 0.955,
  invitations: 0.9,
  contactRequests: 0.95,
  calibrationError: 0.025,
}
