import type { PointerEventHandler } from 'react'
import type { Inline } from '#core/prose.ts'
import { Icon } from '#parts/icon.tsx'
import { Inlines } from '#parts/text/inlines.tsx'
import type { Surroundings } from '#parts/text/surroundings.ts'
import styles from './matching-form.module.css'

type Props = {
  readonly text: readonly Inline[]
  readonly around: Surroundings
  readonly isTaken: boolean
  /** How many prompts it serves. */
  readonly uses: number
  /** How far it is carried off, in pixels. */
  readonly shift: { readonly x: number; readonly y: number } | undefined
  readonly drag: Readonly<Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp', PointerEventHandler>>
  readonly onTake: () => void
}

/** An option to take, or to drag, to a prompt. */
export function OptionChip({ text, around, isTaken, uses, shift, drag, onTake }: Props) {
  return (
    <button
      type="button"
      className={`${styles.chip} ${shift ? styles.carried : ''}`}
      style={shift && { transform: `translate(${shift.x}px, ${shift.y}px)` }}
      aria-pressed={isTaken}
      onClick={onTake}
      {...drag}
    >
      <span className={styles.grip} data-grip>
        <Icon name="grip" size={18} />
      </span>
      <span className={styles.chipText}>
        <Inlines content={text} around={around} />
      </span>
      {uses > 0 && (
        <span className={styles.uses}>
          <span className="unseen">used </span>
          {uses}×
        </span>
      )}
    </button>
  )
}
