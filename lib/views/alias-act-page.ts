import type { AliasAct } from '../domain/acts.ts'
import type { Alias } from '../domain/alias.ts'
import { aliasWords } from './alias-words.ts'
import { html, type Markup } from './html.ts'
import { layout, type PageViewer } from './layout.ts'
import { oneLine } from './text.ts'
import { wordsOf } from './words.ts'

/** Asks before an address is retired, or taken into use again. Needs no sign-in and changes nothing. */
export function aliasActPage(viewer: PageViewer, act: AliasAct, alias: Alias, action: string): Markup {
  const words = aliasWords(viewer.language).act[act]
  const title = words.title(oneLine(alias.address, 80))
  return layout(viewer, {
    title,
    width: 'narrow',
    main: html`<section class="ask">
<h1>${title}</h1>
<p>${words.text}</p>
<form method="post" action="${action}"><button class="large primary">${words.button}</button></form>
<p class="quiet">${wordsOf(viewer.language).changedMind}</p>
</section>`,
  })
}

/** Says what came of it, with the way back. */
export function aliasDonePage(viewer: PageViewer, act: AliasAct, alias: Alias, back: string): Markup {
  const { act: words } = aliasWords(viewer.language)
  const { done, doneText } = words[act]
  const other = words[act === 'retire' ? 'restore' : 'retire']
  return layout(viewer, {
    title: done,
    width: 'narrow',
    main: html`<section class="result"><span class="seal good" aria-hidden="true"></span>
<h1>${done}</h1>
<p>${doneText(oneLine(alias.address, 80))}</p>
<form method="post" action="${back}"><button class="large plain">${other.button}</button></form>
</section>`,
  })
}
