import { type Held, isOpen } from '#core/scenario/misconceptions.ts'
import type { Misconception } from '#core/scenario.ts'
import type { Day } from '#core/time.ts'
import type { Shelf } from '#screens/use-shelf.ts'

/** A misconception that answers gave away, with what the log says of it. */
export type HeldBelief = { readonly misconception: Misconception; readonly held: Held }

/** Those that the deck still has, most often raised first. */
export function heldIn(log: ReadonlyMap<string, Held>, { misconceptions }: Shelf): HeldBelief[] {
  return [...log]
    .flatMap(([id, held]) => {
      const misconception = misconceptions.get(id)
      return misconception ? [{ misconception, held }] : []
    })
    .sort((a, b) => b.held.raised - a.held.raised)
}

/** Open, and not beaten today already: a second time counts only on another day. */
export function canBeBeaten({ held }: HeldBelief, today: Day): boolean {
  return isOpen(held) && !held.beatenOn.includes(today)
}
