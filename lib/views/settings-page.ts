import type { InterestEffect, Owner, Sensitivity } from '../domain/owner.ts'
import { SENSITIVITIES, type SensitivityPreview } from '../domain/sensitivity.ts'
import { MOST_TIMES, WEEKDAYS } from '../domain/settings.ts'
import { showMoment } from './dates.ts'
import { html, type Markup, type Piece } from './html.ts'
import { href, layout, type PageViewer } from './layout.ts'
import { remark } from './remark.ts'
import { numbersOf } from './report/words.ts'
import { type SettingsWords, settingsWords } from './settings-words.ts'

export type SettingsDone = 'saved' | 'unreadable'

export interface SettingsPage {
  readonly owner: Owner
  readonly preview: SensitivityPreview
  readonly done: SettingsDone | null
}

const EFFECTS: readonly InterestEffect[] = ['deliver', 'raise']

/** What the owner may set, each with a form of its own. */
export function settingsPage(viewer: PageViewer, { owner, preview, done }: SettingsPage): Markup {
  const words = settingsWords(viewer.language)
  const { settings } = words
  return layout(viewer, {
    title: settings.title,
    here: 'settings',
    width: 'narrow',
    main: html`${done !== null && remark(words[done], done === 'saved')}
<section class="hero"><div><h1>${settings.title}</h1></div></section>
${panel('mode', settings.modeTitle, mode(owner, viewer, settings))}
${panel('sensitivity', settings.sensitivityTitle, sensitivity(owner, preview, viewer, settings))}
${panel('topics', settings.topicsTitle, topics(owner, viewer, settings))}
${panel('digest', settings.digestTitle, digest(owner, viewer, settings))}
${panel('language', settings.languageTitle, language(owner, viewer, settings))}
${panel('addresses', settings.addressesTitle, addresses(owner, settings))}
${panel('journal', settings.journalTitle, journal(owner, settings))}
${panel('data', settings.dataTitle, html`<p>${settings.dataNote} <a href="${href(viewer, '/data')}">${settings.dataLink}</a></p>`)}`,
  })
}

function panel(id: string, title: string, body: Piece): Markup {
  return html`<section class="panel" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${body}</section>
`
}

function form(viewer: PageViewer, path: string, body: Piece, label: string, look = 'primary'): Markup {
  return html`<form method="post" action="${href(viewer, `/settings/${path}`)}">${body}<button class="${look}">${label}</button></form>`
}

function mode({ mode: now }: Owner, viewer: PageViewer, words: SettingsWords['settings']): Markup {
  const to = (mode: string) => html`<input type="hidden" name="mode" value="${mode}">`
  return html`<p>${words.modes[now]}</p>
${now === 'guarding' && form(viewer, 'mode', to('paused'), words.pause, 'plain')}${now === 'paused' && form(viewer, 'mode', to('guarding'), words.resume)}`
}

function sensitivity(
  owner: Owner,
  preview: SensitivityPreview,
  viewer: PageViewer,
  words: SettingsWords['settings'],
): Markup {
  const choice = (each: Sensitivity) =>
    html`<label class="choice"><input type="radio" name="sensitivity" value="${each}"${each === owner.sensitivity && ' checked'}><span><b>${words.sensitivities[each]}</b><small>${words.sensitivityNotes[each]}</small>${
      preview.messages > 0 &&
      html`<small class="counted">${previewed(each, owner, preview, viewer, words)}</small>`
    }</span></label>`
  return form(
    viewer,
    'sensitivity',
    html`<fieldset aria-labelledby="sensitivity">${SENSITIVITIES.map(choice)}</fieldset>${preview.messages === 0 && html`<p class="hint">${words.previewNone}</p>`}`,
    words.save,
  )
}

function previewed(
  each: Sensitivity,
  { sensitivity: now }: Owner,
  { held, messages }: SensitivityPreview,
  viewer: PageViewer,
  words: SettingsWords['settings'],
): string {
  const { n } = numbersOf(viewer.language)
  const all = words.preview(n(held[each]), n(messages))
  if (each === now) return all
  const more = held[each] - held[now]
  const than = more > 0 ? words.previewMore(n(more)) : words.previewLess(n(-more))
  return `${all}, ${more === 0 ? words.previewSame : than}`
}

