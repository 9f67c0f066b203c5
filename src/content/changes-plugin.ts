import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Block } from '#core/prose.ts'
import { proseOf } from './prose-of.ts'

const NAME = 'virtual:changes'
const RESOLVED = `\0${NAME}`

/** What changed, as it is told to learners: `virtual:changes` exports the text of a Markdown file without its title. */
export function changesPlugin({ file }: { readonly file: string }): Plugin {
  let path = file
  return {
    name: 'tagdrill:changes',
    configResolved(config) {
      path = join(config.root, file)
    },
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined
      this.addWatchFile(path)
      return `export const changes = ${JSON.stringify(changesIn(readFileSync(path, 'utf8')))}\n`
    },
  }
}

export function changesIn(text: string): Block[] {
  return proseOf(text).filter(({ kind }) => kind !== 'heading')
}
