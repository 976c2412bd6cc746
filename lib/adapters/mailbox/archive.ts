/** One file within a zip or tar file. */
export interface ArchiveMember {
  /** Its path within the archive. */
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

const ENDINGS = /\.(?:mbox|mbx|eml|emlx|vcf|csv)(?:\.gz)?$/i

/**
 * Whether a member may hold mail or contacts, by its name: to open all photographs of a Takeout only to see
 * that they are none would take hours.
 */
export function mayHoldMail(name: string): boolean {
  const parts = name.split('/')
  const [file = '', directory] = [parts.at(-1), parts.at(-2)]
  if (file === '' || file.startsWith('.') || parts[0] === '__MACOSX') return false
  return ENDINGS.test(file) || !file.includes('.') || directory === 'cur' || directory === 'new'
}
