import { type Markup, trusted } from './html.ts'

/** Two rings that overlap: what really passed between two people. */
const RINGS = `<path fill="currentColor" d="M16 8.1a9 9 0 0 1 0 15.8 9 9 0 0 1 0-15.8Z"/>
<circle cx="11.6" cy="16" r="9" fill="none" stroke="currentColor" stroke-width="2.2"/>
<circle cx="20.4" cy="16" r="9" fill="none" stroke="currentColor" stroke-width="2.2"/>`

/** The mark beside the name; the name says it all to a screen reader. */
export const LOGO: Markup = trusted(
  `<svg class="logo" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">${RINGS}</svg>`,
)

/** The same as a file, for the browser's tab. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>svg{color:#1c6650}@media (prefers-color-scheme:dark){svg{color:#83d4b7}}</style>${RINGS}</svg>`
