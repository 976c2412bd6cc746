import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { mimeReader } from '../../../lib/adapters/mime/reader.ts'
import { address } from '../../../lib/domain/address.ts'
import { findAuthor } from '../../../lib/domain/author.ts'
import { assessKind, isMassKind, KINDS } from '../../../lib/domain/kind.ts'
import { observe } from '../../../lib/domain/signals/index.ts'

const FIXTURES = fileURLToPath(new URL('../../fixtures/kinds/', import.meta.url))
const CASES = KINDS.flatMap((kind) => readdirSync(`${FIXTURES}${kind}`).map((file) => [kind, file] as const))

describe('our own messages of each kind', () => {
  test.each(CASES)('%s/%s', async (kind, file) => {
    const message = await mimeReader().read(readFileSync(`${FIXTURES}${kind}/${file}`))
    const observations = observe({
      message,
      envelope: null,
      authentication: null,
      author: findAuthor(message, null),
      ownerAddresses: [address('erika@beispiel.example')],
    })
    const assessed = assessKind(observations).kind
    expect({ held: isMassKind(assessed), kind: assessed }).toEqual({ held: isMassKind(kind), kind })
  })
})
