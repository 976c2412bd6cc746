import { deflateSync, inflateSync } from 'node:zlib'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { ENTRY_DICTIONARY } from './packed-dictionary.ts'

const dictionary = Buffer.from(ENTRY_DICTIONARY)

/** Far beyond what an item of 400 KB may hold of words. */
const maxOutputLength = 4_000_000

/**
 * The body of an entry in a fifth of its octets (RFC 1950, with a preset dictionary): what is written, kept for
 * months and backed up is paid for by the kilobyte. The format names its dictionary and has a checksum, so that what
 * was packed otherwise, or damaged, is never read as something else.
 */
export function packed(text: string): AttributeValue {
  return { B: deflateSync(text, { level: 9, dictionary }) }
}

export const packedText = z.pipe(
  z.object({ B: z.custom<Uint8Array>(ArrayBuffer.isView) }),
  z.transform(({ B }, context) => {
    try {
      return inflateSync(B, { dictionary, maxOutputLength }).toString()
    } catch {
      context.issues.push({ code: 'custom', message: 'not packed as an entry is', input: B })
      return z.NEVER
    }
  }),
)
