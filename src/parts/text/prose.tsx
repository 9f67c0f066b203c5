import type { ReactNode } from 'react'
import { unreachable } from '#core/parsed.ts'
import type { Block, ListItem } from '#core/prose.ts'
import { Inlines } from './inlines.tsx'
import styles from './prose.module.css'
import type { Gap, Surroundings } from './surroundings.ts'

type Props = {
  readonly blocks: readonly Block[]
  readonly around: Surroundings
  readonly gap?: Gap | undefined
  /** What to show behind a block or list item that has an id. */
  readonly behind?: ((anchor: string) => ReactNode) | undefined
  /** The level of the text's own first headings; 2 under a screen's title. */
  readonly topLevel?: number | undefined
}

/** Formatted text as React elements; whatever the deck says, it can only become these. */
export function Prose({ blocks, ...rest }: Props) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its order.
    <OneBlock key={index} block={block} {...rest} />
  ))
}

function OneBlock({ block, ...rest }: Omit<Props, 'blocks'> & { readonly block: Block }): ReactNode {
  const { around, gap, behind, topLevel = 2 } = rest
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(6, Math.max(2, block.depth + topLevel - 2))
      const Heading = `h${level}` as 'h2'
      return (
        <Heading id={block.id} className={styles.heading}>
          <Inlines content={block.content} around={around} gap={gap} />
          {block.id && behind?.(block.id)}
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p id={block.id} className={styles.paragraph}>
          <Inlines content={block.content} around={around} gap={gap} />
          {block.id && behind?.(block.id)}
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <>
          <List id={block.id} className={styles.list}>
            {block.items.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its order.
              <Item key={index} item={item} {...rest} />
            ))}
          </List>
          {block.id && behind?.(block.id)}
        </>
      )
    }
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <Prose blocks={block.blocks} {...rest} />
        </blockquote>
      )
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard must reach it.
        <pre className={styles.listing} tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'table':
      return <Table block={block} {...rest} />
    case 'rule':
      return <hr className={styles.rule} />
    default:
      return unreachable(block)
  }
}

/** An item of one paragraph is that paragraph's words, without its room above and below. */
function Item({ item, ...rest }: Omit<Props, 'blocks'> & { readonly item: ListItem }) {
  const [first, ...others] = item.blocks
  const mark = item.id && rest.behind?.(item.id)
  if (first?.kind !== 'paragraph') {
    return (
      <li id={item.id}>
        <Prose blocks={item.blocks} {...rest} />
        {mark}
      </li>
    )
  }
  return (
    <li id={item.id}>
      <Inlines content={first.content} around={rest.around} gap={rest.gap} />
      {mark}
      <Prose blocks={others} {...rest} />
    </li>
  )
}

type TableProps = Omit<Props, 'blocks'> & { readonly block: Extract<Block, { kind: 'table' }> }

function Table({ block, around, gap, behind }: TableProps) {
  const [header = [], ...rows] = block.rows
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard must reach it.
    <section className={styles.scroll} id={block.id} tabIndex={0} aria-label="Table">
      <table className={styles.table}>
        <thead>
          <tr>
            {header.map((cell, index) => {
              // The corner above the row's names is often empty, and a header that says nothing is read out as one.
              const Cell = cell.length === 0 ? 'td' : 'th'
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its order.
                <Cell key={index} {...(cell.length > 0 && { scope: 'col' })}>
                  <Inlines content={cell} around={around} gap={gap} />
                </Cell>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its order.
            <tr key={index}>
              {row.map((cell, column) => {
                const Cell = column === 0 ? 'th' : 'td'
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its order.
                  <Cell key={column} {...(column === 0 && { scope: 'row' })}>
                    <Inlines content={cell} around={around} gap={gap} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {block.id && behind?.(block.id)}
    </section>
  )
}
