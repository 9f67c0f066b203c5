/**
 * Which cards are chosen. Extending goes from the `anchor`, the card chosen last by itself, over the `base` that was
 * chosen by then: going back again gives up only what the extending took.
 */
export type Selection = {
  readonly chosen: ReadonlySet<string>
  readonly base: ReadonlySet<string>
  readonly anchor?: string
}

export const NOTHING: Selection = { chosen: new Set(), base: new Set() }

export function toggled({ chosen }: Selection, id: string): Selection {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return { chosen: next, base: next, anchor: id }
}

/** Up to a card, in the order of the list; from the card the learner came from where nothing is chosen yet. */
export function extended({ base, anchor }: Selection, list: readonly string[], from: string, to: string): Selection {
  const anchored = anchor !== undefined && list.includes(anchor) ? anchor : from
  const start = list.indexOf(anchored)
  const end = list.indexOf(to)
  const span = list.slice(Math.min(start, end), Math.max(start, end) + 1)
  return { chosen: new Set([...base, ...span]), base, anchor: anchored }
}

export function allOf(list: readonly string[]): Selection {
  const chosen = new Set(list)
  return { chosen, base: chosen }
}
