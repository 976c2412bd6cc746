import type { EntryAct } from '../domain/acts.ts'
import { leavesAt } from '../domain/held.ts'
import { showTime } from './dates.ts'
import { viewEntry } from './entry-view.ts'
import { html, type Markup } from './html.ts'
import { href, layout, type PageViewer } from './layout.ts'
import type { Leaving } from './leaving-panel.ts'
import { wordsOf } from './words.ts'
import { pageWordsOf } from './words-pages.ts'

/** What a link of a digest has released: it can be undone, and the author's others can go, too. */
export function releasedPage(
  viewer: PageViewer,
  act: EntryAct,
  { entry, others }: Leaving,
  action: string,
): Markup {
  const words = pageWordsOf(viewer.language)
  const { who, subject } = viewEntry(entry, viewer)
  const title = act === 'deliver' ? words.released.title : words.done[act](1).title
  const button = (verb: 'undo' | 'others', label: string) =>
    html`<form method="post" action="${action}"><button class="plain" name="do" value="${verb}">${label}</button></form>`
  return layout(viewer, {
    title,
    width: 'narrow',
    main: html`<section class="result"><span class="seal good" aria-hidden="true"></span>
<h1>${title}</h1>
${act !== 'deliver' && html`<p>${words.done[act](1).text}</p>`}
<p><b><bdi>${who}</bdi></b>: <bdi>${subject}</bdi></p>
<p>${words.released.text(showTime(leavesAt(entry), viewer))}</p>
<div class="acts">${button('undo', words.undo)}${others > 0 && button('others', words.leaving.others(others, who))}</div>
<p><a href="${href(viewer, '/')}">${wordsOf(viewer.language).back}</a></p>
</section>`,
  })
}

/** What came of undoing, or of freeing the others. */
export function afterReleasePage(
  viewer: PageViewer,
  { title, text }: { readonly title: string; readonly text: string },
): Markup {
  return layout(viewer, {
    title,
    width: 'narrow',
    main: html`<section class="result"><span class="seal good" aria-hidden="true"></span>
<h1>${title}</h1>
<p>${text}</p>
<p><a class="button plain" href="${href(viewer, '/')}">${wordsOf(viewer.language).back}</a></p>
</section>`,
  })
}
