import type { Address } from '../domain/address.ts'
import { SESSION_DAYS } from '../domain/pass.ts'
import { html, type Markup } from './html.ts'
import { href, layout, type PageViewer } from './layout.ts'
import { notice } from './notice.ts'
import { wordsOf } from './words.ts'

/** Why a link opens nothing. */
export type LinkFault = 'linkUsed' | 'linkExpired' | 'linkInvalid'

/** What a link to sign in opens: one button. To look at it changes nothing. */
export function signInPage(viewer: PageViewer, of: Address, action: string): Markup {
  const words = wordsOf(viewer.language)
  return layout(viewer, {
    title: words.signIn.openTitle,
    width: 'narrow',
    main: html`<section class="ask">
<h1>${words.signIn.openTitle}</h1>
<p><bdi>${words.digestFor(of)}</bdi></p>
<form method="post" action="${action}"><button class="large primary">${words.signIn.open}</button></form>
<p>${words.signIn.openText(SESSION_DAYS)}</p>
<p class="quiet">${words.signIn.openNote}</p>
</section>`,
  })
}

/** Asks for an address to send a link to: in place of a link that opens nothing, or by itself. */
export function askForLinkPage(
  viewer: PageViewer,
  of: LinkFault | 'notAnAddress' | 'signedOut' | null,
): Markup {
  const words = wordsOf(viewer.language)
  const isFault = of !== null && of !== 'notAnAddress' && of !== 'signedOut'
  const { title, text } = isFault ? words[of] : { title: words.signIn.title, text: words.signIn.intro }
  return layout(viewer, {
    title,
    width: 'narrow',
    main: html`${of !== null && !isFault && notice({ outcome: of }, viewer)}<section class="ask">
<h1>${title}</h1>
<p>${text}</p>
<form class="fields" method="post" action="${href(viewer, '/sign-in')}"><label for="address">${words.signIn.address}</label>
<input id="address" name="address" type="email" inputmode="email" autocomplete="email" maxlength="320" required>
<button class="large primary">${words.signIn.send}</button></form>
</section>`,
  })
}

/** The answer to whoever asked, the same for everybody: it does not say whether the address is known. */
export function linkAskedPage(viewer: PageViewer): Markup {
  const words = wordsOf(viewer.language)
  const { title, text } = words.linkAsked
  return layout(viewer, {
    title,
    width: 'narrow',
    main: html`<section class="result"><span class="seal good" aria-hidden="true"></span>
<h1>${title}</h1>
<p>${text}</p>
<p><a class="button plain" href="${href(viewer, '/sign-in')}">${words.signIn.again}</a></p>
</section>`,
  })
}
