import { KINDS, type Kind } from '../domain/kind.ts'

/** One line of a labels file: what a reader judged a message to be. */
export interface Label {
  /** Relative to the root of the set. */
  readonly path: string
  readonly kind: Kind
  /** A second careful reader would surely agree. */
  readonly sure: boolean
  /** ISO 639-1. */
  readonly language: string
  /** First segment of the path: messages of one source resemble one another and are never split. */
  readonly source: string
}

/**
 * Reads `path<TAB>label<TAB>sure<TAB>language<TAB>note`, skipping the header line and the label `unclear`.
 * @throws {RangeError} on a line with a label that is no kind, naming its number.
 */
export function parseLabels(tsv: string): readonly Label[] {
  const labels: Label[] = []
  for (const [index, line] of tsv.split(/\r?\n/).entries()) {
    const [path, label, sure, language] = line.split('\t')
    if (!path || line.startsWith('#') || (index === 0 && path === 'path') || label === 'unclear') continue
    const kind = KINDS.find((known) => known === label)
    if (kind === undefined) throw new RangeError(`line ${index + 1}: "${label ?? ''}" is no label`)
    labels.push({
      path,
      kind,
      sure: sure === '1',
      language: language || 'und',
      source: path.split('/')[0] ?? path,
    })
  }
  return labels
}
