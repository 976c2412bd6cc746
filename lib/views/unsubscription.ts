import type { Entry } from '../domain/entry.ts'
import { httpsUrl } from '../domain/list-unsubscribe.ts'
import type { Viewer } from './dates.ts'
import { html, type Markup } from './html.ts'
import { unsubscriptionSentence, yourselfSentence } from './unsubscribe-words.ts'

/** What came of unsubscribing by a message; null where nobody has asked for that. */
export function unsubscriptionLine({ unsubscription }: Entry, viewer: Viewer): Markup | null {
  if (unsubscription === undefined) return null
  return html`<p class="list-left">${unsubscriptionSentence(unsubscription, viewer)}</p>`
}

/** The way out of a list that its reader has to go alone, with where it leads; null where there is none. */
export function wayOut({ unsubscribe: offer }: Entry, viewer: Viewer): Markup | null {
  const url = offer?.way === 'link' ? httpsUrl(offer.url) : null
  if (url === null) return null
  return html`<p class="list-left">${yourselfSentence(viewer)} <a href="${url}" target="_blank" rel="noopener noreferrer nofollow">${new URL(url).host}</a></p>`
}
