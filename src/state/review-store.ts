import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Happening } from '#core/event.ts'
import type { Grade } from '#core/grade.ts'
import { earnedGrade, speedOf } from '#core/scenario/confidence.ts'
import type { Given } from '#core/scenario/given.ts'
import { lastDone, nextCard, type Sitting, type Step } from '#core/session.ts'
import type { Instant } from '#core/time.ts'
import { answerIn } from './coming-back.ts'
import type { Library, LibraryStore } from './library-store.ts'
import { openSitting } from './selectors.ts'

/** What lives as long as a look at the sitting: which card is on the desk, and which side is up. */
export type Review = {
  readonly sitting: Sitting | undefined
  /** Undefined once the sitting has no card left. */
  readonly card: string | undefined
  readonly side: 'question' | 'answer'
  /** What came of the scenario that is up, once it is answered; it stays up until `goOn`. */
  readonly checked: Checked | undefined
  readonly turn: () => void
  /** Only once the answer is up: nobody grades what they have not seen. */
  readonly grade: (grade: Grade) => void
  /** Answers the scenario that is up. The grade is earned: correct × sure × time. */
  readonly check: (given: Given, questions: number) => void
  readonly goOn: () => void
  readonly skip: () => void
  readonly suspend: () => void
  readonly toggleFlag: () => void
  /** Takes back the last thing done in this sitting. */
  readonly undo: () => void
  readonly end: () => void
  /** Stops following the library. */
  readonly close: () => void
}

/** How an answer to a scenario was graded. */
export type Checked = { readonly given: Given; readonly grade: Grade; readonly tookMs: number }

export type ReviewStore = StoreApi<Review>

export function createReviewStore(library: LibraryStore, now: () => Instant): ReviewStore {
  return createStore<Review>((set, get) => {
    let shownAt = now()

    /** The answer whose outcome is being read: its step, once the log has it. */
    let read: { readonly card: string; event?: string } | undefined

    /** The desk after the library changed: another card, or the same one again, comes question up. */
    function follow(state: Library): void {
      const sitting = openSitting(state)
      const before = get().sitting
      if (sitting === before) return
      const move = sitting && lastMove(sitting)
      const isSame = sitting?.id === before?.id && move?.event === (before && lastMove(before))?.event
      if (isSame || staysRead(move)) {
        set({ sitting })
        return
      }
      read = undefined
      shownAt = now()
      set({ ...deskOf(sitting), side: 'question', checked: undefined })
    }

    /** Whether the last move is the answer being read. */
    function staysRead(move: Step | undefined): boolean {
      if (!read || move?.kind !== 'answered' || move.card !== read.card) return false
      read.event ??= move.event
      return move.event === read.event
    }

    function record(happening: (sitting: string, card: string) => Happening): void {
      const { sitting, card } = get()
      if (sitting && card !== undefined) library.getState().record(happening(sitting.id, card))
    }

    function recordAnswer(answer: Checked | Omit<Checked, 'given'>): void {
      // The day may have turned since the card came up, and an answer may name the day on which it comes back.
      library.getState().refreshDay()
      const { sitting, card } = get()
      const desk = library.getState()
      if (sitting && card !== undefined) desk.record(...answerIn(desk, sitting, { card, ...answer }))
    }

    const close = library.subscribe(follow)

    return {
      ...deskOf(openSitting(library.getState())),
      side: 'question',
      checked: undefined,
      turn: () => set(({ side }) => ({ side: side === 'question' ? 'answer' : 'question' })),
      grade(grade) {
        const { side, sitting } = get()
        if (side !== 'answer' || !sitting) return
        const tookMs = Math.max(0, now() - shownAt)
        recordAnswer({ grade, tookMs })
      },
      check(given, questions) {
        const { sitting, card, checked } = get()
        if (!sitting || card === undefined || checked) return
        const tookMs = Math.max(0, now() - shownAt)
        const grade = earnedGrade(given.right, given.ran ? 'unsure' : given.sure, speedOf(tookMs, questions))
        read = { card }
        set({ checked: { given, grade, tookMs }, side: 'answer' })
        recordAnswer({ grade, tookMs, given })
      },
      goOn() {
        read = undefined
        shownAt = now()
        set(({ sitting }) => ({ ...deskOf(sitting), side: 'question', checked: undefined }))
      },
      skip() {
        if (get().checked) get().goOn()
        else record((sitting, card) => ({ type: 'skipped', card, sitting }))
      },
      suspend: () => record((sitting, card) => ({ type: 'suspended', cards: [card], suspended: true, sitting })),
      toggleFlag: () =>
        record((sitting, card) => {
          const flagged = !library.getState().progress.cards.get(card)?.flagged
          return { type: 'flagged', cards: [card], flagged, sitting }
        }),
      undo() {
        const { sitting } = get()
        const done = sitting ? lastDone(sitting) : []
        if (done.length > 0) library.getState().record(...done.map(({ event }) => ({ type: 'undone', event }) as const))
      },
      end() {
        const { sitting } = get()
        if (sitting) library.getState().record({ type: 'sitting-ended', sitting: sitting.id })
      },
      close,
    }
  })
}

/** A flag is no move: it changes nothing about which card is up, or which side of it. Nor is what befalls a leech. */
function lastMove({ steps }: Sitting): Step | undefined {
  return steps.findLast(({ kind, leech }) => kind !== 'flagged' && !leech)
}

function deskOf(sitting: Sitting | undefined): Pick<Review, 'sitting' | 'card'> {
  return { sitting, card: sitting && nextCard(sitting) }
}
