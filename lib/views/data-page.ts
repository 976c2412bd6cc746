import { html, type Markup } from './html.ts'
import { href, layout, type PageViewer } from './layout.ts'
import { heading, remark } from './remark.ts'
import { numbersOf } from './report/words.ts'
import { type SettingsWords, settingsWords } from './settings-words.ts'

export interface DataPage {
  /** Messages that wait. */
  readonly held: number
  /** Whether an export comes in parts. */
  readonly inParts: boolean
}

/** What is kept, and the two things to do about it. */
export function dataPage(viewer: PageViewer, { held, inParts }: DataPage): Markup {
  const { data: words } = settingsWords(viewer.language)
  const { n } = numbersOf(viewer.language)
  const fetching = (path: string, name: string, note: string) =>
    html`<form method="get" action="/data/${path}"><p><b>${name}</b><br><span class="quiet">${note}</span></p><button class="plain" aria-label="${`${words.fetch}: ${name}`}">${words.fetch}</button></form>${inParts && further(path, name)}`
  const further = (path: string, name: string) =>
    html`<details><summary>${words.further}</summary><form method="get" action="/data/${path}"><div class="row"><label>${words.part} <input type="number" name="part" value="2" min="1" max="9999" required></label><button class="plain" aria-label="${`${words.fetch}: ${name}, ${words.further}`}">${words.fetch}</button></div></form></details>`
  return layout(viewer, {
    title: words.title,
    here: 'data',
    width: 'narrow',
    main: html`${heading(words.title, words.intro)}
<section class="panel"><ul class="points">${words.kept.map((each) => html`<li>${each}</li>`)}</ul><p class="quiet">${words.privacy}</p></section>
<section class="panel" aria-labelledby="export"><h2 id="export">${words.exportTitle}</h2><p>${words.exportNote}</p>
${fetching('records.jsonl', words.records, words.recordsNote)}
${fetching('messages.mbox', words.mail, words.mailNote(n(held), held === 1))}
${inParts && html`<p class="quiet">${words.partNote}</p>`}</section>
<section class="panel" aria-labelledby="erase"><h2 id="erase">${words.eraseTitle}</h2><p>${words.eraseNote}</p>
<p><a class="button plain" href="${href(viewer, '/data/erase')}">${words.eraseOpen}</a></p></section>`,
  })
}

/** Asks before erasing. To look at it changes nothing. */
export function erasePage(
  viewer: PageViewer,
  { held, isUnsure }: { readonly held: number; readonly isUnsure: boolean },
): Markup {
  const { data: words } = settingsWords(viewer.language)
  const { n } = numbersOf(viewer.language)
  return layout(viewer, {
    title: words.askTitle,
    here: 'data',
    width: 'narrow',
    main: html`${isUnsure && remark(words.unsure, false)}<section class="ask"><h1>${words.askTitle}</h1>
<ul class="points">${held > 0 && html`<li>${words.askHeld(n(held), held === 1)}</li>`}<li>${words.askExport} <a href="${href(viewer, '/data')}">${words.exportTitle}</a></li><li>${words.askMail}</li><li>${words.askOwn}</li></ul>
<form class="panel" method="post" action="${href(viewer, '/data/erase')}"><label class="choice"><input type="checkbox" name="sure" value="yes" required><span>${words.sure}</span></label><button class="large danger">${words.eraseButton}</button></form>
</section>`,
  })
}

export interface ErasedPage {
  /** By sort. */
  readonly counts: ReadonlyMap<string, number>
  readonly complete: boolean
  /** False where the page is on the owner's own machine. */
  readonly wasSignedIn: boolean
}

/** What was erased, and when the backups forget it; no page of theirs comes after it. */
export function erasedPage(viewer: PageViewer, { counts, complete, wasSignedIn }: ErasedPage): Markup {
  const { data: words } = settingsWords(viewer.language)
  const { n } = numbersOf(viewer.language)
  const rows = [...grouped(counts, words)]
  return layout(viewer, {
    title: words.erasedTitle,
    width: 'narrow',
    main: html`<section class="result"><span class="seal good" aria-hidden="true"></span><h1>${words.erasedTitle}</h1>
<p>${words.erasedText}</p>
<ul class="points"><li>${words.sorts.owner}</li>${rows.map(([name, count]) => html`<li>${n(count)} ${name}</li>`)}</ul>
${!complete && html`<p>${words.erasedRest}</p>`}
<p class="quiet">${words.erasedTrace}</p><p class="quiet">${words.erasedBackups}</p><p>${wasSignedIn ? words.erasedEnd : words.erasedEndHere}</p></section>`,
  })
}

/** On the owner's own machine, in place of every page of theirs: how to begin again. */
export function nobodyPage(viewer: PageViewer): Markup {
  const { data: words } = settingsWords(viewer.language)
  return layout(viewer, {
    title: words.nobodyTitle,
    width: 'narrow',
    main: html`<section class="result"><span class="seal calm" aria-hidden="true"></span><h1>${words.nobodyTitle}</h1>
<p>${words.nobodyText}</p><p><code>npm start -- --owner ADDR</code></p></section>`,
  })
}

/** By what a person calls them. */
function grouped(
  counts: ReadonlyMap<string, number>,
  { sorts }: SettingsWords['data'],
): ReadonlyMap<string, number> {
  const names = new Map(Object.entries(sorts))
  const sums = new Map<string, number>()
  for (const [sort, count] of counts) {
    const name = names.get(sort) ?? sorts.other
    sums.set(name, (sums.get(name) ?? 0) + count)
  }
  return sums
}
