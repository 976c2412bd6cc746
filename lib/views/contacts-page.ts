import type { Contact } from '../domain/contacts.ts'
import { calledBy, whyThere } from './contact-words.ts'
import { contactsPicture } from './contacts-picture.ts'
import { html, type Markup } from './html.ts'
import { href, layout, type PageViewer } from './layout.ts'
import { heading, remark } from './remark.ts'
import { numbersOf } from './report/words.ts'
import { settingsWords } from './settings-words.ts'
import { stay } from './stay.ts'

const CONTACT_GROUPS = ['close', 'known', 'fading', 'massOnly', 'collected'] as const

type Group = (typeof CONTACT_GROUPS)[number]

export interface ContactsPage {
  readonly groups: Readonly<Record<Group, { readonly contacts: readonly Contact[]; readonly count: number }>>
  /** By what a form names a contact that can be cut. */
  readonly names: ReadonlyMap<Contact, string>
  /** Those who are blocked already. */
  readonly blocked: ReadonlySet<Contact>
  /** How many have just been cut; null where nobody asked for it. */
  readonly cut: number | null
}

/** The owner's real network, as a picture and as tables. */
export function contactsPage(viewer: PageViewer, page: ContactsPage): Markup {
  const { contacts: words } = settingsWords(viewer.language)
  const { n } = numbersOf(viewer.language)
  const { close, known, fading, massOnly } = page.groups
  const label = words.pictureTitle(n(close.count), n(known.count), n(fading.count), n(massOnly.count))
  const shown = {
    close: close.contacts,
    known: known.contacts,
    fading: fading.contacts,
    massOnly: massOnly.contacts,
  }
  return layout(viewer, {
    title: words.title,
    here: 'contacts',
    main: html`${page.cut !== null && (page.cut === 0 ? remark(words.nothingCut, false) : remark(words.done(n(page.cut), page.cut === 1), true))}
${heading(words.title, words.intro)}
<div class="picture">${contactsPicture(shown, label, viewer)}</div>
${CONTACT_GROUPS.map((group) => panel(group, page, viewer))}`,
  })
}

function panel(group: Group, page: ContactsPage, viewer: PageViewer): Markup {
  const { contacts: words } = settingsWords(viewer.language)
  const { n } = numbersOf(viewer.language)
  const { contacts, count } = page.groups[group]
  const isMass = group === 'massOnly'
  const table = html`<table class="listing"><thead><tr>${isMass && html`<td></td>`}<th scope="col">${words.who}</th><th scope="col">${words.why}</th>${isMass && html`<td></td>`}</tr></thead>
<tbody>${contacts.map((contact) => row(contact, page, isMass, viewer))}</tbody></table>
${count > contacts.length && html`<p class="quiet">${words.more(n(count - contacts.length))}</p>`}`
  return html`<section class="panel" aria-labelledby="${group}"><h2 id="${group}">${words.groups[group]} <span class="count">${n(count)}</span></h2>
<p class="quiet">${words.notes[group]}</p>
${contacts.length === 0 ? html`<p class="quiet">${words.none}</p>` : isMass ? cutting(table, viewer) : table}
</section>
`
}

/** The ticked ones by the button below; one alone by its own. */
function cutting(table: Markup, viewer: PageViewer): Markup {
  const { contacts: words } = settingsWords(viewer.language)
  return html`<p class="quiet">${words.cutNote}</p>
<form class="cutting" method="post" action="${href(viewer, '/contacts/cut')}">${stay}${table}<button class="plain">${words.cutMany}</button></form>`
}

function row(
  contact: Contact,
  { names, blocked }: ContactsPage,
  isMass: boolean,
  viewer: PageViewer,
): Markup {
  const { contacts: words } = settingsWords(viewer.language)
  const { name, address, via } = calledBy(contact, viewer)
  const id = isMass && !blocked.has(contact) ? names.get(contact) : undefined
  const tick =
    id !== undefined &&
    html`<input type="checkbox" name="contact" value="${id}" aria-label="${words.tick(name)}">`
  const act =
    id === undefined
      ? html`<span class="chip">${words.blocked}</span>`
      : html`<button class="plain" name="one" value="${id}" aria-label="${words.cutOne(name)}">${words.cut}</button>`
  return html`<tr${isMass && html` class="ticked"`}>${isMass && html`<td class="tickbox">${tick}</td>`}<th scope="row"><bdi>${name}</bdi>${via !== null && html` <span class="via">${via}</span>`}${address !== null && html`<br><span class="address">${address}</span>`}</th><td class="why">${whyThere(contact, viewer)}</td>${isMass && html`<td class="acting">${act}</td>`}</tr>
`
}
