import { type DeskHands, deskAction } from '#screens/review/desk-action.ts'
import { isTyping, useKeys } from '#screens/use-keys.ts'
import type { ReviewStore } from '#state/review-store.ts'

type Hands = DeskHands & {
  readonly review: ReviewStore
  /** False while a dialog has the keys. */
  readonly isActive: boolean
  /** What a key does at this stage; undefined where it means nothing here. */
  readonly actionOf: (key: string) => (() => void) | undefined
}

/** The keys of a scenario: those of its stage, and what can be done to whatever is up. */
export function useScenarioKeys({ review, isActive, actionOf, ...desk }: Hands): void {
  useKeys(
    (event) => (isMeantFor(event) ? undefined : (actionOf(event.key) ?? deskAction(event.key, review, desk))),
    isActive,
  )
}

/** A field takes every key, and one of several lines Enter too; a control those that work it. */
function isMeantFor({ key, target }: KeyboardEvent): boolean {
  if (isTyping(target)) return key !== 'Escape' && (key !== 'Enter' || target instanceof HTMLTextAreaElement)
  if (key === ' ') return true
  return key === 'Enter' && target instanceof Element && target.closest('a, button, summary') !== null
}
