import type { Contact } from '../domain/contacts.ts'
import { calledBy } from './contact-words.ts'
import { html, type Markup } from './html.ts'
import type { PageViewer } from './layout.ts'
import { place } from './report/scale.ts'
import { settingsWords } from './settings-words.ts'
import { oneLine } from './text.ts'

/** Whom the picture shows: the first of each group. */
export interface PictureGroups {
  readonly close: readonly Contact[]
  readonly known: readonly Contact[]
  readonly fading: readonly Contact[]
  readonly massOnly: readonly Contact[]
}

interface Ring {
  readonly dot: string
  readonly rx: number
  readonly ry: number
  /** How far down the first of a side stands, of a step: on no two rings alike, or names would hide dots. */
  readonly start: number
  readonly contacts: readonly Contact[]
}

const WIDTH = 640
const HEIGHT = 600
const MIDDLE = { x: WIDTH / 2, y: HEIGHT / 2 }

/** More names on one ring, and they would cover each other. */
const MOST_NAMED = 14
const MOST_DOTS = 40

/** The owner in the middle, whom they know in rings around them, the closer the nearer; the others outside. */
export function contactsPicture(groups: PictureGroups, label: string, viewer: PageViewer): Markup {
  const { contacts: words } = settingsWords(viewer.language)
  const rings: readonly Ring[] = [
    { dot: 'close', rx: 105, ry: 120, start: 0.5, contacts: groups.close.slice(0, MOST_NAMED) },
    { dot: 'known', rx: 180, ry: 190, start: 0.3, contacts: groups.known.slice(0, MOST_DOTS) },
    { dot: 'fading', rx: 235, ry: 238, start: 0.75, contacts: groups.fading.slice(0, MOST_DOTS) },
    { dot: 'mass', rx: 284, ry: 278, start: 0.5, contacts: groups.massOnly.slice(0, MOST_DOTS) },
  ]
  const [close] = rings
  const names = [words.groups.close, words.groups.known, words.groups.fading]
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
${rings.map(({ dot, rx, ry }) => html`<ellipse class="ring${dot === 'mass' && ' outer'}" cx="${MIDDLE.x}" cy="${MIDDLE.y}" rx="${rx}" ry="${ry}"/>`)}
${close?.contacts.map((_, index) => spoke(spotOf(close, index))) ?? null}
${rings.map((ring) => ring.contacts.map((contact, index) => dot(contact, ring, index, viewer)))}
<circle class="middle" cx="${MIDDLE.x}" cy="${MIDDLE.y}" r="27"/><text class="you" x="${MIDDLE.x}" y="${MIDDLE.y + 5}" text-anchor="middle">${words.you}</text>
${rings.slice(0, 3).map(({ ry }, index) => html`<text class="ring-name" x="${MIDDLE.x}" y="${place(MIDDLE.y - ry + 4)}" text-anchor="middle">${names[index] ?? ''}</text>`)}
${close?.contacts.map((contact, index) => nameTag(contact, spotOf(close, index), viewer)) ?? null}
</svg>`
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly isRight: boolean
}

/** Right and left in turn, each side from top to bottom in even steps: so no two names meet. */
function spotOf({ rx, ry, start, contacts }: Ring, index: number): Spot {
  const isRight = index % 2 === 0
  const onSide = Math.ceil((contacts.length - (isRight ? 0 : 1)) / 2)
  const step = (Math.floor(index / 2) + start) / Math.max(onSide, 1)
  // The name of the ring stands at its top.
  const y = -0.9 + 1.85 * step
  const x = rx * Math.sqrt(1 - y * y) * (isRight ? 1 : -1)
  return { x: MIDDLE.x + x, y: MIDDLE.y + y * ry, isRight }
}

function spoke({ x, y }: Spot): Markup {
  return html`<line class="spoke" x1="${MIDDLE.x}" y1="${MIDDLE.y}" x2="${place(x)}" y2="${place(y)}"/>`
}

/** The more passed, the larger. */
function dot(contact: Contact, ring: Ring, index: number, viewer: PageViewer): Markup {
  const { x, y } = spotOf(ring, index)
  const { tie, massMail } = contact
  const much = ring.dot === 'mass' ? massMail : tie.sent + tie.answers + tie.meetings
  const radius = Math.min(4 + Math.log2(1 + much), 11)
  return html`<circle class="dot-${ring.dot}" cx="${place(x)}" cy="${place(y)}" r="${place(radius)}"><title>${calledBy(contact, viewer).name}</title></circle>
`
}

function nameTag(contact: Contact, { x, y, isRight }: Spot, viewer: PageViewer): Markup {
  const name = oneLine(calledBy(contact, viewer).name, 18)
  const at = x + (isRight ? 14 : -14)
  return html`<text x="${place(at)}" y="${place(y + 5)}" text-anchor="${isRight ? 'start' : 'end'}">${name}</text>
`
}
