import type { Grade } from './grade.ts'
import { seedOf } from './random.ts'
import type { Instant } from './time.ts'

/**
 * A sitting: a queue being worked through. It is a fold of its events, so it goes on where it was after a
 * reload, and undo is a step fewer. Which card comes next depends on the steps alone, never on the clock.
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
  readonly steps: readonly Step[]
}

export type Step = {
  readonly event: string
  readonly at: Instant
  readonly card: string
  readonly kind: 'answered' | 'skipped' | 'suspended' | 'flagged'
  /** Only of an answer. */
  readonly grade?: Grade
}

/** A card graded *again* rests at least this long while there are others. */
export const REST_MS = 60_000

/** The card to show, or undefined when the sitting is finished. */
export function nextCard(sitting: Sitting): string | undefined {
  if (isTimeUp(sitting)) return undefined
  const { waiting, untouched } = sort(sitting)
  const now = sitting.steps.at(-1)?.at ?? 0
  const rested = waiting.find((step) => now - step.at >= REST_MS)
  return rested?.card ?? untouched[0] ?? waiting[0]?.card
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

/** What *undo* would take back. */
export function lastStep(sitting: Sitting): Step | undefined {
  return sitting.steps.at(-1)
}

/** The seed of a scenario's variant: another each time it comes up, and the same again after a reload or an undo. */
export function variantSeed({ id, steps }: Sitting, card: string): number {
  const times = steps.filter((step) => step.card === card && step.kind === 'answered').length
  return seedOf(`${id} ${card} ${times}`)
}

/** Cards graded *again*, longest waiting first, and those not yet reached, in order. */
function sort(sitting: Sitting): { waiting: readonly Step[]; untouched: readonly string[] } {
  const lastOf = new Map<string, Step>()
  const out = new Set<string>()
  for (const step of sitting.steps) {
    if (step.kind === 'flagged') continue
    // Deleted first, so that the map's order is that of the last steps.
    lastOf.delete(step.card)
    lastOf.set(step.card, step)
    if (step.kind === 'suspended') out.add(step.card)
  }
  return {
    waiting: [...lastOf.values()].filter((step) => step.grade === 'again' && !out.has(step.card)),
    untouched: sitting.cards.filter((card) => !lastOf.has(card)),
  }
}
