import type { Grade } from '#core/grade.ts'

/**
 * A finger on a card:
 *
 *   resting ── moves sideways first ──▶ dragging ── lifted past the threshold ──▶ graded
 *      └──── moves up or down first ──▶ scrolling      └── lifted before it ──▶ resting
 *
 * A finger that began to scroll never grades, however far it strays.
 */
export type Touch = { readonly x: number; readonly y: number; readonly phase: 'resting' | 'dragging' | 'scrolling' }

/** Smaller moves are a trembling thumb. */
const SLOP_PX = 12

/** How far a card must be pulled to be graded. */
export const THRESHOLD_PX = 96

/** Closer to the edge than this, the finger belongs to the system: it goes back a page. */
export const EDGE_PX = 24

export function touched(x: number, y: number): Touch {
  return { x, y, phase: 'resting' }
}

export function moved(touch: Touch, x: number, y: number): Touch {
  if (touch.phase !== 'resting') return touch
  const across = Math.abs(x - touch.x)
  const down = Math.abs(y - touch.y)
  if (Math.max(across, down) < SLOP_PX) return touch
  return { ...touch, phase: across > down * 1.5 ? 'dragging' : 'scrolling' }
}

/** The grade that lifting the finger here would give: pulled left *again*, pulled right *good*. */
export function gradeAt(touch: Touch, x: number): Grade | undefined {
  const across = x - touch.x
  if (touch.phase !== 'dragging' || Math.abs(across) < THRESHOLD_PX) return undefined
  return across < 0 ? 'again' : 'good'
}
