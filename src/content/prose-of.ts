import { blocksOf } from '#content/markdown/blocks.ts'
import { findOverload, parseMarkdown } from '#content/markdown/parse.ts'
import { SAFE } from '#content/notes/links.ts'
import type { Block } from '#core/prose.ts'

/**
 * Markdown that belongs to no note: HTML and pictures are dropped, and links lead to the web and to mail alone. What
 * would keep the parser busy for too long is shown as it was written.
 */
export function proseOf(text: string): readonly Block[] {
  if (findOverload(text)) return [{ kind: 'paragraph', content: [{ kind: 'text', text }] }]
  return blocksOf(parseMarkdown(text).children, {
    definitions: new Map(),
    warn: () => undefined,
    resolve: (url) => (SAFE.test(url) ? url : undefined),
  })
}
