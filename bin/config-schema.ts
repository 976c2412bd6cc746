import { writeFileSync } from 'node:fs'
import { configSchema } from '../lib/infra/config.ts'

// Writes what editors know of kith.config.json; a test says when it is out of date.
const path = new URL('../docs/kith.config.schema.json', import.meta.url)
writeFileSync(path, `${JSON.stringify(configSchema(), null, 2)}\n`)
