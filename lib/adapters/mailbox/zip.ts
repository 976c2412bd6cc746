import * as yauzl from 'yauzl'
import { type ArchiveMember, mayHoldMail } from './archive.ts'
import { checkExpansion } from './expansion.ts'
import { MailboxError } from './item.ts'

/** More members than any export of mail has. */
const MOST_MEMBERS = 2_000_000

/** Whether the bytes begin as a zip file with members does (APPNOTE.TXT §4.3.7). */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04
}

/**
 * The members of a zip file (also of more than 4 GB) that may hold mail or contacts, each readable until
 * the next is asked for. Nothing is ever unpacked to the disk.
 *
 * @param onOctets is told how many octets of the file were used up
 * @throws MailboxError when it expands beyond all mail; yauzl's errors when it is broken
 */
export async function* zipMembers(
  file: string,
  size: number,
  onOctets: (count: number) => void,
): AsyncGenerator<ArchiveMember> {
  // Names are decoded by hand, since one odd name would end the reading of all others.
  const zip = await yauzl.openPromise(file, { decodeStrings: false, autoClose: false })
  let given = 0
  let members = 0
  async function* chunksOf(entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
    if (entry.isEncrypted()) throw new MailboxError('It is encrypted: unpack it first.')
    const share = entry.compressedSize / Math.max(entry.uncompressedSize, 1)
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const octets: Uint8Array = chunk
      given += octets.length
      checkExpansion(given, size)
      onOctets(octets.length * share)
      yield octets
    }
  }
  try {
    for await (const entry of zip.eachEntry()) {
      if (++members > MOST_MEMBERS) throw new MailboxError('The zip file lists far more files than mail has.')
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
      const name = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
      if (mayHoldMail(name)) yield { name, chunks: chunksOf(entry) }
      else onOctets(entry.compressedSize)
    }
  } finally {
    zip.close()
  }
}
