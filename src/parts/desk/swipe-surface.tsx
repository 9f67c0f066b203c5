import { type CSSProperties, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import type { Grade } from '#core/grade.ts'
import tones from '#parts/plots/tones.module.css'
import { GRADE_WORDS } from './grade-bar.tsx'
import { EDGE_PX, gradeAt, moved, THRESHOLD_PX, type Touch, touched } from './swipe.ts'
import styles from './swipe-surface.module.css'

type Props = {
  readonly children: ReactNode
  /** A tap that is not on a link or button, nor the end of selecting text. */
  readonly onTap?: (() => void) | undefined
  /** Left out on the question side: nobody grades what they have not seen. */
  readonly onGrade?: ((grade: Grade) => void) | undefined
}

/** Grades by finger or pen. A mouse drags to select text, and has the buttons. */
export function SwipeSurface({ children, onTap, onGrade }: Props) {
  const touch = useRef<Touch | undefined>(undefined)
  const [across, setAcross] = useState(0)

  function begin(event: PointerEvent) {
    const isAtEdge = event.clientX < EDGE_PX || event.clientX > window.innerWidth - EDGE_PX
    if (!onGrade || event.pointerType === 'mouse' || !event.isPrimary || isAtEdge) return
    touch.current = touched(event.clientX, event.clientY)
  }

  function move(event: PointerEvent) {
    if (!touch.current) return
    touch.current = moved(touch.current, event.clientX, event.clientY)
    if (touch.current.phase !== 'dragging') return
    event.currentTarget.setPointerCapture?.(event.pointerId)
    setAcross(event.clientX - touch.current.x)
  }

  function end(event: PointerEvent) {
    const grade = touch.current && gradeAt(touch.current, event.clientX)
    cancel()
    if (grade) onGrade?.(grade)
  }

  function cancel() {
    touch.current = undefined
    setAcross(0)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for fingers; buttons and keys do the same.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div
      className={styles.surface}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={cancel}
      onClick={(event) => {
        if (isPlainTap(event.target)) onTap?.()
      }}
    >
      {across !== 0 && <Cue across={across} />}
      <div className={styles.moving} style={across === 0 ? undefined : shifted(across)}>
        {children}
      </div>
    </div>
  )
}

function shifted(across: number): CSSProperties {
  return { '--across': `${across}px` } as CSSProperties
}

function isPlainTap(target: EventTarget): boolean {
  if (target instanceof Element && target.closest('a, button, summary')) return false
  return (window.getSelection()?.toString() ?? '') === ''
}

/** Names the grade while the card is pulled, and fills once lifting the finger would give it. */
function Cue({ across }: { readonly across: number }) {
  const grade = across < 0 ? 'again' : 'good'
  const isEnough = Math.abs(across) >= THRESHOLD_PX
  return (
    <span
      className={`${styles.cue} ${styles[grade]} ${tones[grade]} ${isEnough ? styles.enough : ''}`}
      aria-hidden="true"
    >
      {GRADE_WORDS[grade]}
    </span>
  )
}
