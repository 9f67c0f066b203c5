import { type Ref, useId } from 'react'
import type { Card } from '#core/deck.ts'
import type { Block, Inline } from '#core/prose.ts'
import sheet from '#parts/sheet.module.css'
import { Prose } from '#parts/text/prose.tsx'
import type { Surroundings } from '#parts/text/surroundings.ts'
import styles from './card-face.module.css'

type Props = {
  readonly card: Card
  readonly side: 'question' | 'answer'
  readonly around: Surroundings
  /** The region of the side that is up, for the focus to go to. */
  readonly focusRef?: Ref<HTMLElement>
}

/** The card on the desk. Each side is described by its own words, so that a screen reader says them on focus. */
export function CardFace({ card, side, around, focusRef }: Props) {
  const id = useId()
  const isTurned = side === 'answer'
  return (
    <div className={`${sheet.sheet} ${styles.card}`}>
      <section
        aria-label="Question"
        aria-describedby={`${id}q`}
        tabIndex={-1}
        ref={isTurned ? null : (focusRef ?? null)}
      >
        <div id={`${id}q`} className={isShort(card.front) ? styles.short : undefined}>
          <Prose blocks={card.front} around={around} gap={gapOf(card, false)} />
        </div>
      </section>
      {isTurned && (
        <section
          className={styles.answer}
          aria-label="Answer"
          aria-describedby={`${id}a`}
          tabIndex={-1}
          ref={focusRef ?? null}
        >
          <div id={`${id}a`}>
            <Prose blocks={answerOf(card)} around={around} gap={gapOf(card, true)} />
          </div>
        </section>
      )}
    </div>
  )
}

function gapOf(card: Card, filled: boolean) {
  return card.cloze === undefined ? undefined : { number: card.cloze, filled }
}

/** A cloze card answers with what was in the gap, then with its back; the text with the gap stays above. */
function answerOf(card: Card): readonly Block[] {
  if (card.cloze === undefined) return card.back
  const filling = fillings(card.front, card.cloze)
  return filling.length > 0 ? [{ kind: 'paragraph', content: filling }, ...card.back] : [...card.front, ...card.back]
}

/** What was taken out of the gaps of one number, several separated by a comma. */
function fillings(blocks: readonly Block[], number: number): Inline[] {
  const found = blocks.flatMap((block) => inlinesOf(block)).flatMap((inline) => gapsIn(inline, number))
  return found.flatMap((gap, index): Inline[] => (index > 0 ? [{ kind: 'text', text: ', ' }, gap] : [gap]))
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.content
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(inlinesOf))
    case 'quote':
      return block.blocks.flatMap(inlinesOf)
    case 'table':
      return block.rows.flat(2)
    default:
      return []
  }
}

function gapsIn(inline: Inline, number: number): Inline[] {
  if (inline.kind === 'cloze' && inline.number === number) return [inline]
  return 'content' in inline ? inline.content.flatMap((inner) => gapsIn(inner, number)) : []
}

/** A line or two is set larger than a paragraph. */
function isShort(blocks: readonly Block[]): boolean {
  const [first] = blocks
  return blocks.length === 1 && first?.kind === 'paragraph' && JSON.stringify(first).length < 500
}
