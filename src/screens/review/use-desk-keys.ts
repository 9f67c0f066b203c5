import { useEffect, useRef } from 'react'
import { GRADES } from '#core/grade.ts'
import type { ReviewStore } from '#state/review-store.ts'
import type { OpenDialog } from './desk-dialogs.tsx'

type Desk = {
  /** False while a dialog has the keys. */
  readonly isActive: boolean
  readonly leave: () => void
  readonly open: (dialog: OpenDialog) => void
}

/** Keys work wherever the focus is, but never take one from a button, a link or a field that means it. */
export function useDeskKeys(review: ReviewStore, desk: Desk): void {
  const latest = useRef(desk)
  useEffect(() => {
    latest.current = desk
  })
  // The keyboard belongs to the page.
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!latest.current.isActive || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const action = actionOf(event, review, latest.current)
      if (!action) return
      event.preventDefault()
      // A key held down repeats; a card must not be graded by that.
      if (!event.repeat) action()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [review])
}

function actionOf(event: KeyboardEvent, review: ReviewStore, desk: Desk): (() => void) | undefined {
  const { side, turn, grade, undo, skip, suspend, toggleFlag } = review.getState()
  const { key, target } = event
  const grading = GRADES[Number(key) - 1]
  if (grading) return () => grade(grading)
  switch (key) {
    case ' ':
    case 'Enter':
      if (target instanceof Element && target.closest('a, button, input, select, textarea, summary')) return undefined
      return side === 'question' ? turn : () => grade('good')
    case 'u':
      return undo
    case 's':
      return skip
    case 'S':
      return suspend
    case 'f':
      return toggleFlag
    case 'i':
      return () => desk.open('info')
    case '?':
      return () => desk.open('keys')
    case 'Escape':
      return desk.leave
    default:
      return undefined
  }
}
