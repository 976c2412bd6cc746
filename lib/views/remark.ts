import { html, type Markup } from './html.ts'

/** A line at the head of a page on what has just happened there. */
export function remark(of: { readonly title: string; readonly text: string }, isGood: boolean): Markup {
  return html`<p class="notice ${isGood ? 'good' : 'calm'}" role="status"><b>${of.title}.</b> ${of.text}</p>`
}

/** The head of a page. */
export function heading(title: string, intro: string): Markup {
  return html`<section class="hero"><div><h1>${title}</h1><p>${intro}</p></div></section>`
}
