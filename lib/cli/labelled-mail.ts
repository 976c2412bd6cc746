import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { mimeReader } from '../adapters/mime/reader.ts'
import type { Example } from '../app/fit.ts'
import { type Label, parseLabels } from '../app/labels.ts'
import { domainOf } from '../domain/address.ts'
import type { AuthenticationResults } from '../domain/authentication.ts'
import { findAuthor } from '../domain/author.ts'
import type { Message } from '../domain/message.ts'
import { observe } from '../domain/signals/index.ts'

/** Reads a labels file and each message it names below `root`, and notes what there is to be seen. */
export async function labelledMail(labelsFile: string, root: string): Promise<readonly Example[]> {
  const labels = parseLabels(await readFile(labelsFile, 'utf8'))
  const reader = mimeReader()
  const examples: Example[] = []
  for (const label of labels) {
    const message = await reader.read(await bytesOf(label, root))
    const authentication = asAuthenticated(message)
    const author = findAuthor(message, authentication)
    examples.push({
      label,
      observations: observe({ message, envelope: null, authentication, author, ownerAddresses: [] }),
    })
  }
  return examples
}

async function bytesOf(label: Label, root: string): Promise<Uint8Array> {
  const bytes = await readFile(join(root, label.path))
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
}

/** A labelled set has no server to vouch: every author counts as the one that From names. */
function asAuthenticated(message: Message): AuthenticationResults | null {
  const from = message.from[0]?.address
  if (!from) return null
  const domain = { result: 'pass', domain: domainOf(from) } as const
  return { authservId: 'labelled', spf: [], dkim: [domain], dmarc: domain }
}
