import { contentEnd, lineEnd, type RawField, readHeaderBlock } from './header-block.ts'
import { type Parameterized, readParameterized } from './parameters.ts'

/** A part that has no parts (RFC 2045 §2.4); an attached message counts as one, and is not looked into. */
export interface Leaf {
  readonly type: Parameterized
  readonly disposition: Parameterized
  /** Content-Transfer-Encoding, lower-cased; empty where absent. */
  readonly encoding: string
  /** The still encoded content. */
  readonly content: Buffer
  /** Which multipart/alternative it is a rendering of (RFC 2046 §5.1.4); null for none. */
  readonly alternative: number | null
}

interface MimeTree {
  readonly leaves: readonly Leaf[]
  readonly tooManyParts: boolean
  readonly tooDeep: boolean
}

interface Multipart {
  readonly boundary: string
  /** The boundary of the closing delimiter. */
  readonly closing: string
  readonly alternative: number | null
  readonly isDigest: boolean
}

const MAX_PART_FIELDS = 100
const MAX_PART_FIELD_OCTETS = 16_384
const MAX_PART_HEADER_OCTETS = 65_536
/** Lines that may be delimiters; no letter has as many, and each costs a look. */
const MAX_DASHED_LINES = 500_000
const DASH = 0x2d
const PART_DELIMITER = Buffer.from('\n--')

/**
 * Finds the parts of a message by its boundaries (RFC 2046 §5.1), without decoding or copying any. A part
 * beyond the bounds is left out, a multipart nested too deep is left whole. Linear in the octets.
 */
export function readMimeTree(
  octets: Buffer,
  fields: readonly RawField[],
  bodyStart: number,
  bounds: { readonly parts: number; readonly depth: number },
): MimeTree {
  const leaves: Leaf[] = []
  const open: Multipart[] = []
  let tooManyParts = false
  let tooDeep = false
  let multiparts = 0
  let pending: { header: PartHeader; start: number; alternative: number | null } | null = null

  /** Opens the entity whose body starts at `start`: one more level, or a leaf that ends at the next delimiter. */
  const enter = (header: PartHeader, start: number): void => {
    const alternative = open.at(-1)?.alternative ?? null
    const boundary = boundaryOf(header)
    if (boundary !== null && open.length < bounds.depth) {
      multiparts++
      tooManyParts ||= multiparts > bounds.parts
      open.push({
        boundary,
        closing: `${boundary}--`,
        alternative: header.type.value === 'multipart/alternative' ? multiparts : alternative,
        isDigest: header.type.value === 'multipart/digest',
      })
    } else {
      tooDeep ||= boundary !== null
      pending = { header, start, alternative }
    }
  }
  const closeLeaf = (end: number): void => {
    if (pending === null) return
    if (leaves.length >= bounds.parts) tooManyParts = true
    else {
      const content = octets.subarray(pending.start, Math.max(pending.start, end))
      leaves.push({ ...pending.header, content, alternative: pending.alternative })
    }
    pending = null
  }

  enter(partHeader(fields, false), bodyStart)
  let at = bodyStart
  let dashedLines = 0
  while (open.length > 0 && !tooManyParts) {
    const line = nextDashedLine(octets, at, bodyStart)
    if (line === -1) break
    if (++dashedLines > MAX_DASHED_LINES) tooManyParts = true
    const next = lineEnd(octets, line)
    const found = matchDelimiter(octets, line, contentEnd(octets, line, next), open)
    at = next
    if (found === null) continue
    closeLeaf(withoutLineEnd(octets, line))
    open.length = found.closes ? found.level : found.level + 1
    if (found.closes) continue
    const isDelimiter = (of: Buffer, start: number, end: number): boolean =>
      matchDelimiter(of, start, end, open) !== null
    const block = readHeaderBlock(octets, next, {
      maxFields: MAX_PART_FIELDS,
      maxFieldOctets: MAX_PART_FIELD_OCTETS,
      maxOctets: MAX_PART_HEADER_OCTETS,
      endsAt: isDelimiter,
    })
    at = block.bodyStart
    enter(partHeader(block.fields, open.at(-1)?.isDigest ?? false), block.bodyStart)
  }
  closeLeaf(octets.length)
  if (leaves.length === 0) leaves.push(boundlessLeaf(octets, fields, bodyStart))
  return { leaves, tooManyParts, tooDeep }
}

type PartHeader = Pick<Leaf, 'type' | 'disposition' | 'encoding'>

function partHeader(fields: readonly RawField[], inDigest: boolean): PartHeader {
  const value = (name: string): string => fields.find((field) => field.name === name)?.value ?? ''
  const type = readParameterized(value('content-type'))
  const named = MEDIA_TYPE.exec(type.value)?.[0] ?? (inDigest ? 'message/rfc822' : 'text/plain')
  const header = {
    type: { ...type, value: named },
    disposition: readParameterized(value('content-disposition')),
    encoding: /[\w-]+/.exec(value('content-transfer-encoding').toLowerCase())?.[0] ?? '',
  }
  const isWhole = !named.startsWith('multipart/') || boundaryOf(header) !== null
  return isWhole ? header : { ...header, type: { ...type, value: 'text/plain' } }
}

/** RFC 6838 §4.2. */
const MEDIA_TYPE = /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}/

function boundaryOf({ type }: PartHeader): string | null {
  if (!type.value.startsWith('multipart/')) return null
  return type.parameters.get('boundary')?.trimEnd() || null
}

/** What calls itself a multipart and has no part is read as the text that it is. */
function boundlessLeaf(octets: Buffer, fields: readonly RawField[], bodyStart: number): Leaf {
  const { encoding, disposition } = partHeader(fields, false)
  const type = { value: 'text/plain', parameters: new Map<string, string>() }
  return { type, disposition, encoding, content: octets.subarray(bodyStart), alternative: null }
}

/** The next line from `at` on that begins with two hyphens; -1 for none. `first` is a line's beginning, too. */
function nextDashedLine(octets: Buffer, at: number, first: number): number {
  const isLineStart = at === first || octets[at - 1] === 0x0a
  if (isLineStart && octets[at] === DASH && octets[at + 1] === DASH) return at
  const found = octets.indexOf(PART_DELIMITER, at)
  return found === -1 ? -1 : found + 1
}

const MAX_DELIMITER_LENGTH = 300 // RFC 2046 §5.1.1 allows 70 octets of boundary; real ones are longer

/** Which open multipart a line divides or closes; the innermost wins. */
function matchDelimiter(
  octets: Buffer,
  start: number,
  end: number,
  open: readonly Multipart[],
): { level: number; closes: boolean } | null {
  if (octets[start] !== DASH || octets[start + 1] !== DASH || end - start > MAX_DELIMITER_LENGTH) return null
  const line = octets.toString('utf8', start + 2, end).trimEnd()
  for (let level = open.length - 1; level >= 0; level--) {
    if (line === open[level]?.boundary) return { level, closes: false }
    if (line === open[level]?.closing) return { level, closes: true }
  }
  return null
}

/** The line break before a delimiter belongs to the delimiter (RFC 2046 §5.1.1). */
function withoutLineEnd(octets: Buffer, line: number): number {
  let end = line
  if (octets[end - 1] === 0x0a) end--
  if (octets[end - 1] === 0x0d) end--
  return end
}
