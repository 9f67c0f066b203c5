import { useMemo } from 'react'
import type { LeadingOn } from '#core/path/learning-path.ts'
import { countsOf, type Mastery, masteryOf } from '#core/path/mastery.ts'
import { useLibrary } from '#screens/edges.ts'
import { subjectsIn } from '#state/selectors.ts'

export type Known = { readonly mastery: Mastery | undefined; readonly cards: number; readonly scenarios: number }

/** Of each part of the path that is given: how well its cards are known, and how many there are. */
export function useMastery(parts: readonly LeadingOn[]): ReadonlyMap<LeadingOn, Known> {
  const deck = useLibrary((library) => library.deck)
  const progress = useLibrary((library) => library.progress)
  const today = useLibrary((library) => library.today)
  // A tick leaves them as they are, and they are as many as the deck has cards.
  const subjects = subjectsIn({ deck, progress })
  return useMemo(
    () =>
      new Map(
        parts.map((part) => [part, { mastery: masteryOf(part, subjects, today), ...countsOf(part, subjects, today) }]),
      ),
    [parts, subjects, today],
  )
}
