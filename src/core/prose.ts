/**
 * Formatted text as a small, closed tree. Decks carry this and never HTML: whatever an author wrote,
 * a screen can only ever show these shapes.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly address: string; readonly content: readonly Inline[] }
  | { readonly kind: 'tag'; readonly name: string }
  /** A mark that names a source of the deck, written `[^id]`. */
  | { readonly kind: 'source'; readonly id: string }
  /** A gap: hidden on the card whose `cloze` has the same number. */
  | { readonly kind: 'cloze'; readonly number: number; readonly hint?: string; readonly content: readonly Inline[] }
  | { readonly kind: 'break' }

/** `id`, where present, is the anchor that cards point back to; unique within its note. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly id?: string; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly id?: string; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly id?: string; readonly items: readonly ListItem[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly language?: string; readonly text: string }
  | { readonly kind: 'table'; readonly id?: string; readonly rows: readonly TableRow[] }
  | { readonly kind: 'rule' }

export type ListItem = { readonly id?: string; readonly blocks: readonly Block[] }

/** The first row is the header. A cell is a run of inlines. */
export type TableRow = readonly (readonly Inline[])[]

/** The words alone: what search reads and what a screen reader would say. Tags and sources say nothing. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n')
}

export function inlineText(content: readonly Inline[]): string {
  return content.map(oneInline).join('')
}

function oneInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text
    case 'tag':
    case 'source':
      return ''
    case 'break':
      return ' '
    default:
      return inlineText(inline.content)
  }
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.content)
    case 'list':
      return block.items.map((item) => plainText(item.blocks)).join('\n')
    case 'quote':
      return plainText(block.blocks)
    case 'code':
      return block.text
    case 'table':
      return block.rows.map((row) => row.map(inlineText).join(' ')).join('\n')
    case 'rule':
      return ''
  }
}
