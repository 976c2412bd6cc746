import { html, type Markup, trusted } from '../html.ts'
import { LOGO } from '../logo.ts'
import { oneLine } from '../text.ts'
import { kindTable, peopleList, settingTable } from './lists.ts'
import type { MailboxReport } from './model.ts'
import { periodsOf } from './periods.ts'
import { networkPlot } from './plot-network.ts'
import { timePlot } from './plot-time.ts'
import { tuningPlot } from './plot-tuning.ts'
import { REPORT_STYLE } from './style.ts'
import { numbersOf, type ReportWords, reportWords } from './words.ts'

/** The whole report as one file: no script, nothing loaded, every picture drawn within. */
export function reportPage(report: MailboxReport): string {
  const words = reportWords(report.language)
  return html`<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.title} · Kith</title>
<style>${trusted(REPORT_STYLE)}</style>
</head>
<body>
<header class="mast"><span class="brand">${LOGO}<span>Kith</span></span><span>${words.ofOwner(report.owner)}</span></header>
<main>
${hero(report, words)}
${tiles(report, words)}
${regrets(report, words)}
${overTime(report, words)}
${network(report, words)}
${whatCame(report, words)}
${tuning(report, words)}
</main>
<footer class="foot"><p>${words.made}</p></footer>
</body>
</html>
`.toString()
}

function hero(report: MailboxReport, words: ReportWords): Markup {
  const { n } = numbersOf(report.language)
  const regretted = report.regretted.length === 0 ? null : n(report.regretted.length)
  return html`<div class="hero"><h1>${words.remember(n(report.held), n(report.received), regretted)}</h1>
<p>${words.read(n(report.messages), n(report.files), spanOf(report))} ${words.exchange(n(report.sent), n(report.received), n(report.answered))}${report.failed > 0 && ` ${words.failed(n(report.failed))}`}</p>
${report.sent === 0 && html`<p><strong>${words.nothingSent}</strong></p>`}</div>`
}

function spanOf({ arrivals, language }: MailboxReport): readonly [string, string] | null {
  const first = arrivals[0]
  const last = arrivals.at(-1)
  const day = (at: Date) =>
    at.toLocaleDateString(language === 'de' ? 'de-DE' : 'en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
  return first && last ? [day(first.at), day(last.at)] : null
}

function tiles(report: MailboxReport, words: ReportWords): Markup {
  const { n, share } = numbersOf(report.language)
  const regret = report.regretted.length
  const { tiles: say } = words
  const tile = (look: string, count: number, what: string, more: string) =>
    html`<div class="tile ${look}"><dt>${what}</dt><dd>${n(count)}</dd><dd>${more}</dd></div>`
  return html`<dl class="tiles">
${tile('held', report.held, say.held, say.heldOf(share(report.held, report.received)))}
${tile('', report.answered, say.answered, say.answeredOf(share(report.answered, report.received)))}
${tile(regret > 0 ? 'bad' : 'good', regret, say.regret, regret > 0 ? say.regretSome : say.regretNone)}
${tile('', report.collectors.length, say.collectors, say.collectorsOf)}
</dl>`
}

/** More are for the JSON. */
const MOST_REGRETS = 12

function regrets({ regretted, language }: MailboxReport, words: ReportWords): Markup | null {
  if (regretted.length === 0) return null
  const others = regretted.length - MOST_REGRETS
  return html`<section class="bad"><h2>${words.regretTitle}</h2><p class="note">${words.regretNote}</p>
<ul class="regrets">${regretted.slice(0, MOST_REGRETS).map(({ who, subject, path }) => html`<li>${oneLine(who, 100)} · ${oneLine(subject, 160)}<code>${oneLine(path, 300)}</code></li>`)}</ul>${others > 0 && html`<p class="more">${words.more(numbersOf(language).n(others))}</p>`}</section>`
}

function overTime({ arrivals, language }: MailboxReport, words: ReportWords): Markup | null {
  const { periods, outside } = periodsOf(arrivals, language)
  if (periods.length === 0) return null
  const { n } = numbersOf(language)
  return html`<section><h2>${words.timeTitle}</h2><p class="note">${words.timeNote}${outside > 0 && ` ${words.timeOutside(n(outside))}`}</p>
<ul class="legend"><li><i class="fill-delivered"></i>${words.delivered}</li><li><i class="fill-held"></i>${words.held}</li></ul>
${bothSizes((size) => timePlot(periods, words, n, size), 260, 220)}</section>`
}

function network(report: MailboxReport, words: ReportWords): Markup {
  const { language, people, strongest, collectors, ties } = report
  const { n } = numbersOf(language)
  const legend = (['known', 'met', 'stranger'] as const).map(
    (group) => html`<li><i class="round ${group}"></i>${words.groups[group]}</li>`,
  )
  return html`<section><h2>${words.networkTitle}</h2><p class="note">${words.networkNote}</p><ul class="legend">${legend}</ul>
${bothSizes((size) => networkPlot(people, words, n, size), 440, 380)}</section>
<div class="pair">
<section><h2>${words.strongestTitle}</h2><p class="note">${words.strongestNote(n(ties.close), n(ties.known), n(ties.dormant))}</p>${peopleList(strongest, language, ({ wrote }) => wrote, words.wrote, 'known')}</section>
<section><h2>${words.collectorsTitle}</h2><p class="note">${words.collectorsNote(n(collectors.length))}</p>${peopleList(collectors, language, ({ massMail }) => massMail, words.massMail, 'stranger')}</section>
</div>`
}

function whatCame({ language, kinds, senders }: MailboxReport, words: ReportWords): Markup {
  return html`<div class="pair">
<section><h2>${words.kindsTitle}</h2><div class="scroll">${kindTable(kinds, language)}</div></section>
<section><h2>${words.sendersTitle}</h2>${peopleList(senders, language, ({ held }) => held, words.heldCount, 'fill-held')}</section>
</div>`
}

function tuning({ language, trials }: MailboxReport, words: ReportWords): Markup {
  const { percent } = numbersOf(language)
  const regretted = trials.some((trial) => trial.regretted > 0)
  return html`<section><h2>${words.tuningTitle}</h2><p class="note">${words.tuningNote}</p>
${bothSizes((size) => tuningPlot(trials, words, percent, size), 300, 280)}
<div class="scroll">${settingTable(trials, language)}</div>${!regretted && html`<p class="verdict">${words.regretNowhere}</p>`}</section>`
}

/** A drawing twice, so that its letters are as large on a phone; the style sheet shows one. */
function bothSizes(
  draw: (size: { readonly width: number; readonly height: number }) => Markup,
  height: number,
  phoneHeight: number,
): Markup {
  return html`<figure class="wide">${draw({ width: 900, height })}</figure><figure class="phone">${draw({ width: 340, height: phoneHeight })}</figure>`
}
