import { type CardProgress, isDue, NEW_CARD, recallOn } from './card-progress.ts'
import type { Card } from './deck.ts'
import { unreachable } from './parsed.ts'
import type { Meaning } from './progress.ts'
import { createRandom, shuffled } from './random.ts'
import type { Settings } from './settings.ts'
import type { Day } from './time.ts'

/** A card with what the log says of it: what queries match and queues are made of. */
export type Subject = {
  readonly card: Card
  readonly progress: CardProgress
  /** The id of its deck. */
  readonly deck?: string
  /** When it came with the deck, and when its text last changed there. */
  readonly added?: Day
  readonly edited?: Day
  /** The last day on which it or a sibling of it was answered. */
  readonly siblingsLast?: Day
}

type Known = Pick<Meaning, 'cards'> & Partial<Pick<Meaning, 'decks'>>

/**
 * Every card with what the log says of it. Those of an earlier meaning are taken over where nothing about them
 * changed, so that an answer costs one new subject and those of its siblings, and not all.
 */
export function subjectsOf(
  { id: deck, cards }: { readonly id?: string; readonly cards: readonly Card[] },
  { cards: progress, decks }: Known,
  before: readonly Subject[] = [],
): Subject[] {
  const known = deck === undefined ? undefined : decks?.get(deck)?.cards
  const lastOf = new Map<string, Day>()
  for (const card of cards) {
    const last = progress.get(card.id)?.last
    const other = lastOf.get(card.siblings)
    if (last && (other === undefined || other < last)) lastOf.set(card.siblings, last)
  }
  return cards.map((card, index) => {
    const one = progress.get(card.id) ?? NEW_CARD
    const { added, edited } = known?.get(card.id) ?? {}
    const siblingsLast = lastOf.get(card.siblings)
    const old = before[index]
    const isSame =
      old?.card === card &&
      old.deck === deck &&
      old.progress === one &&
      old.siblingsLast === siblingsLast &&
      old.added === added &&
      old.edited === edited
    if (isSame) return old
    return {
      card,
      progress: one,
      ...(deck !== undefined && { deck }),
      ...(added && { added }),
      ...(edited && { edited }),
      ...(siblingsLast && { siblingsLast }),
    }
  })
}

export function isSuspended({ card, progress }: Subject): boolean {
  return progress.suspended ?? card.startsSuspended ?? false
}

/** Met before, due, and not put aside. */
export function isDueNow(subject: Subject, today: Day): boolean {
  return isDue(subject.progress, today) && !isSuspended(subject)
}

/** Never answered, and not put aside. */
export function isUnseen(subject: Subject): boolean {
  return subject.progress.reps === 0 && !isSuspended(subject)
}

/** Waits until tomorrow: the answer to a sibling of it still rings. */
export function isBuried({ progress, siblingsLast }: Subject, today: Day): boolean {
  return siblingsLast === today && progress.last !== today
}

export type QueueRules = {
  readonly today: Day
  /** `due`: what is due, and new ones. `all`: every card that is not suspended. */
  readonly scope: 'due' | 'all'
  /** At most so many of each; `all` takes no notice. */
  readonly limits: { readonly new: number; readonly due: number }
  /** One card at most of each group of siblings; the others wait for another day. */
  readonly oneOfSiblings: boolean
  readonly seed: number
  /** The learner's own order; without it the one that a learner has before they choose. */
  readonly order?: QueueHabit
}

/** In which order the due cards come, in which the new ones, and where these stand among those. */
export type QueueHabit = Pick<Settings, 'dueOrder' | 'newOrder' | 'newAmong'> & {
  /** What a card weighs in the exam; asked only where that decides. */
  readonly weightOf: (card: Card) => number
}

const USUAL: QueueHabit = { dueOrder: 'likeliest', newOrder: 'deck', newAmong: 'mixed', weightOf: () => 0 }

/**
 * The cards of a sitting, in order: due ones with the likeliest recall first (they gain most per second), new ones
 * in the deck's order spread evenly among them, unless the learner wants it otherwise; and siblings as far from each
 * other as the queue allows.
 */
