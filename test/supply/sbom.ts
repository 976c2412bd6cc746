import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { production } from './packages.ts'

const Component = z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string() })
const Bom = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(Component),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
})

/**
 * The software bill of materials of what runs, in CycloneDX: npm's own, without what only builds and tests. Not by
 * `npm sbom --omit dev`: that leaves out whatever building needs as well (npm 11.19).
 */
export function billOfMaterials(): z.infer<typeof Bom> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']
  const said = execFileSync('npm', args, {
    cwd: root,
    maxBuffer: 64_000_000,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  const bom = Bom.parse(JSON.parse(said.toString()))
  const running = new Set(production.map(({ name, version }) => `${name}@${version}`))
  const components = bom.components.filter(({ name, version }) => running.has(`${name}@${version}`))
  const refs = new Set(components.map((one) => one['bom-ref']))
  const [itself] = bom.dependencies
  const dependencies = bom.dependencies
    .filter((one) => one === itself || refs.has(one.ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((on) => refs.has(on)) }))
  return { ...bom, components, dependencies }
}
