import type { Detector, Observation } from './detector.ts'
import { part } from './passage.ts'
import { firstOf, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

const BROWSER_VIEW = phrases(`
  view in browser
  view in your browser
  view this email in
  view this e-mail in
  view online
  view it online
  view this message online
  view web version
  view as web page
  web version
  webversion
  read online
  read it online
  read in browser
  open in browser
  online-version
  onlineversion
  online version
  im browser ansehen
  im browser anzeigen
  im browser öffnen
  im browser
  im webbrowser
  e-mail nicht richtig … angezeigt
  newsletter nicht korrekt
  nicht korrekt dargestellt
  nicht richtig dargestellt
  nicht richtig angezeigt
  nicht korrekt angezeigt
  trouble viewing
  having trouble reading
  problems viewing
  can't see this
  can't see images
  not displaying correctly
  not displayed correctly
  if you cannot see
  if you are unable to view
  version en ligne
  voir dans le navigateur
  ver en el navegador
  visualizza nel browser
  bekijk online
  bekijk in browser
  add us to your address book
  add … to your address book
  fügen sie … adressbuch
`)
const REDIRECT =
  /\/(?:ls|wf|track|e)\/(?:click|open)|\/click(?:\?|\/|\.php|track)|\/cl\/|\/c\/[a-z0-9_-]{8,}|[?&](?:url|redirect|redir|u|target)=https?|[?&]upn=|\/redirect(?:\?|\/)|^https?:\/\/(?:click|clicks|links?|track|tracking|trk|t|r|go|e|email|mailing|lnk|url\d*|ct|nl|news)\.[^/]+\/[^?]{0,20}[?/]?.{24}|\/(?:cgi-bin|servlet)\/.{12}|\/gen\.cgi|\/rd\/|\/f\/a\//i
const UTM =
  /[?&](?:utm_(?:source|medium|campaign)|mc_cid|mc_eid|mkt_tok|_hsenc|sc_campaign|wt_mc|pk_campaign|mtm_campaign|trk)=/i

/** The build of a body: campaigns are laid out, tracked and link to the web; letters are text. */
export const htmlShape: Detector = {
  name: 'html-shape',
  observe: ({ message }) => {
    const { html, links, hosts, own, lines, opening } = readingOf(message)
    const seen: Observation[] = []
    const graded = (name: string, count: number, full: number, what: string) => {
      if (count > 0) seen.push({ name, detail: `${count} ${what}`, strength: Math.min(1, count / full) })
    }
    if (html) {
      graded('images', html.images, 6, 'images')
      graded('layout-tables', html.tables >= 3 ? html.tables : 0, 12, 'tables')
      if (html.pixels > 0) seen.push({ name: 'tracking-pixel', detail: `${html.pixels} invisible images` })
      if (html.hiddenText >= 20)
        seen.push({ name: 'preheader', detail: `${html.hiddenText} hidden characters` })
      if (html.text.trim().length < 20 && html.remoteImages > 0) {
        seen.push({ name: 'image-only', detail: `${html.remoteImages} images from the web, no text` })
      }
      if (!message.parts.some((part) => part.contentType === 'text/plain' && !part.attachment)) {
        seen.push({ name: 'html-only', detail: 'no plain text' })
      }
    } else {
      graded('image-placeholders', (own.text.match(/\[image[\]:]/g) ?? []).length, 5, '[IMAGE]')
    }
    const web = links.filter((_, index) => hosts[index] !== '')
    graded('web-links', web.length >= 3 ? web.length : 0, 25, 'links')
    if (web.length > 0 && own.text.length / web.length < 150 && web.length >= 4) {
      seen.push({ name: 'link-heavy', detail: `${web.length} links in ${own.text.length} characters` })
    }
    graded('redirect-links', web.filter((link) => REDIRECT.test(link)).length, 6, 'redirected links')
    graded('campaign-links', web.filter((link) => UTM.test(link)).length, 4, 'links with campaign marks')
    const view = firstOf(opening, BROWSER_VIEW) ?? firstOf(part(own, -1_800), BROWSER_VIEW)
    if (view) seen.push({ name: 'browser-view', detail: view })
    graded(
      'drawn-rules',
      lines.filter((line) => /^(?:[=*~+#-]{12,}|_{12,}(?:[^_]+_*)?|\.{20,})$/.test(line)).length,
      4,
      'drawn lines',
    )
    if (own.text.length > 4_000)
      seen.push({
        name: 'long-text',
        detail: `${own.text.length} characters`,
        strength: Math.min(1, own.text.length / 12_000),
      })
    if (html && html.images <= 3 && own.text.length < 900) {
      const aims = new Set(web.map((link) => link.replace(/[?#].*$/, ''))).size
      if (aims <= 4 && (html.tables >= 3 || html.pixels > 0 || aims > 0)) {
        seen.push({ name: 'single-purpose', detail: `${own.text.length} characters, ${aims} aims` })
      }
    }
    if (own.text.length < 600 && web.length <= 1 && (html?.images ?? 0) === 0) {
      seen.push({ name: 'short-text', detail: `${own.text.length} characters` })
    }
    return seen
  },
}
