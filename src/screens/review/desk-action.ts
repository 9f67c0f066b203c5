import type { ReviewStore } from '#state/review-store.ts'
import type { OpenDialog } from './desk-dialogs.tsx'
import type { KeyHint } from './keys.tsx'

export type DeskHands = {
  readonly leave: () => void
  readonly open: (dialog: OpenDialog) => void
}

/** What a key does to whatever is up in a sitting, a card or a scenario. */
export function deskAction(key: string, review: ReviewStore, { leave, open }: DeskHands): (() => void) | undefined {
  const { undo, skip, suspend, toggleFlag } = review.getState()
  switch (key) {
    case 'u':
      return undo
    case 's':
      return skip
    case 'S':
      return suspend
    case 'f':
      return toggleFlag
    case 'i':
      return () => open('info')
    case '?':
      return () => open('keys')
    case 'Escape':
      return leave
    default:
      return undefined
  }
}

export const DESK_KEYS: readonly KeyHint[] = [
  [['u'], 'Undo'],
  [['s'], 'Skip'],
  [['Shift + S'], 'Suspend'],
  [['f'], 'Flag, or take the flag off'],
  [['i'], 'Card info'],
  [['?'], 'These keys'],
  [['Escape'], 'Leave; the sitting stays open'],
]
