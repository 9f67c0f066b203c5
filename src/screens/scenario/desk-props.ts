import type { Card } from '#core/deck.ts'
import type { Drawn } from '#core/scenario/drawn.ts'
import type { OpenDialog } from '#screens/review/desk-dialogs.tsx'
import type { ReviewStore } from '#state/review-store.ts'

/** What both stages of a scenario are given: the variant, and what can be done to its card. */
export type DeskProps = {
  readonly review: ReviewStore
  readonly card: Card
  readonly drawn: Drawn
  readonly leave: () => void
  readonly open: (dialog: OpenDialog) => void
  /** False while a dialog has the keys. */
  readonly isActive: boolean
}
