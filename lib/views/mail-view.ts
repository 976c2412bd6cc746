import type { Entry } from '../domain/entry.ts'
import type { Viewer } from './dates.ts'
import { type EntryView, viewEntry } from './entry-view.ts'
import { oneLine, withoutUrls } from './text.ts'
import { wordsOf } from './words.ts'

/** About two lines of a mail. */
const EXCERPT = 140

/**
 * An entry as the digest shows it. Mail clients make links of addresses that stand in plain words, and in
 * a digest only Kith's links may lead anywhere; so a stranger's are taken out.
 */
export function viewForMail(entry: Entry, viewer: Viewer): EntryView {
  const view = viewEntry(entry, viewer)
  const { link } = wordsOf(viewer.language)
  const unlinked = (text: string) => withoutUrls(text, link)
  return {
    ...view,
    who: unlinked(view.who),
    event: view.event && unlinked(view.event),
    subject: unlinked(view.subject),
    excerpt: oneLine(unlinked(view.excerpt), EXCERPT),
    reason: unlinked(view.reason),
    counterfactual: view.counterfactual && unlinked(view.counterfactual),
  }
}
