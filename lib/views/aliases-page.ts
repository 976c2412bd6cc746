import type { Address } from '../domain/address.ts'
import { type Alias, nameOfAlias, type OtherUser } from '../domain/alias.ts'
import { aliasWords, showCorrespondent } from './alias-words.ts'
import { showDay } from './dates.ts'
import { html, type Markup } from './html.ts'
import { href, layout, type PageViewer } from './layout.ts'
import { heading, remark } from './remark.ts'
import { numbersOf } from './report/words.ts'
import { oneLine } from './text.ts'

const DONE = ['badName', 'named', 'retiredNow', 'restoredNow', 'gone'] as const

export type AliasesDone = (typeof DONE)[number]

export function isAliasesDone(text: string | undefined): text is AliasesDone {
  return DONE.some((each) => each === text)
}

export interface AliasesPage {
  /** The latest changed first. */
  readonly aliases: readonly Alias[]
  /** Whether there are more than these. */
  readonly count: number
  /** The owner's own, of which one is made. */
  readonly addresses: readonly Address[]
  /** Whether `shop.anna@` is theirs, too. */
  readonly dotted: boolean
  /** One that was made just now. */
  readonly made: Alias | null
  readonly done: AliasesDone | null
}

const GOOD: ReadonlySet<AliasesDone> = new Set<AliasesDone>(['named', 'retiredNow', 'restoredNow'])

/** The addresses that the owner gave to one correspondent each: to make, to name, to retire. */
export function aliasesPage(viewer: PageViewer, page: AliasesPage): Markup {
  const words = aliasWords(viewer.language)
  const { aliases, count, made, done } = page
  return layout(viewer, {
    title: words.title,
    here: 'addresses',
    main: html`${done !== null && remark(words[done], GOOD.has(done))}
${heading(words.title, words.intro)}
${made !== null && html`<section class="panel" role="status"><p>${words.made}</p><p><code class="copyable">${made.address}</code></p></section>`}
<section class="panel" aria-labelledby="make"><h2 id="make">${words.makeTitle}</h2>${makeForm(page, viewer)}</section>
<section class="panel" aria-labelledby="given"><h2 id="given">${words.listTitle}</h2>
${aliases.length === 0 ? html`<p class="quiet">${words.none}</p>` : html`<ul class="aliases">${aliases.map((alias, at) => row(alias, at, viewer))}</ul>`}
${count > aliases.length && html`<p><a href="${href(viewer, '/addresses', { show: 'all' })}">${words.more(numbersOf(viewer.language).n(count))}</a></p>`}</section>`,
  })
}

function makeForm({ addresses, dotted }: AliasesPage, viewer: PageViewer): Markup {
  const words = aliasWords(viewer.language)
  const [main] = addresses
  return html`<form method="post" action="${href(viewer, '/addresses')}">
<div class="field"><label class="label" for="name">${words.forWhom}</label><input type="text" id="name" name="name" required maxlength="60" aria-describedby="name-hint"><p class="hint" id="name-hint">${words.forWhomHint}</p></div>
${addresses.length > 1 && html`<div class="field"><label class="label" for="of">${words.of}</label><select id="of" name="of">${addresses.map((at) => html`<option value="${at}">${oneLine(at, 80)}</option>`)}</select></div>`}
${dotted && html`<fieldset><legend>${words.style}</legend><label class="choice"><input type="radio" name="style" value="plus" checked><span>${words.styles.plus}</span></label><label class="choice"><input type="radio" name="style" value="dot"><span>${words.styles.dot}</span></label></fieldset>`}
<button class="primary">${words.make}</button></form>
${main !== undefined && html`<p class="quiet">${words.onTheFly(oneLine(exampleOf(main, viewer), 80))}</p>`}`
}

function exampleOf(main: Address, { language }: PageViewer): string {
  return main.replace('@', language === 'de' ? '+gaertnerei@' : '+gardener@')
}

function row(alias: Alias, at: number, viewer: PageViewer): Markup {
  const words = aliasWords(viewer.language)
  const shown = oneLine(alias.address, 80)
  const name = oneLine(nameOfAlias(alias) ?? '', 60)
  const retired = alias.retiredAt !== null
  const hidden = html`<input type="hidden" name="address" value="${encodeURIComponent(alias.address)}">`
  return html`<li><div><p><b><bdi>${name === '' ? words.unused : name}</bdi></b>${retired && html` <span class="chip">${words.retired(showDay(alias.retiredAt ?? alias.changedAt, viewer))}</span>`}</p>
<p><code class="copyable">${shown}</code></p>
<ul class="bare quiet">${history(alias, viewer).map((line) => html`<li>${line}</li>`)}</ul></div>
<div class="acts"><form method="post" action="${href(viewer, retired ? '/addresses/restore' : '/addresses/retire')}">${hidden}<button class="plain" aria-label="${retired ? words.restoreOf(shown) : words.retireOf(shown)}">${retired ? words.restore : words.retire}</button></form>
<details><summary aria-label="${words.renameOf(shown)}">${words.rename}</summary><form method="post" action="${href(viewer, '/addresses/name')}">${hidden}<label class="label" for="label-${at}">${words.name}</label><input type="text" id="label-${at}" name="name" maxlength="60" value="${oneLine(alias.label ?? '', 60)}"><button class="plain" aria-label="${`${words.save}: ${shown}`}">${words.save}</button></form></details></div></li>
`
}

function history(
  { holder, others, version, label }: Alias,
  viewer: PageViewer,
): readonly (string | Markup)[] {
  const words = aliasWords(viewer.language)
  const isUsed = holder !== null || (version === 1 && label === null)
  const first =
    holder === null
      ? isUsed
        ? words.unproven
        : words.unused
      : words.firstUsed(showCorrespondent(holder.who), showDay(holder.at, viewer))
  return [first, ...others.map((other) => alsoUsed(other, viewer))]
}

function alsoUsed({ who, at, unasked }: OtherUser, viewer: PageViewer): Markup {
  const words = aliasWords(viewer.language)
  return html`${words.alsoUsed(showCorrespondent(who), showDay(at, viewer))}${unasked && html` <span class="chip">${words.passedOn}</span>`}`
}