export function buildQueue(subjects: readonly Subject[], rules: QueueRules): string[] {
  const { today, oneOfSiblings } = rules
  const active = subjects.filter((subject) => !isSuspended(subject) && !(oneOfSiblings && isBuried(subject, today)))
  if (rules.scope === 'all') return apart(shuffled(active, createRandom(rules.seed)))
  const { order = USUAL } = rules
  const due = dueInOrder(
    active.filter((subject) => isDueNow(subject, today)),
    order,
    rules,
  )
  const unseen = newInOrder(active.filter(isUnseen), order, rules)
  const taken = new Set<string>()
  const chosenDue = choose(due, rules.limits.due, oneOfSiblings, taken)
  const chosenNew = choose(unseen, rules.limits.new, oneOfSiblings, taken)
  return apart(together(chosenDue, chosenNew, order))
}

/** Shuffled first, so that equal cards come in no habitual order. */
function dueInOrder(due: readonly Subject[], order: QueueHabit, { today, seed }: QueueRules): Subject[] {
  const mixed = shuffled(due, createRandom(seed))
  const recall = ({ progress }: Subject) => recallOn(progress, today) ?? 0
  switch (order.dueOrder) {
    case 'likeliest':
      return greatestFirst(mixed, recall)
    case 'overdue':
      return mixed.sort((a, b) => compared(a.progress.due ?? today, b.progress.due ?? today))
    case 'random':
      return mixed
    case 'weight':
      return greatestFirst(greatestFirst(mixed, recall), ({ card }) => order.weightOf(card))
    default:
      return unreachable(order.dueOrder)
  }
}

/** Another seed than that of the due cards: the two have nothing to do with each other. */
function newInOrder(unseen: readonly Subject[], { newOrder }: QueueHabit, { seed }: QueueRules): readonly Subject[] {
  return newOrder === 'deck' ? unseen : shuffled(unseen, createRandom(seed + 1))
}

/** What decides is computed once a card. */
function greatestFirst(subjects: readonly Subject[], measure: (subject: Subject) => number): Subject[] {
  const values = new Map(subjects.map((subject) => [subject, measure(subject)]))
  return [...subjects].sort((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0))
}

function compared(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function together(due: readonly Subject[], unseen: readonly Subject[], { newAmong }: QueueHabit): readonly Subject[] {
  switch (newAmong) {
    case 'mixed':
      return interleaved(due, unseen)
    case 'first':
      return [...unseen, ...due]
    case 'last':
      return [...due, ...unseen]
    default:
      return unreachable(newAmong)
  }
}

/** The first so many; `taken` holds the sibling groups already met. */
function choose(subjects: readonly Subject[], limit: number, oneOfSiblings: boolean, taken: Set<string>): Subject[] {
  const chosen: Subject[] = []
  for (const subject of subjects) {
    if (chosen.length >= limit) break
    if (oneOfSiblings && taken.has(subject.card.siblings)) continue
    taken.add(subject.card.siblings)
    chosen.push(subject)
  }
  return chosen
}

/** Both lists in their own order, the shorter spread evenly over the longer. */
function interleaved(a: readonly Subject[], b: readonly Subject[]): Subject[] {
  const placed = [a, b].flatMap((list) => list.map((item, index) => ({ item, place: (index + 0.5) / list.length })))
  return placed.sort((x, y) => x.place - y.place).map(({ item }) => item)
}

/** Fewer cards than this between two siblings, and the answer to one still rings for the other. */
const DISTANCE = 6

/** Keeps the order, but holds a card back while a sibling was among the last few, as long as there is another. */
export function apart(queue: readonly Subject[]): string[] {
  const out: Subject[] = []
  const held: Subject[] = []
  const isClose = ({ card }: Subject) => out.slice(-DISTANCE).some((near) => near.card.siblings === card.siblings)
  const place = (subject: Subject) => {
    out.push(subject)
    for (let free = held.findIndex((one) => !isClose(one)); free >= 0; free = held.findIndex((one) => !isClose(one))) {
      out.push(...held.splice(free, 1))
    }
  }
  for (const subject of queue) {
    if (isClose(subject)) held.push(subject)
    else place(subject)
  }
  // What is left cannot be kept that far apart; the least recently met sibling first.
  while (held.length > 0) {
    const distance = held.map(
      ({ card }) => out.length - out.findLastIndex((near) => near.card.siblings === card.siblings),
    )
    place(...(held.splice(distance.indexOf(Math.max(...distance)), 1) as [Subject]))
  }
  return out.map(({ card }) => card.id)
}

/** How many of them were met for the first time, and how many others answered, on a day. */
export function doneOn(day: Day, subjects: readonly Subject[]): { readonly new: number; readonly seen: number } {
  let met = 0
  let seen = 0
  for (const { progress } of subjects) {
    if (progress.introduced === day) met += 1
    else if (progress.last === day) seen += 1
  }
  return { new: met, seen }
}
