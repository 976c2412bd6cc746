import type { Address } from '../domain/address.ts'
import { deliverToWordsOf } from './deliver-to-words.ts'
import { html, type Markup } from './html.ts'
import { layout, type PageViewer } from './layout.ts'

/** What came of a link that says where an owner reads. */
export type DeliverToResult = 'confirmed' | 'expired' | 'invalid'

interface Asked {
  readonly address: Address
  /** Whose mail is to go there: the owner's main address. */
  readonly mailOf: Address
  readonly action: string
}

/** Asks before anything goes there, with one button. To look at it changes nothing. */
export function confirmDeliverToPage(viewer: PageViewer, { address, mailOf, action }: Asked): Markup {
  const words = deliverToWordsOf(viewer.language)
  return layout(viewer, {
    title: words.title,
    width: 'narrow',
    main: html`<section class="ask">
<h1>${words.title}</h1>
<p>${words.ask(address, mailOf)}</p>
<form method="post" action="${action}"><button class="large primary">${words.button}</button></form>
<p class="quiet">${words.note}</p>
</section>`,
  })
}

export function deliverToResultPage(viewer: PageViewer, result: DeliverToResult): Markup {
  const { title, text } = deliverToWordsOf(viewer.language)[result]
  return layout(viewer, {
    title,
    width: 'narrow',
    main: html`<section class="result"><span class="seal ${result === 'confirmed' ? 'good' : 'calm'}" aria-hidden="true"></span>
<h1>${title}</h1>
<p>${text}</p>
</section>`,
  })
}