function topics({ interests }: Owner, viewer: PageViewer, words: SettingsWords['settings']): Markup {
  const { topics: welcome, unwelcome = [], effect } = interests
  const area = (name: string, label: string, hint: string, all: readonly string[]) =>
    html`<div class="field"><label class="label" for="${name}">${label}</label><textarea id="${name}" name="${name}" rows="4" maxlength="3000" aria-describedby="${name}-hint">${all.join('\n')}</textarea><p class="hint" id="${name}-hint">${hint}</p></div>`
  return form(
    viewer,
    'topics',
    html`${area('welcome', words.welcomeLabel, words.welcomeHint, welcome)}
<fieldset><legend>${words.effectLabel}</legend>${EFFECTS.map((each) => html`<label class="choice"><input type="radio" name="effect" value="${each}"${each === effect && ' checked'}><span>${words.effects[each]}</span></label>`)}</fieldset>
${area('unwelcome', words.unwelcomeLabel, words.unwelcomeHint, unwelcome)}`,
    words.save,
  )
}

function digest(owner: Owner, viewer: PageViewer, words: SettingsWords['settings']): Markup {
  const { digestTimes, digestDays = WEEKDAYS, nextDigestAt, timeZone, allQuiet, digestThread } = owner
  const time = (index: number) =>
    html`<input type="time" name="time" value="${digestTimes[index] ?? ''}" aria-label="${words.timeNumber(index + 1)}">`
  const day = (number: (typeof WEEKDAYS)[number]) =>
    html`<label class="choice"><input type="checkbox" name="day" value="${number}"${digestDays.includes(number) && ' checked'}><span>${words.days[number - 1] ?? ''}</span></label>`
  const wish = (name: string, is: boolean | undefined, label: string) =>
    html`<label class="choice"><input type="checkbox" name="${name}" value="1"${is === true && ' checked'}><span>${label}</span></label>`
  return form(
    viewer,
    'digest',
    html`${nextDigestAt !== null && html`<p>${words.next(showMoment(nextDigestAt, viewer))}</p>`}
<fieldset><legend>${words.timesLabel}</legend><div class="row">${Array.from({ length: MOST_TIMES }, (_, index) => time(index))}</div></fieldset>
<fieldset><legend>${words.daysLabel}</legend><div class="row">${WEEKDAYS.map(day)}</div><p class="hint">${words.noDigest}</p></fieldset>
<div class="field"><label class="label" for="zone">${words.zoneLabel}</label><select id="zone" name="zone">${zones(timeZone)}</select></div>
<fieldset><legend>${words.mannerLabel}</legend>${wish('quiet', allQuiet, words.allQuiet)}${wish('thread', digestThread, words.oneThread)}</fieldset>`,
    words.save,
  )
}

/** Four hundred options, by the zone that is chosen: they are the same on every page. */
const ZONES = new Map<string, readonly Markup[]>()

function zones(own: string): readonly Markup[] {
  const made = ZONES.get(own) ?? makeZones(own)
  // Many owners live in few zones.
  if (ZONES.size < 20) ZONES.set(own, made)
  return made
}

/** By continent; the owner's own is among them, whatever it is. */
function makeZones(own: string): readonly Markup[] {
  const all = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', own])].sort()
  const groups = Map.groupBy(all, (zone) => (zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : 'UTC'))
  return [...groups].map(
    ([continent, within]) =>
      html`<optgroup label="${continent}">${within.map((zone) => html`<option${zone === own && ' selected'}>${zone}</option>`)}</optgroup>`,
  )
}

function language(owner: Owner, viewer: PageViewer, words: SettingsWords['settings']): Markup {
  const choice = (id: Owner['language'], name: string) =>
    html`<label class="choice"><input type="radio" name="language" value="${id}"${id === owner.language && ' checked'}><span lang="${id}">${name}</span></label>`
  return form(
    viewer,
    'language',
    html`<fieldset><legend>${words.languageLabel}</legend>${choice('de', 'Deutsch')}${choice('en', 'English')}</fieldset>`,
    words.save,
  )
}

function addresses({ addresses: all }: Owner, words: SettingsWords['settings']): Markup {
  return html`<ul class="bare">${all.map((at, index) => html`<li><code>${at}</code>${index === 0 && html` <span class="chip">${words.main}</span>`}</li>`)}</ul>
<p class="quiet">${words.addressesNote}</p>`
}

function journal({ journalAddress }: Owner, words: SettingsWords['settings']): Markup {
  return html`<p>${words.journalNote}</p>
<details><summary>${words.journalShow}</summary><pre>${journalAddress}</pre></details>
<p class="quiet">${words.journalHow}</p>`
}
