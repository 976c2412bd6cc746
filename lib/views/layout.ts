import type { Viewer } from './dates.ts'
import { html, type Markup, type Piece } from './html.ts'
import { LOGO } from './logo.ts'
import { type Section, sections } from './sections.ts'
import { STYLE_HREF } from './style.ts'
import { wordsOf } from './words.ts'

/** Who looks at a page, and which language they asked for in its address. */
export interface PageViewer extends Viewer {
  /** True where `?lang` overrides the owner's language: then the page's own links keep it. */
  readonly languageAsked: boolean
}

interface PageParts {
  readonly title: string
  /** What stands at the right of the masthead. */
  readonly aside?: Piece
  readonly main: Piece
  /** Which of the owner's pages it is; absent where nobody need be signed in. */
  readonly here?: Section
  /** `narrow` for pages that say one thing. */
  readonly width?: 'wide' | 'narrow'
}

/** Every page: masthead, main, foot. No script, and nothing that is not served by Kith itself. */
export function layout(viewer: PageViewer, { title, aside, here, main, width = 'wide' }: PageParts): Markup {
  const words = wordsOf(viewer.language)
  return html`<!doctype html>
<html lang="${viewer.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · Kith</title>
<link rel="stylesheet" href="${STYLE_HREF}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
</head>
<body class="${width}">
<a class="skip" href="#main">${words.skip}</a>
<header class="mast">${brand(viewer)}${aside ?? null}</header>
${here !== undefined && navigation(viewer, here)}
<main id="main">${main}</main>
<footer class="foot"><p>${words.footer}</p>${languageSwitch(viewer)}</footer>
</body>
</html>
`
}

function brand(viewer: PageViewer): Markup {
  return html`<a class="brand" href="${href(viewer, '/')}">${LOGO}<span>Kith</span></a>`
}

function navigation(viewer: PageViewer, here: Section): Markup {
  const { label, all } = sections(viewer.language)
  const link = ({ id, path, name }: (typeof all)[number]) =>
    html`<li><a href="${href(viewer, path)}"${id === here && html` aria-current="page"`}>${name}</a></li>`
  return html`<nav class="sections" aria-label="${label}"><ul>${all.map(link)}</ul></nav>`
}

/** The address of one of Kith's own pages, in the language that was asked for. */
export function href(viewer: PageViewer, path: string, query: Readonly<Record<string, string>> = {}): string {
  const all = new URLSearchParams({ ...query, ...(viewer.languageAsked ? { lang: viewer.language } : {}) })
  return all.size === 0 ? path : `${path}?${all}`
}

function languageSwitch(viewer: PageViewer): Markup {
  const one = (language: 'de' | 'en', name: string) =>
    viewer.language === language
      ? html`<span aria-current="true" lang="${language}">${name}</span>`
      : html`<a href="?lang=${language}" lang="${language}" hreflang="${language}">${name}</a>`
  return html`<nav class="languages" aria-label="${wordsOf(viewer.language).language}">${one('de', 'Deutsch')}${one('en', 'English')}</nav>`
}
