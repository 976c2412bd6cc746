import type { Mutation } from '../mutation.ts'
import { OF_ALIASES } from './aliases.ts'
import { OF_ANSWERS } from './answers.ts'
import { OF_COPIES } from './copies.ts'
import { OF_DIGESTS } from './digests.ts'
import { OF_ERASURE } from './erasure.ts'
import { OF_JOURNALS } from './journal.ts'
import { OF_LEARNING } from './learning.ts'
import { OF_MAIL } from './mail.ts'
import { OF_MAILBOXES } from './mailboxes.ts'
import { OF_OWNERS } from './owners.ts'

/** All that is broken on purpose. */
export const MUTATIONS: readonly Mutation[] = [
  ...OF_MAIL,
  ...OF_LEARNING,
  ...OF_JOURNALS,
  ...OF_OWNERS,
  ...OF_ERASURE,
  ...OF_DIGESTS,
  ...OF_ALIASES,
  ...OF_ANSWERS,
  ...OF_MAILBOXES,
  ...OF_COPIES,
]
