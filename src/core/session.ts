import type { Grade } from './grade.ts'
import { seedOf } from './random.ts'
import type { Instant } from './time.ts'

/**
 * A sitting: a queue being worked through. It is a fold of its events, so it goes on where it was after a
 * reload, and undo is a step fewer. Which card comes next depends on the steps alone, never on the clock.
 *
 * A card graded *again* comes back. Without learning steps it does so once it has rested, and any other grade ends
 * it. With them it climbs: *again* is the first step, *hard* the same one again, *good* the next, and *easy*, or
 * *good* on the last, ends it. A card that was never graded *again* takes no steps.
 */
export type Sitting = {
  readonly id: string
  readonly query: string
  /** False in a cram: the schedule is left alone. */
  readonly counts: boolean
  readonly cards: readonly string[]
  readonly startedAt: Instant
  /** No further card comes once so many have passed. */
  readonly minutes?: number
  /** The minutes that a card graded *again* rests each time; as they were set when the sitting was started. */
  readonly learningSteps?: readonly number[]
  readonly steps: readonly Step[]
}

export type Step = {
  readonly event: string
  readonly at: Instant
  readonly card: string
  readonly kind: 'answered' | 'skipped' | 'suspended' | 'flagged' | 'tagged'
  /** Only of an answer. */
  readonly grade?: Grade
  /** The app did this to a leech, upon the answer before. */
  readonly leech?: true
}

/** A card graded *again* rests at least this long while there are others, unless there are learning steps. */
export const REST_MS = 60_000

/** The card to show, or undefined when the sitting is finished. */
export function nextCard(sitting: Sitting): string | undefined {
  if (isTimeUp(sitting)) return undefined
  const { waiting, untouched } = sort(sitting)
  const now = sitting.steps.at(-1)?.at ?? 0
  const [first] = waiting
  return first && first.backAt <= now ? first.card : (untouched[0] ?? first?.card)
}

/** The minutes until a card comes back in the sitting if it is graded so now; undefined if that ends it. */
export function minutesUntilBack(sitting: Sitting, card: string, grade: Grade): number | undefined {
  const { places } = climb(sitting)
  const place = placeAfter(places.get(card)?.place, grade, sitting.learningSteps?.length ?? 0)
  return place === undefined ? undefined : restMs(sitting, place) / 60_000
}

/** By the time of the last step: the card that was up when time ran out is still to be finished. */
function isTimeUp({ steps, startedAt, minutes }: Sitting): boolean {
  const last = steps.at(-1)
  return minutes !== undefined && last !== undefined && last.at - startedAt >= minutes * 60_000
}

export type Tally = {
  /** In a sitting by minutes, of the cards to choose from. */
  readonly total: number
  /** Cards answered at least once. */
  readonly answered: number
  /** Cards that will not come again in this sitting. */
  readonly finished: number
  /** Cards graded *again* that come back. */
  readonly waiting: number
  readonly answers: Readonly<Record<Grade, number>>
}

export function tally(sitting: Sitting): Tally {
  const { waiting, untouched } = sort(sitting)
  const answers = { again: 0, hard: 0, good: 0, easy: 0 }
  for (const { grade } of sitting.steps) if (grade) answers[grade] += 1
  const total = sitting.cards.length
  const answered = new Set(sitting.steps.flatMap(({ card, grade }) => (grade ? [card] : []))).size
  return { total, answered, finished: total - untouched.length - waiting.length, waiting: waiting.length, answers }
}

export function lastStep(sitting: Sitting): Step | undefined {
  return sitting.steps.at(-1)
}

/** What *undo* would take back, last first: the last step, and with what was done to a leech the answer before. */
export function lastDone({ steps }: Sitting): readonly Step[] {
  const first = steps.findLastIndex(({ leech }) => !leech)
  return steps.slice(Math.max(0, first)).toReversed()
}

/** The seed of a scenario's variant: another each time it comes up, and the same again after a reload or an undo. */
export function variantSeed({ id, steps }: Sitting, card: string): number {
  const times = steps.filter((step) => step.card === card && step.kind === 'answered').length
  return seedOf(`${id} ${card} ${times}`)
}

type Waiting = { readonly card: string; readonly backAt: Instant; readonly place: number }

/** Cards that come back, the one that is back first before all, and those not yet reached, in order. */
function sort(sitting: Sitting): { waiting: readonly Waiting[]; untouched: readonly string[] } {
  const { places, touched } = climb(sitting)
  return {
    // Sorting keeps the order of those that are back at once: the one answered first.
    waiting: [...places.values()].sort((a, b) => a.backAt - b.backAt),
    untouched: sitting.cards.filter((card) => !touched.has(card)),
  }
}

/** Where each card that comes back stands, in the order of their last answers, and which cards were ever up. */
function climb(sitting: Sitting): { places: ReadonlyMap<string, Waiting>; touched: ReadonlySet<string> } {
  const count = sitting.learningSteps?.length ?? 0
  const places = new Map<string, Waiting>()
  const touched = new Set<string>()
  const out = new Set<string>()
  for (const { card, kind, grade, at } of sitting.steps) {
    if (kind === 'flagged' || kind === 'tagged') continue
    if (kind === 'suspended') out.add(card)
    const place = grade && placeAfter(places.get(card)?.place, grade, count)
    touched.add(card)
    // Deleted first, so that the map's order is that of the last answers.
    places.delete(card)
    if (place !== undefined && !out.has(card)) places.set(card, { card, place, backAt: at + restMs(sitting, place) })
  }
  return { places, touched }
}

/** The step that a card takes after a grade, counted from 0; undefined when it is done. */
function placeAfter(place: number | undefined, grade: Grade, count: number): number | undefined {
  if (grade === 'again') return 0
  if (place === undefined || grade === 'easy' || count === 0) return undefined
  const next = grade === 'hard' ? place : place + 1
  return next < count ? next : undefined
}

function restMs({ learningSteps }: Sitting, place: number): number {
  const minutes = learningSteps?.[place]
  return minutes === undefined ? REST_MS : minutes * 60_000
}
