import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { AssetHashType, DockerImage } from 'aws-cdk-lib'
import { type AssetCode, Code } from 'aws-cdk-lib/aws-lambda'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

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
          // The CDK waits for no promise, and esbuild runs plugins only for those who do.
          const built = [`${ROOT}bin/build-function.ts`, folder, outdir]
          execFileSync(process.execPath, built, { stdio: 'inherit' })
          return true
        },
      },
    },
  })
}
