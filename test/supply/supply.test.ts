import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { hasInstallScript, lockedRoot, manifest, packages, production, sizeOf } from './packages.ts'
import { billOfMaterials } from './sbom.ts'
import { BUDGET, documented, unlicensed } from './table.ts'

const nameOf = ({ path }: { readonly path: string }) => path

describe('the lockfile', () => {
  test('is of this package.json', () => {
    expect(lockedRoot?.dependencies).toEqual(manifest.dependencies)
    expect(lockedRoot?.devDependencies).toEqual(manifest.devDependencies)
  })

  test('names a hash for whatever is installed', () => {
    const unproven = packages.filter(({ integrity, inBundle }) => integrity === undefined && !inBundle)
    // Binaries of tools for other machines than the one that it was last written on, which npm notes by name alone.
    const elsewhere = unproven.filter(
      ({ dev, optional, os, cpu }) => dev && optional && (os ?? cpu) !== undefined,
    )
    expect(unproven.map(nameOf)).toEqual(elsewhere.map(nameOf))
    for (const { integrity } of packages) expect(integrity ?? 'sha512-').toMatch(/^sha512-/)
  })

  test('takes from the registry alone', () => {
    const strange = packages.filter(
      ({ resolved }) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    )
    expect(strange.map(nameOf)).toEqual([])
  })
})

describe('install scripts', () => {
  test('run for whom we have allowed it, and each is decided', () => {
    const wishing = new Set(packages.filter(hasInstallScript).map(({ name }) => name))
    const undecided = [...wishing].filter((name) => !(name in manifest.allowScripts))
    const allowed = Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed)
    const needless = allowed.map(([name]) => name).filter((name) => !wishing.has(name))
    expect({ undecided, needless }).toEqual({ undecided: [], needless: [] })
  })

  test('run for nothing that runs where Kith runs', () => {
    expect(production.filter(hasInstallScript).map(nameOf)).toEqual([])
  })
})

describe('what runs where Kith runs', () => {
  test('may be used: each licence is one that was allowed', () => {
    expect(unlicensed().map(nameOf)).toEqual([])
  })

  test('keeps to the budget', () => {
    const octets = production.reduce((sum, one) => sum + sizeOf(one), 0)
    expect(production.length).toBeLessThanOrEqual(BUDGET.packages)
    expect(octets).toBeLessThanOrEqual(BUDGET.octets)
  })

  test('is what docs/supply-chain.md says (node test/supply/write-doc.ts)', () => {
    const page = readFileSync(new URL('../../docs/supply-chain.md', import.meta.url), 'utf8')
    expect(documented(page)).toBe(page)
  })

  test('is what the bill of materials lists, each with hash, licence and package URL', () => {
    const { components } = billOfMaterials()
    const listed = components.map(({ name, version }) => `${name}@${version}`)
    const running = new Set(production.map(({ name, version }) => `${name}@${version}`))
    expect(new Set(listed)).toEqual(running)
    for (const { purl, hashes, licenses } of components) {
      expect(purl).toMatch(/^pkg:npm\//)
      expect([hashes, licenses]).toEqual([expect.any(Array), expect.any(Array)])
    }
  })
})
