import type { DigestAct } from '../domain/acts.ts'
import { html, type Markup } from './html.ts'
import { layout, type PageViewer } from './layout.ts'
import { wordsOf } from './words.ts'

/** Asks before acting on a digest as a whole, and says what that means. Needs no sign-in and changes nothing. */
export function digestActPage(viewer: PageViewer, act: DigestAct, action: string): Markup {
  const words = wordsOf(viewer.language)
  const { title, text, button } = words.askDigest[act]
  return layout(viewer, {
    title,
    width: 'narrow',
    main: html`<section class="ask">
<h1>${title}</h1>
<p>${text}</p>
<form method="post" action="${action}"><button class="large primary">${button}</button></form>
<p class="quiet">${words.changedMind}</p>
</section>`,
  })
}

/** Says that Kith is paused, with the way back. */
export function pausedPage(viewer: PageViewer, resume: string): Markup {
  const words = wordsOf(viewer.language)
  const { title, text } = words.done.pause
  return layout(viewer, {
    title,
    width: 'narrow',
    main: html`<section class="result"><span class="seal good" aria-hidden="true"></span>
<h1>${title}</h1>
<p>${text}</p>
<form method="post" action="${resume}"><button class="large plain">${words.askDigest.resume.button}</button></form>
</section>`,
  })
}
