import type { Address } from '../domain/address.ts'
import { html, type Markup } from './html.ts'
import type { PageViewer } from './layout.ts'
import { wordsOf } from './words.ts'

/** Where somebody who has just started Kith can try it. */
export interface Hint {
  /** `host:port` of the mail server. */
  readonly smtp: string
  readonly maildir: string
  readonly journal: string
}

export function tryPanel(viewer: PageViewer, hint: Hint, owner: Address, open: boolean): Markup {
  const words = wordsOf(viewer.language)
  const step = (text: string, code: string) => html`<li><p>${text}</p><pre><code>${code}</code></pre></li>`
  return html`<details class="try"${open && html` open`}><summary>${words.tryTitle}</summary>
<p>${words.tryIntro}</p>
<ol>${step(words.trySmtp, sendCommand(hint, owner))}${step(words.tryJournal, hint.journal)}${step(words.tryMaildir, hint.maildir)}</ol>
</details>`
}

/** A command that every system with curl can run. */
function sendCommand({ smtp }: Hint, to: Address): string {
  return `curl smtp://${smtp} --mail-from you@example.org --mail-rcpt ${to} --upload-file letter.eml`
}
