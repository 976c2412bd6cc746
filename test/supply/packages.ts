import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const Locked = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().default(false),
  devOptional: z.boolean().default(false),
  optional: z.boolean().default(false),
  inBundle: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
})

const Lockfile = z.object({ lockfileVersion: z.number(), packages: z.record(z.string(), Locked) })

const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
})

/** A package as the lockfile has it. */
export interface Package extends z.infer<typeof Locked> {
  /** Where it lies: `node_modules/…`. */
  readonly path: string
  readonly name: string
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
}

export const manifest = Manifest.parse(read('package.json'))
const lockfile = Lockfile.parse(read('package-lock.json'))

/** What the lockfile believes that package.json asks for. */
export const lockedRoot = lockfile.packages['']

export const packages: readonly Package[] = Object.entries(lockfile.packages)
  .filter(([path]) => path !== '')
  .map(([path, one]) => ({
    ...one,
    path,
    name: one.name ?? path.slice(path.lastIndexOf('node_modules/') + 13),
  }))

/** What runs where Kith runs; all else is for building and testing it. */
export const production: readonly Package[] = packages.filter(({ dev, devOptional }) => !dev && !devOptional)

const Own = z.object({
  license: z.unknown(),
  scripts: z.record(z.string(), z.string()).default({}),
})

const AT_INSTALL = ['preinstall', 'install', 'postinstall'] as const

/** Whether it wants to run something when it is installed: as the lockfile says, or its own manifest, if it is here. */
export function hasInstallScript({ path, hasInstallScript: locked }: Package): boolean {
  if (locked || !existsSync(join(ROOT, path, 'package.json'))) return locked
  const { scripts } = Own.parse(read(`${path}/package.json`))
  return AT_INSTALL.some((name) => name in scripts)
}

/** What its own manifest says, as an SPDX expression; null where it says nothing. */
export function licenceOf({ path }: Package): string | null {
  const { license } = Own.parse(read(`${path}/package.json`))
  return typeof license === 'string' ? license : null
}

/** Octets of a package as it lies there, without those that lie in it. */
export function sizeOf({ path }: Package): number {
  const within = (folder: string): number =>
    readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => name !== 'node_modules')
      .map((one) => {
        const at = join(folder, one.name)
        if (one.isDirectory()) return within(at)
        return one.isFile() ? statSync(at).size : 0
      })
      .reduce((sum, size) => sum + size, 0)
  return within(join(ROOT, path))
}

/** All that a package brings along, itself among them, as Node would find it. */
export function bringsAlong(direct: Package): ReadonlySet<Package> {
  const byPath = new Map(packages.map((one) => [one.path, one]))
  const found = new Set<Package>()
  const add = (one: Package): void => {
    if (found.has(one)) return
    found.add(one)
    for (const name of Object.keys(one.dependencies)) {
      const needed = nearest(one.path, name, byPath)
      if (needed !== null) add(needed)
    }
  }
  add(direct)
  return found
}

/** Node looks beside a package, and then one level further out at a time. */
function nearest(from: string, name: string, byPath: ReadonlyMap<string, Package>): Package | null {
  for (
    let folder = `${from}/`;
    ;
    folder = folder.slice(0, folder.lastIndexOf('node_modules/', folder.length - 2))
  ) {
    const one = byPath.get(`${folder}node_modules/${name}`)
    if (one !== undefined) return one
    if (folder === '') return null
  }
}
