import { notAtRest } from '#core/after-exam.ts'
import { type DayPlan, planDay } from '#core/day-plan.ts'
import type { Card, DeckCards } from '#core/deck.ts'
import { examWeights } from '#core/exam-weight.ts'
import type { Filter, Meaning, Progress } from '#core/progress.ts'
import { isSuspended, type Subject, subjectsOf } from '#core/queue.ts'
import { seedOf } from '#core/random.ts'
import { nextCard, type Sitting } from '#core/session.ts'
import type { Library } from './library-store.ts'

type Desk = Pick<Library, 'deck' | 'progress' | 'today'>

type Kept = Pick<Progress, 'cards' | 'decks'> & {
  readonly leechLapses: number
  readonly subjects: readonly Subject[]
}

/** What was made last of a deck: most likely the next meaning differs from it in one answer. */
const newest = new WeakMap<DeckCards, Kept>()

/** Every card of the deck with its progress; the same array until something happens. */
export function subjectsIn({ deck, progress }: Pick<Library, 'deck' | 'progress'>): readonly Subject[] {
  const known = newest.get(deck)
  const { cards, decks } = progress
  const { leechLapses } = progress.settings
  if (known?.cards === cards && known.decks === decks && known.leechLapses === leechLapses) return known.subjects
  const subjects = subjectsOf(deck, progress, known?.subjects)
  newest.set(deck, { cards, decks, leechLapses, subjects })
  return subjects
}

/** What today asks for. The seed is the day: looking twice shows the same plan. */
export function todaysPlan(desk: Desk): DayPlan {
  const { progress, today } = desk
  const weightOf = progress.settings.dueOrder === 'weight' ? weightsIn(desk) : undefined
  return planDay(notAtRest(subjectsIn(desk), progress, today), progress, today, seedOf(today), weightOf)
}

/** How much each card matters for the exams of the deck; a domain is shared out over the cards that are studied. */
export function weightsIn(desk: Desk): (card: Card) => number {
  const active = subjectsIn(desk).filter((subject) => !isSuspended(subject))
  const { exams, tags } = desk.deck
  return examWeights({ exams, tags, cards: active.map(({ card }) => card) })
}

/** This device's sitting, whether or not it has cards left. */
export function openSitting({ progress, device }: Pick<Library, 'progress' | 'device'>): Sitting | undefined {
  return progress.sittings.get(device)
}

/** This device's sitting if there is a card left in it. */
export function unfinishedSitting(library: Pick<Library, 'progress' | 'device'>): Sitting | undefined {
  const sitting = openSitting(library)
  return sitting && nextCard(sitting) !== undefined ? sitting : undefined
}

/** The learner's filters in their order. */
export function filtersIn({ filters }: Pick<Meaning, 'filters'>): readonly Filter[] {
  // Two devices may give the same place to different filters.
  return [...filters.values()].sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
}
