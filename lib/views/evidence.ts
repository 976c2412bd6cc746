import type { Entry } from '../domain/entry.ts'
import { evidenceText } from '../domain/evidence-words.ts'
import type { Signal } from '../domain/kind.ts'
import type { Language } from '../domain/owner.ts'
import type { Tie } from '../domain/tie.ts'
import type { EntryView } from './entry-view.ts'
import { html, type Markup, type Piece } from './html.ts'
import type { PageViewer } from './layout.ts'
import { oneLine } from './text.ts'
import { type Words, wordsOf } from './words.ts'

/** All that a verdict stands on, behind a fold. */
export function evidence(entry: Entry, view: EntryView, viewer: PageViewer): Markup {
  const words = wordsOf(viewer.language)
  return html`<details class="evidence"><summary>${words.evidence}</summary>
<div class="folded">
${view.counterfactual !== null && section(words.wouldChange, html`<p>${view.counterfactual}</p>`)}
${view.furtherReasons.length > 0 && section(words.furtherReasons, html`<ul>${view.furtherReasons.map((reason) => html`<li>${reason}</li>`)}</ul>`)}
${section(words.tieTitle, tieNumbers(entry.tie, viewer, words))}
${section(words.signalsTitle(view.kind), signals(entry.signals, viewer, words))}
${section(words.authenticationTitle, html`<p>${words.authentication[entry.authentication]}</p>`)}
${section(words.identity, identity(entry, view, words))}
</div>
</details>`
}

function section(title: string, body: Piece): Markup {
  return html`<section><h4>${title}</h4>${body}</section>`
}

function tieNumbers(tie: Tie, { language }: PageViewer, words: Words): Markup {
  const { tieFacts } = words
  const facts: readonly (readonly [string, string | number])[] = [
    [tieFacts.sent, tie.sent],
    [tieFacts.answers, tie.answers],
    [tieFacts.meetings, tie.meetings],
    [tieFacts.threads, tie.threads],
    [tieFacts.rank, decimal(tie.rank, 2, language)],
    [tieFacts.last, tie.lastMonth === null ? '–' : showMonth(tie.lastMonth)],
  ]
  return html`<dl class="numbers">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p class="quiet">${words.ties[tie.level]}, ${words.tieBy[tie.by]}</p>`
}

function signals(all: readonly Signal[], { language }: PageViewer, words: Words): Markup {
  if (all.length === 0) return html`<p>${words.noSignals}</p>`
  const { name, kind, weight } = words.signalColumns
  return html`<table><thead><tr><th scope="col">${name}</th><th scope="col">${kind}</th><th scope="col" class="number">${weight}</th></tr></thead>
<tbody>${all.map(
    (signal) =>
      html`<tr><th scope="row">${oneLine(inWords(signal, language), 120)}<span class="seen">${oneLine(signal.detail, 140)}</span></th><td>${words.kinds[signal.kind]}</td><td class="number">${signal.weight < 0 ? '−' : '+'}${decimal(Math.abs(signal.weight), 1, language)}</td></tr>
`,
  )}</tbody></table>`
}

/** What was seen, in words where there are any. */
function inWords({ name, detail }: Signal, language: Language): string {
  return evidenceText(name, detail, language) ?? name.replaceAll('-', ' ')
}

function identity(entry: Entry, view: EntryView, words: Words): Markup {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Message-ID', entry.messageId],
    ['List-Id', entry.listId],
    ['Kith', `${entry.intakeId} · ${words.states[entry.state]}`],
  ]
  return html`<dl class="facts">${facts.map(
    ([name, value]) => value !== null && html`<div><dt>${name}</dt><dd>${oneLine(value, 200)}</dd></div>`,
  )}</dl>${view.expires !== null && html`<p class="quiet">${words.until(view.expires)}</p>`}`
}

/** `yyyymm` as "2026-03". */
function showMonth(yyyymm: number): string {
  return `${Math.floor(yyyymm / 100)}-${String(yyyymm % 100).padStart(2, '0')}`
}

function decimal(value: number, digits: number, language: Language): string {
  const shown = value.toFixed(digits)
  return language === 'de' ? shown.replace('.', ',') : shown
}
