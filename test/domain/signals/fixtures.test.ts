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

async function assessed(path: string, owner: string) {
  const message = await mimeReader().read(readFileSync(`${FIXTURES}${path}`))
  const observations = observe({
    message,
    envelope: null,
    authentication: null,
    author: findAuthor(message, null),
    ownerAddresses: [address(owner)],
  })
  const { kind } = assessKind(observations)
  return { held: isMassKind(kind), kind }
}

describe('our own messages of each kind', () => {
  test.each(CASES)('%s/%s', async (kind, file) => {
    const judged = await assessed(`${kind}/${file}`, 'erika@beispiel.example')
    expect(judged).toEqual({ held: isMassKind(kind), kind })
  })
})

describe('what comes by an address of old that Kith does not know is not held for that', () => {
  test.each(CASES.filter(([kind]) => !isMassKind(kind)))('%s/%s', async (kind, file) => {
    expect((await assessed(`${kind}/${file}`, 'jemand@anderswo.example')).held).toBe(false)
  })
})
