import type { Context } from 'hono'
import type { Language, Owner } from '../domain/owner.ts'
import type { PageViewer } from '../views/layout.ts'

/** The page's language is what its address asks for, else the owner's, else the browser's. */
export function viewerOf(c: Context, owner: Owner | null, now: Date): PageViewer {
  const asked = c.req.query('lang')
  const languageAsked = asked === 'de' || asked === 'en'
  return {
    language: languageAsked ? asked : (owner?.language ?? browserLanguage(c)),
    languageAsked,
    timeZone: owner?.timeZone ?? 'UTC',
    now,
  }
}

function browserLanguage(c: Context): Language {
  return /^\s*de\b/i.test(c.req.header('accept-language') ?? '') ? 'de' : 'en'
}
