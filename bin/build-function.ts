import { build } from 'esbuild'
import { BUILD } from '../lib/infra/function-build.ts'

/** `node bin/build-function.ts functions/receive DIR` builds that function into the folder, as it is deployed. */

const [, , folder = '', outdir = ''] = process.argv
await build({ ...BUILD, entryPoints: { index: `${folder}/handler.ts` }, outdir })
