import { html, type Markup } from '../html.ts'
import { oneLine } from '../text.ts'
import type { Person } from './model.ts'
import { type Cluster, clustersOf } from './network.ts'
import { counting, countingTicks, type Frame, place, type Scale } from './scale.ts'
import type { ReportWords } from './words.ts'

type Size = { readonly width: number; readonly height: number }

/** What the owner wrote to each (to the right) against the mass mail that came from them (upwards). */
export function networkPlot(
  people: readonly Person[],
  words: ReportWords,
  n: (value: number) => string,
  size: Size,
): Markup {
  const frame: Frame = { ...size, left: 46, right: 18, top: 34, bottom: 48 }
  const most = (of: (person: Person) => number) =>
    people.reduce((all, person) => Math.max(all, of(person)), 2)
  const mostWritten = most(({ wrote }) => wrote)
  const mostMass = most(({ massMail }) => massMail)
  const x = counting(mostWritten, [frame.left + 14, frame.width - frame.right])
  const y = counting(mostMass, [frame.height - frame.bottom - 14, frame.top])
  const clusters = clustersOf(people)
  return html`<svg viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="${words.networkTitle}">
${countingTicks(mostMass).map((tick) => html`<line class="grid" x1="${frame.left}" x2="${frame.width - frame.right}" y1="${place(y(tick))}" y2="${place(y(tick))}"/><text class="tick end" x="${frame.left - 8}" y="${place(y(tick) + 4)}">${n(tick)}</text>`)}
${countingTicks(mostWritten).map((tick) => html`<line class="grid" y1="${frame.top}" y2="${frame.height - frame.bottom}" x1="${place(x(tick))}" x2="${place(x(tick))}"/><text class="tick middle" x="${place(x(tick))}" y="${frame.height - frame.bottom + 18}">${n(tick)}</text>`)}
<text class="axis end" x="${frame.width - frame.right}" y="${frame.height - 8}">${words.networkX} →</text>
<text class="axis" x="${frame.left}" y="${frame.top - 20}">↑ ${words.networkY}</text>
${clusters.map((cluster) => bubble(cluster, words, n, x, y))}
${nameTags(clusters, x, y, frame)}
</svg>`
}

function bubble(
  cluster: Cluster,
  words: ReportWords,
  n: (value: number) => string,
  x: Scale,
  y: Scale,
): Markup {
  const { wrote, massMail, group, people, count } = cluster
  const who =
    count > people.length ? words.people(n(count)) : people.map(({ name }) => oneLine(name, 60)).join(', ')
  return html`<circle class="dot ${group}" cx="${place(x(wrote))}" cy="${place(y(massMail))}" r="${place(radius(count))}"><title>${`${who}: ${words.atPoint(n(wrote), n(massMail))}`}</title></circle>`
}

/** The area grows with the count, and stops growing before it covers its neighbours. */
function radius(count: number): number {
  return Math.min(3.5 + Math.sqrt(count - 1) * 1.6, 17)
}

/** Room for one name, in units of the drawing's width: more names, and nobody reads any. */
const TAG_ROOM = 65
const CHARACTER = 6.4
const LINE = 15

/**
 * Names the outermost ones, alone at their point, wherever a name still finds room: beside the point or, along
 * the bottom where points are close together, slanting down to it.
 */
function nameTags(clusters: readonly Cluster[], x: Scale, y: Scale, frame: Frame): readonly Markup[] {
  const alone = clusters.filter(({ count }) => count === 1)
  const taken: Room[] = clusters.map((cluster) => {
    const r = radius(cluster.count)
    return { left: x(cluster.wrote) - r, right: x(cluster.wrote) + r, middle: y(cluster.massMail) }
  })
  const slanting: number[] = []
  const tags: Markup[] = []
  for (const { wrote, massMail, people } of alone.toSorted((a, b) => outwards(b, x, y) - outwards(a, x, y))) {
    const name = oneLine(people[0]?.name ?? '', 26)
    const at = { x: x(wrote), y: y(massMail) }
    if (tags.length > frame.width / TAG_ROOM) break
    if (name === '') continue
    if (massMail === 0) {
      const hasRoom = at.x - name.length * CHARACTER * 0.75 > frame.left
      if (!hasRoom || slanting.some((other) => Math.abs(other - at.x) < LINE * 1.4)) continue
      slanting.push(at.x)
      tags.push(slantingTag(name, at))
    } else {
      const room = { left: at.x + 8, right: at.x + 8 + name.length * CHARACTER, middle: at.y }
      if (room.right > frame.width || taken.some((other) => overlap(other, room))) continue
      taken.push(room)
      tags.push(html`<text class="name" x="${place(room.left)}" y="${place(at.y + 4)}">${name}</text>`)
    }
  }
  return tags
}

interface Room {
  readonly left: number
  readonly right: number
  readonly middle: number
}

function overlap(one: Room, other: Room): boolean {
  return one.left < other.right && one.right > other.left && Math.abs(one.middle - other.middle) < LINE
}

/** Comes down from the left and ends at its point, as all its neighbours do: so no two cross. */
function slantingTag(name: string, at: { readonly x: number; readonly y: number }): Markup {
  return html`<text class="name end" transform="translate(${place(at.x)} ${place(at.y - 9)}) rotate(42)">${name}</text>`
}

function outwards({ wrote, massMail }: Cluster, x: Scale, y: Scale): number {
  return Math.max(x(wrote) - x(0), y(0) - y(massMail))
}
