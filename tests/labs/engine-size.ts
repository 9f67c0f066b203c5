import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/** Bytes, gzipped at level 9, of all that a run needs: models, recipes, simulations, and their settings. */
export async function engineSize(): Promise<number> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: ['chrome123', 'safari17.5', 'firefox121'],
      modulePreload: false,
      rolldownOptions: { input: 'src/labs/engine/run.ts', preserveEntrySignatures: 'strict' },
    },
  })
  const code = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  return code.reduce((sum, one) => sum + ('code' in one ? gzipSync(one.code, { level: 9 }).length : 0), 0)
}

export const MOST_BYTES = 12_000
