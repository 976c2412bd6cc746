/**
 * The one table's shape: what CDK builds, and what the tests build on an embedded server. Which items lie
 * under which keys stands in `keys.ts`.
 */
export const TABLE = {
  partitionKey: { name: 'pk', type: 'S' },
  sortKey: { name: 'sk', type: 'S' },
  /** Seconds since 1970; only items that nobody waits for bear it. */
  timeToLive: 'ttl',
  /**
   * Whoever acts upon what an index finds fetches the items themselves, which are never behind as an index may be.
   * So they hold keys, and `shelf` besides what tells entries apart (`outlines.ts`).
   */
  indexes: {
    /** What falls due, sparse: digests, ends of held messages, releases under way. */
    due: {
      name: 'due',
      partitionKey: { name: 'due', type: 'S' },
      sortKey: { name: 'dueAt', type: 'N' },
      holds: [],
    },
    /** An owner's entries by state, and their digests, by time. */
    shelf: {
      name: 'shelf',
      partitionKey: { name: 'shelf', type: 'S' },
      sortKey: { name: 'shelfAt', type: 'N' },
      holds: ['outline', 'expiresAt', 'digestedAt'],
    },
  },
} as const
