import { GRADES } from '#core/grade.ts'
import { useKeys } from '#screens/use-keys.ts'
import type { ReviewStore } from '#state/review-store.ts'
import { type DeskHands, deskAction } from './desk-action.ts'

type Desk = DeskHands & {
  /** False while a dialog has the keys. */
  readonly isActive: boolean
}

/** The keys of a card: turn it, grade it, and what can be done to any. */
export function useDeskKeys(review: ReviewStore, desk: Desk): void {
  useKeys((event) => actionOf(event, review, desk), desk.isActive)
}

function actionOf({ key, target }: KeyboardEvent, review: ReviewStore, desk: Desk): (() => void) | undefined {
  const { side, turn, grade } = review.getState()
  const grading = GRADES[Number(key) - 1]
  if (grading) return () => grade(grading)
  if (key !== ' ' && key !== 'Enter') return deskAction(key, review, desk)
  if (target instanceof Element && target.closest('a, button, input, select, textarea, summary')) return undefined
  return side === 'question' ? turn : () => grade('good')
}
