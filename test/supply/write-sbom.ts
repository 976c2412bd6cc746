/** Writes the bill of materials to standard output: node test/supply/write-sbom.ts > kith.cdx.json */
import { billOfMaterials } from './sbom.ts'

process.stdout.write(`${JSON.stringify(billOfMaterials(), null, 2)}\n`)
