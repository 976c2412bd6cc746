import { digestsBounceSince } from '../domain/digest-feedback.ts'
import type { Owner } from '../domain/owner.ts'
import { writtenAt } from '../domain/reading-place.ts'
import { showMoment } from './dates.ts'
import { html, type Markup } from './html.ts'
import type { PageViewer } from './layout.ts'
import { returnedWords } from './returned-words.ts'

/** After so long without another, what came back is no news. */
const SHOWN_FOR = 14 * 86_400_000

/** A banner for an owner whose mail comes back from where they read; null for everybody else. */
export function returnedNotice(owner: Owner, viewer: PageViewer): Markup | null {
  const words = returnedWords(viewer.language)
  const place = writtenAt(owner)
  const since = digestsBounceSince(owner)
  const { returned } = owner
  const isNews =
    returned?.address === place && viewer.now.getTime() - returned.at.getTime() < SHOWN_FOR ? returned : null
  if (since === null && isNews === null) return null
  return html`<p class="notice calm" role="alert">${since !== null && words.digests(place, showMoment(since, viewer))} ${isNews !== null && words.forwards(place, showMoment(isNews.at, viewer))}</p>`
}
