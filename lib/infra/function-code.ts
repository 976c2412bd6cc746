import { fileURLToPath } from 'node:url'
import { AssetHashType, DockerImage } from 'aws-cdk-lib'
import { type AssetCode, Code } from 'aws-cdk-lib/aws-lambda'
import { type BuildOptions, buildSync } from 'esbuild'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

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
}

/**
 * `functions/<name>/handler.ts` with all that it imports, as `index.mjs`: the AWS clients too, in the versions we
 * have tested. The CDK's own construct for this makes one file, and cannot put aside what is imported when needed.
 */
export function functionCode(name: string): AssetCode {
  const folder = `${ROOT}functions/${name}`
  // The CDK builds once for each source: it has to be the function's own.
  return Code.fromAsset(folder, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never asked: what is beside it always does the work.
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle(outdir) {
          buildSync({ ...BUILD, entryPoints: { index: `${folder}/handler.ts` }, outdir })
          return true
        },
      },
    },
  })
}
