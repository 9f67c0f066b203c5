import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from './architecture.ts'

/** The TypeScript files below a folder, with paths as if that folder were called `as`. */
export function sourceFiles(folder: string, as = folder): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((name) => ({ path: `${as}/${name}`, text: readFileSync(join(folder, name), 'utf8') }))
}
