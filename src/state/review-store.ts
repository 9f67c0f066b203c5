import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Happening } from '#core/event.ts'
import type { Grade } from '#core/grade.ts'
import { lastStep, nextCard, type Sitting } from '#core/session.ts'
import type { Instant } from '#core/time.ts'
import type { Library, LibraryStore } from './library-store.ts'
import { openSitting } from './selectors.ts'

/** What lives as long as a look at the sitting: which card is on the desk, and which side is up. */
export type Review = {
  readonly sitting: Sitting | undefined
  /** Undefined once the sitting has no card left. */
  readonly card: string | undefined
  readonly side: 'question' | 'answer'
  readonly turn: () => void
  /** Only once the answer is up: nobody grades what they have not seen. */
  readonly grade: (grade: Grade) => void
  readonly skip: () => void
  readonly suspend: () => void
  readonly toggleFlag: () => void
  /** Takes back the last thing done in this sitting. */
  readonly undo: () => void
  readonly end: () => void
  /** Stops following the library. */
  readonly close: () => void
}

export type ReviewStore = StoreApi<Review>

export function createReviewStore(library: LibraryStore, now: () => Instant): ReviewStore {
  return createStore<Review>((set, get) => {
    let shownAt = now()

    /** The desk after the library changed: another card, or the same one again, comes question up. */
    function follow(state: Library): void {
      const sitting = openSitting(state)
      const before = get().sitting
      if (sitting === before) return
      const last = sitting && lastStep(sitting)
      const isSame = sitting?.id === before?.id && last?.event === (before && lastStep(before)?.event)
      const card = sitting && nextCard(sitting)
      // A flag changes nothing about which card is up, or which side of it.
      const stays = isSame || (card !== undefined && card === get().card && last?.kind === 'flagged')
      if (!stays) shownAt = now()
      set({ ...deskOf(sitting), side: stays ? get().side : 'question' })
    }

    function record(happening: (sitting: string, card: string) => Happening): void {
      const { sitting, card } = get()
      if (sitting && card !== undefined) library.getState().record(happening(sitting.id, card))
    }

    const close = library.subscribe(follow)

    return {
      ...deskOf(openSitting(library.getState())),
      side: 'question',
      turn: () => set(({ side }) => ({ side: side === 'question' ? 'answer' : 'question' })),
      grade(grade) {
        const { side, sitting } = get()
        if (side !== 'answer' || !sitting) return
        const tookMs = Math.max(0, now() - shownAt)
        record((id, card) => ({ type: 'answered', card, grade, tookMs, sitting: id, counts: sitting.counts }))
      },
      skip: () => record((sitting, card) => ({ type: 'skipped', card, sitting })),
      suspend: () => record((sitting, card) => ({ type: 'suspended', cards: [card], suspended: true, sitting })),
      toggleFlag: () =>
        record((sitting, card) => {
          const flagged = !library.getState().progress.cards.get(card)?.flagged
          return { type: 'flagged', cards: [card], flagged, sitting }
        }),
      undo() {
        const { sitting } = get()
        const step = sitting && lastStep(sitting)
        if (step) library.getState().undo(step.event)
      },
      end() {
        const { sitting } = get()
        if (sitting) library.getState().record({ type: 'sitting-ended', sitting: sitting.id })
      },
      close,
    }
  })
}

function deskOf(sitting: Sitting | undefined): Pick<Review, 'sitting' | 'card'> {
  return { sitting, card: sitting && nextCard(sitting) }
}
