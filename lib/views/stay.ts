import { html } from './html.ts'

/**
 * The first button of a form is what Enter in one of its boxes presses (HTML, implicit submission), and browsers
 * pass over a disabled one. This is pressed in its place: nothing is done, and the page stays with its ticks.
 * Off the page rather than hidden, or some browsers would pass over it, too.
 */
export const stay = html`<button class="unseen" name="stay" value="1" tabindex="-1" aria-hidden="true"></button>`
