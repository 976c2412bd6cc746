import type { Act } from '../app/act.ts'
import type { EntryLinks } from '../domain/digest.ts'
import type { Entry } from '../domain/entry.ts'
import { expiryOf } from '../domain/held.ts'
import type { Pass } from '../domain/pass.ts'
import type { Passes } from './passes.ts'
import type { Tokens } from './tokens.ts'

/** The links that act on a held message, below the page's address; they live as long as it is held. */
export function actLinks(tokens: Tokens, pageUrl: string, entry: Entry): EntryLinks {
  const { ownerId, intakeId, stateAt } = entry
  const expiresAt = entry.expiresAt ?? expiryOf(stateAt)
  const to = (act: Act) => `${below(pageUrl)}act/${tokens.issue({ ownerId, intakeId, act, expiresAt })}`
  return { deliver: to('deliver'), allow: to('allow'), block: to('block') }
}

/** The page that a link to sign in opens. */
export function signInUrl(links: Passes, pageUrl: string, link: Pass): string {
  return `${below(pageUrl)}sign-in/${links.issue(link)}`
}

function below(pageUrl: string): string {
  return pageUrl.endsWith('/') ? pageUrl : `${pageUrl}/`
}
