import { useMemo } from 'react'
import type { DeckCards } from '#core/deck.ts'
import type { LeadingOn } from '#core/path/learning-path.ts'
import { type Led, ledTo, type Mastery, masteryOf, readingsOf } from '#core/path/mastery.ts'
import type { Subject } from '#core/queue.ts'
import { useLibrary } from '#screens/edges.ts'
import { subjectsIn } from '#state/selectors.ts'

export type Known = Led & {
  readonly mastery: Mastery | undefined
  /** Where to read: `note` or `note#anchor`. */
  readonly readings: () => readonly string[]
}

/** Of each part of the path that is given, and of all together: how well the cards are known that it leads to. */
export function useMastery(parts: readonly LeadingOn[]) {
  const deck = useLibrary((library) => library.deck)
  const progress = useLibrary((library) => library.progress)
  const today = useLibrary((library) => library.today)
  // A tick leaves them as they are, and they are as many as the deck has cards.
  const subjects = subjectsIn({ deck, progress })
  return useMemo(() => {
    const led = parts.map((part) => ledFrom(deck, part, subjects))
    const known = led.map(
      (one, place): Known => ({
        ...one,
        mastery: masteryOf([one], subjects, today),
        // Only when they are shown: for them the cards' texts are read.
        readings: () => readingsOf(parts[place] ?? { notes: [], labs: [] }, one, subjects),
      }),
    )
    return {
      of: new Map(parts.map((part, place) => [part, known[place]])),
      whole: masteryOf(led, subjects, today),
    }
  }, [deck, parts, subjects, today])
}

const kept = new WeakMap<DeckCards, WeakMap<LeadingOn, Led>>()

/** Going through all cards for each part takes a moment, and gives the same as long as the deck is the same. */
function ledFrom(deck: DeckCards, part: LeadingOn, subjects: readonly Subject[]): Led {
  const known = kept.get(deck) ?? new WeakMap<LeadingOn, Led>()
  kept.set(deck, known)
  const led = known.get(part) ?? ledTo(part, subjects)
  known.set(part, led)
  return led
}
