import type { BuildOptions } from 'esbuild'
import { leanSources } from './lean-sources.ts'

/** How functions are built. */
export const BUILD: BuildOptions = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  // What few need, as IMAP, lies in a file of its own, named after it, and is read by those who do.
  splitting: true,
  chunkNames: 'part-[name]-[hash]',
  outExtension: { '.js': '.mjs' },
  // Packages that are CommonJS call require(), which a module does not have.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'warning',
  plugins: [leanSources],
}
