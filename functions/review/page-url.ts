import { maybeEnv, VARIABLES } from '../shared/environment.ts'

/** Where the links of mail lead: to the pages' own domain, whichever address was asked; else to that one. */
export function pageUrlAt(host: string): string {
  return maybeEnv(VARIABLES.pageUrl) ?? `https://${host}/`
}
