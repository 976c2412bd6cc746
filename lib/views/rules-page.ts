import type { Rule } from '../domain/rule.ts'
import { NAMED_SCOPES, shownPerson } from '../domain/rule-subject.ts'
import { showDay } from './dates.ts'
import { html, type Markup } from './html.ts'
import { href, layout, type PageViewer } from './layout.ts'
import { platformName } from './platforms.ts'
import { heading, remark } from './remark.ts'
import { numbersOf } from './report/words.ts'
import { settingsWords } from './settings-words.ts'
import { oneLine } from './text.ts'

const RULES_DONE = ['added', 'removed', 'badSubject'] as const

export type RulesDone = (typeof RULES_DONE)[number]

export function isRulesDone(text: string | undefined): text is RulesDone {
  return RULES_DONE.some((each) => each === text)
}

export interface RulesPage {
  /** The newest first. */
  readonly rules: readonly Rule[]
  /** How many there are in all. */
  readonly count: number
  readonly done: RulesDone | null
}

/** What the owner said outright: to look through, to take back, to add to. */
export function rulesPage(viewer: PageViewer, { rules, count, done }: RulesPage): Markup {
  const { rules: words } = settingsWords(viewer.language)
  return layout(viewer, {
    title: words.title,
    here: 'rules',
    main: html`${done !== null && remark(words[done], done !== 'badSubject')}
${heading(words.title, words.intro)}
<section class="panel" aria-labelledby="add"><h2 id="add">${words.addTitle}</h2>${addForm(viewer)}</section>
<section class="panel">${rules.length === 0 ? html`<p class="quiet">${words.empty}</p>` : html`<table class="listing"><tbody>${rules.map((rule) => row(rule, viewer))}</tbody></table>`}
${count > rules.length && html`<p><a href="${href(viewer, '/rules', { show: 'all' })}">${words.more(numbersOf(viewer.language).n(count))}</a></p>`}</section>`,
  })
}

function row(rule: Rule, viewer: PageViewer): Markup {
  const { rules: words } = settingsWords(viewer.language)
  const { scope, subject, effect, reach, since } = rule
  const what = `${words.scopes[scope]} ${shown(rule, viewer)}`
  return html`<tr><th scope="row">${words.scopes[scope]} <bdi>${shown(rule, viewer)}</bdi></th>
<td><span class="chip${effect === 'allow' && ' state'}">${words.effects[effect]}${reach === 'all' && `, ${words.reachAll}`}</span> <span class="quiet">${words.since(showDay(since, viewer))}</span></td>
<td><form method="post" action="${href(viewer, '/rules/remove')}"><input type="hidden" name="scope" value="${scope}"><input type="hidden" name="subject" value="${encodeURIComponent(subject.toWellFormed())}"><button class="plain" aria-label="${words.removeOf(what)}">${words.remove}</button></form></td></tr>
`
}

/** Whom or what it is about, as a person would say it. */
function shown({ scope, subject }: Rule, viewer: PageViewer): string {
  const { rules: words } = settingsWords(viewer.language)
  if (scope === 'person') return person(subject)
  if (scope !== 'series') return oneLine(subject, 80)
  // As `seriesSubject` puts it together.
  const at = subject.lastIndexOf(' on ')
  const who = subject.slice(0, at) === '*' ? words.anybody : person(subject.slice(0, at))
  const list = oneLine(subject.slice(at + 4), 60)
  return list === '-' ? words.offList(who) : words.onList(who, list)
}

function person(subject: string): string {
  const { name, platform } = shownPerson(subject)
  const line = oneLine(name, 60)
  return platform === null ? line : `${line} (${oneLine(platformName(platform), 24)})`
}

function addForm(viewer: PageViewer): Markup {
  const { rules: words } = settingsWords(viewer.language)
  return html`<form method="post" action="${href(viewer, '/rules')}">
<div class="field"><label class="label" for="scope">${words.scopeLabel}</label><select id="scope" name="scope">${NAMED_SCOPES.map((scope) => html`<option value="${scope}">${words.scopeChoices[scope]}</option>`)}</select></div>
<div class="field"><label class="label" for="subject">${words.subjectLabel}</label><input type="text" id="subject" name="subject" required maxlength="255" autocapitalize="none" spellcheck="false" aria-describedby="subject-hint"><p class="hint" id="subject-hint">${words.subjectHint}</p></div>
<fieldset><legend>${words.effectLabel}</legend>
<label class="choice"><input type="radio" name="effect" value="block" checked><span>${words.effectChoices.block}</span></label>
<label class="choice"><input type="radio" name="effect" value="allow"><span>${words.effectChoices.allow}</span></label></fieldset>
<label class="choice"><input type="checkbox" name="reach" value="all"><span>${words.letters}<small>${words.lettersNote}</small></span></label>
<button class="primary">${words.add}</button></form>`
}
