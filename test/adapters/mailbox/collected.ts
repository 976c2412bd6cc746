import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from '@jest/globals'
import { sourcesUnder } from '../../../lib/adapters/mailbox/sources.ts'

/** A folder of its own for each test, and what an import finds there. */
export function eachFolder() {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'kith-sources-'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  return {
    put(path: string, content: string | Uint8Array): void {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), content)
    },

    /** `path: subject`, `path: Name <addresses>`, or `path: damaged`. */
    async found(...paths: string[]): Promise<string[]> {
      const all: string[] = []
      const roots = paths.length === 0 ? [root] : paths.map((path) => join(root, path))
      for await (const source of sourcesUnder(roots)) {
        for await (const item of source.items(() => undefined)) {
          const path = item.path.slice(root.length + 1)
          if (item.type === 'contact') {
            all.push(`${path}: ${item.contact.name} <${item.contact.addresses.join(' ')}>`)
          } else {
            const text = item.type === 'damaged' ? '' : Buffer.from(item.bytes).toString('latin1')
            const subject = /^Subject: (.*?)\r?$/m.exec(text)?.[1] ?? 'no mail'
            all.push(`${path}: ${item.type === 'damaged' ? 'damaged' : subject}`)
          }
        }
      }
      return all
    },
  }
}
