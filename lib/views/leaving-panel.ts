import type { Entry } from '../domain/entry.ts'
import { leavesAt } from '../domain/held.ts'
import { showTime } from './dates.ts'
import { viewEntry } from './entry-view.ts'
import { html, type Markup } from './html.ts'
import { href, type PageViewer } from './layout.ts'
import { pageWordsOf } from './words-pages.ts'

/** A release that can still be undone. */
export interface Leaving {
  readonly entry: Entry
  /** How many others of its author wait. */
  readonly others: number
}

/** What will be delivered within a minute, each to be undone; and whether the author's others shall go, too. */
export function leavingPanel(viewer: PageViewer, leaving: readonly Leaving[], back: string): Markup | null {
  if (leaving.length === 0) return null
  const words = pageWordsOf(viewer.language)
  const all = leaving.length > 1
  return html`<section class="leaving" aria-labelledby="leaving-title">
<h2 id="leaving-title">${words.leaving.title(leaving.length)}</h2>
<form method="post" action="${href(viewer, '/quarantine')}"><input type="hidden" name="back" value="${back}">
<ul>${leaving.map((each) => row(viewer, each, offersOthers(each, leaving)))}</ul>
${all && html`${leaving.map(({ entry }) => html`<input type="hidden" name="id" value="${entry.intakeId}">`)}<button class="plain" name="act" value="undo">${words.undoAll}</button>`}
</form>
</section>`
}

function row(viewer: PageViewer, { entry, others }: Leaving, offers: boolean): Markup {
  const words = pageWordsOf(viewer.language)
  const { who, subject } = viewEntry(entry, viewer)
  return html`<li><p id="l-${entry.intakeId}"><b><bdi>${who}</bdi></b> <bdi>${subject}</bdi><br><span class="quiet">${words.leaving.text(showTime(leavesAt(entry), viewer))}</span></p>
<div class="acts"><button class="plain" name="one" value="undo:${entry.intakeId}" aria-describedby="l-${entry.intakeId}">${words.undo}</button>${
    offers &&
    html`<button class="plain" name="one" value="others:${entry.intakeId}">${words.leaving.others(others, who)}</button>`
  }</div></li>`
}

/** Once an author, with the first of theirs. */
function offersOthers({ entry, others }: Leaving, all: readonly Leaving[]): boolean {
  if (others === 0) return false
  const { address, name } = entry.author
  const same = all.find(({ entry: { author } }) => author.address === address && author.name === name)
  return same?.entry === entry
}
