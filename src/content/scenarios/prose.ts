import type { RootContent } from 'mdast'
import { blocksOf } from '#content/markdown/blocks.ts'
import { inlinesOf, type Surroundings } from '#content/markdown/inlines.ts'
import { findOverload, parseWhole } from '#content/markdown/parse.ts'
import type { Block, Inline } from '#core/prose.ts'
import type { Path, Report } from './report.ts'

/** Reads the texts of a scenario, each told by its path. */
export type Reading = {
  /** A paragraph of Markdown; anything else is a problem. */
  readonly line: (path: Path, text: string) => readonly Inline[]
  readonly blocks: (path: Path, text: string) => readonly Block[]
}

export function readingWith(report: Report): Reading {
  const around = (path: Path): Surroundings => ({
    definitions: new Map(),
    resolve: (url) => (/^https?:/.test(url) ? url : undefined),
    warn: (message) => report(path, message, 'warning'),
  })
  const nodesOf = (path: Path, text: string): readonly RootContent[] | undefined => {
    const overload = findOverload(text)
    if (overload) report(path, overload.message)
    return overload ? undefined : parseWhole(text).children
  }
  return {
    line(path, text) {
      const nodes = nodesOf(path, text)
      const [first, ...rest] = nodes ?? []
      if (nodes && (first?.type !== 'paragraph' || rest.length > 0)) report(path, 'must be one paragraph')
      return first?.type === 'paragraph' ? inlinesOf(first.children, around(path)) : [{ kind: 'text', text }]
    },
    blocks(path, text) {
      const nodes = nodesOf(path, text)
      if (nodes?.length === 0) report(path, 'must not be empty')
      return blocksOf(nodes ?? [], around(path))
    },
  }
}
