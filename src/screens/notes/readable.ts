import type { Block, Inline } from '#core/prose.ts'

/** A note's blocks as a reader wants them: `question :: answer` becomes two lines, the question leaning. */
export function readable(blocks: readonly Block[]): readonly Block[] {
  return blocks.map(readableBlock)
}

function readableBlock(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, content: answered(block.content) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: readable(item.blocks) })) }
    case 'quote':
      return { ...block, blocks: readable(block.blocks) }
    default:
      return block
  }
}

function answered(content: readonly Inline[]): readonly Inline[] {
  const place = content.findIndex((inline) => inline.kind === 'text' && / :::? /.test(inline.text))
  const split = content[place]
  if (split?.kind !== 'text') return content
  const [question = '', answer = ''] = split.text.split(/ :::? (.*)/s)
  const asked: Inline[] = [...content.slice(0, place), { kind: 'text', text: question }]
  return [
    { kind: 'emphasis', content: asked },
    { kind: 'break' },
    { kind: 'text', text: answer },
    ...content.slice(place + 1),
  ]
}
