import type { Entry } from '../domain/entry.ts'
import { mailtoDeliver } from './digest-frame.ts'
import type { DigestScene } from './digest-html.ts'
import { STYLE } from './digest-style.ts'
import type { EntryView } from './entry-view.ts'
import { html, type Markup } from './html.ts'

/** What may be done about one message: three buttons, and beneath them what is wanted less often. */
export function entryActs(entry: Entry, view: EntryView, scene: DigestScene): Markup {
  const { digest, words } = scene
  const to = digest.links.get(entry.intakeId)
  if (to === undefined) return html``
  if (!view.releasable) return html`<p class="muted" style="${STYLE.small}">${words.virusNote}</p>`
  const other = (href: string, label: string) =>
    html`<td width="8">&nbsp;</td>
<td class="alt" style="${STYLE.other}"><a class="ink tight" href="${href}" style="${STYLE.otherLink}">${label}</a></td>`
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="go" style="${STYLE.deliver}"><a class="tight" href="${to.deliver}" style="${STYLE.deliverLink}">${words.deliver}</a></td>
${other(to.allow, words.allow)}
${other(to.block, words.block)}
</tr></table>
${lesserActs(entry, scene)}`
}

function lesserActs(entry: Entry, { digest, viewer, words, numbers }: DigestScene): Markup {
  const to = digest.links.get(entry.intakeId)
  const byMail = mailtoDeliver(digest, numbers.get(entry.intakeId) ?? 0, viewer)
  const links = [
    [to?.person, words.person],
    [to?.unsubscribe, words.unsubscribe],
    [byMail, words.byMail],
  ] as const
  const shown = links.flatMap(([href, label]) => (href == null ? [] : [{ href, label }]))
  if (shown.length === 0) return html``
  return html`<p class="muted" style="${STYLE.lesser}">${shown.map(
    ({ href, label }, index) =>
      html`${index > 0 && ' · '}<a class="muted" href="${href}" style="${STYLE.quiet}">${label}</a>`,
  )}</p>`
}
