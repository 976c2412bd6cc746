/** Writes the table and the sums into docs/supply-chain.md: node test/supply/write-doc.ts */
import { readFile, writeFile } from 'node:fs/promises'
import { documented } from './table.ts'

const page = new URL('../../docs/supply-chain.md', import.meta.url)
await writeFile(page, documented(await readFile(page, 'utf8')))
