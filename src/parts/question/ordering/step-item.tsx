import type { KeyboardEvent, PointerEventHandler } from 'react'
import { type Inline, inlineText } from '#core/prose.ts'
import actions from '#parts/actions.module.css'
import { Icon } from '#parts/icon.tsx'
import { Inlines } from '#parts/text/inlines.tsx'
import type { Surroundings } from '#parts/text/surroundings.ts'
import styles from './ordering-form.module.css'

type Props = {
  readonly text: readonly Inline[]
  readonly around: Surroundings
  readonly place: number
  readonly last: number
  /** Where the hint stands that says how steps are moved. */
  readonly hintId: string
  /** The place it would have if the one in hand were let go. */
  readonly shownPlace: number
  readonly offset: number | undefined
  readonly isInHand: boolean
  readonly handle: Readonly<Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp', PointerEventHandler>>
  readonly onMove: (from: number, to: number) => void
  readonly onKey: (event: KeyboardEvent, place: number) => void
}

export function StepItem({ text, around, place, last, ...rest }: Props) {
  const words = inlineText(text)
  return (
    <li
      className={`${styles.step} ${rest.isInHand ? styles.inHand : ''}`}
      style={rest.offset ? { transform: `translateY(${rest.offset}px)` } : undefined}
      onKeyDown={(event) => rest.onKey(event, place)}
    >
      <button
        type="button"
        className={styles.handle}
        aria-label={`Place ${place + 1}: ${words}`}
        aria-describedby={rest.hintId}
        data-handle
        {...rest.handle}
      >
        <span className={styles.place}>{rest.shownPlace + 1}</span>
        <Icon name="grip" size={20} />
      </button>
      <div className={styles.text}>
        <Inlines content={text} around={around} />
      </div>
      <div className={styles.arrows}>
        {/* At an end they stay in reach: a button that goes takes the focus along. */}
        <button
          type="button"
          className={actions.square}
          aria-label={`Move up: ${words}`}
          aria-disabled={place === 0}
          onClick={() => rest.onMove(place, place - 1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          className={actions.square}
          aria-label={`Move down: ${words}`}
          aria-disabled={place === last}
          onClick={() => rest.onMove(place, place + 1)}
        >
          <Icon name="down" />
        </button>
      </div>
    </li>
  )
}
