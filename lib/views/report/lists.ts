import type { Language } from '../../domain/owner.ts'
import { html, type Markup } from '../html.ts'
import { oneLine } from '../text.ts'
import { wordsOf } from '../words.ts'
import type { KindCount, Person, TrialPoint } from './model.ts'
import { place } from './scale.ts'
import { numbersOf, reportWords } from './words.ts'

/** Longer lists are not read; the JSON has all of it. */
const MOST_PEOPLE = 10

/** People with a bar each, as long as `of` says; the first is the longest. */
export function peopleList(
  people: readonly Person[],
  language: Language,
  of: (person: Person) => number,
  show: (count: string) => string,
  colour: 'known' | 'stranger' | 'fill-held',
): Markup {
  const words = reportWords(language)
  const { n } = numbersOf(language)
  if (people.length === 0) return html`<p class="more">${words.nobody}</p>`
  const shown = people.slice(0, MOST_PEOPLE)
  const most = Math.max(...shown.map(of), 1)
  const others = people.length - shown.length
  return html`<ul class="people">${shown.map((person) => {
    const name = oneLine(person.name, 70) || wordsOf(language).nameless
    return html`<li><b>${name}</b><span>${show(n(of(person)))}</span><div class="bar"><i class="${colour}" style="width:${place((100 * of(person)) / most)}%"></i></div></li>`
  })}</ul>${others > 0 && html`<p class="more">${words.more(n(others))}</p>`}`
}

/** What came of each kind, with the held share as a bar. */
export function kindTable(kinds: readonly KindCount[], language: Language): Markup {
  const { kindsColumns } = reportWords(language)
  const { n } = numbersOf(language)
  const names = wordsOf(language).kinds
  return html`<table><thead><tr><th>${kindsColumns.kind}</th><th></th><th>${kindsColumns.received}</th><th>${kindsColumns.held}</th></tr></thead>
<tbody>${kinds.map(({ kind, received, held }) => html`<tr><td>${names[kind]}</td><td><div class="bar"><i style="width:${place((100 * held) / Math.max(received, 1))}%"></i></div></td><td>${n(received)}</td><td class="${held === 0 ? 'zero' : ''}">${held === 0 ? '–' : n(held)}</td></tr>`)}</tbody></table>`
}

/** The sensitivities at the threshold in force. */
export function settingTable(trials: readonly TrialPoint[], language: Language): Markup {
  const { settingColumns, sensitivities, refused } = reportWords(language)
  const { n, percent } = numbersOf(language)
  const inForce = Math.min(...trials.map(({ threshold }) => threshold))
  return html`<table><thead><tr><th>${settingColumns.setting}</th><th>${settingColumns.held}</th><th>${settingColumns.relief}</th><th>${settingColumns.regret}</th></tr></thead>
<tbody>${trials
    .filter(({ threshold }) => threshold === inForce)
    .map(
      ({ sensitivity, held, relief, regretted }) =>
        html`<tr><td>${sensitivities[sensitivity]}</td><td>${n(held)}</td><td>${percent(relief)}</td><td class="${regretted > 0 ? 'refused' : 'zero'}">${regretted > 0 ? `${n(regretted)} · ${refused}` : '0'}</td></tr>`,
    )}</tbody></table>`
}
