import fc from 'fast-check'
import { type ByGrade, type PlanItem, type PlanTask, USUAL_HABITS } from '#core/plan/plan-task.ts'
import { createRandom } from '#core/random.ts'

/** The published defaults of FSRS-6. */
export const PARAMETERS: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]

const { firstShares, firstSeconds, passShares, secondsByGrade } = USUAL_HABITS
const MEAN_FIRST_SECONDS = firstShares.reduce((sum, share, grade) => sum + share * (firstSeconds[grade] ?? 0), 0)

function times([again, hard, good, easy]: ByGrade, factor: number): ByGrade {
  return [again * factor, hard * factor, good * factor, easy * factor]
}

/** Someone who takes twice as long as usual for cards, and four times for scenarios. */
export function makeTask(items: readonly PlanItem[], secondsPerDay: readonly number[]): PlanTask {
  return {
    items,
    secondsPerDay,
    attendance: 1,
    parameters: PARAMETERS,
    firstShares,
    passShares,
    habits: {
      card: { secondsByGrade: times(secondsByGrade, 2), firstSeconds: 2 * MEAN_FIRST_SECONDS, guessFloor: 0 },
      scenario: { secondsByGrade: times(secondsByGrade, 4), firstSeconds: 4 * MEAN_FIRST_SECONDS, guessFloor: 0.25 },
    },
  }
}

export const NEW_CARD: PlanItem = { kind: 'card', weight: 1 }

/** A deck in the midst of a course: the first `seen` of `count` items met, in states of every kind. */
export function makeDeck(count: number, seen: number, seed = 1): readonly PlanItem[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, index) => {
    const stability = Math.exp(random() * 6 - 1)
    const difficulty = 1 + 9 * random()
    const sinceDays = Math.floor(random() * 20)
    return { ...NEW_CARD, ...(index < seen && { memory: { stability, difficulty, sinceDays } }) }
  })
}

export function days(count: number, minutes: number): readonly number[] {
  return Array.from({ length: count }, () => minutes * 60)
}

/** Any item, the strangest ones too. */
export const anyItem: fc.Arbitrary<PlanItem> = fc
  .record({
    kind: fc.constantFrom('card' as const, 'scenario' as const),
    weight: fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 1e-6, max: 1e6, noNaN: true })),
    memory: fc.option(
      fc.record({
        stability: fc.oneof(
          fc.constantFrom(0, 1e-9, 0.001, 36_500, 1e12),
          fc.double({ min: 0.01, max: 400, noNaN: true }),
        ),
        difficulty: fc.oneof(fc.constantFrom(0, 1, 10, 99), fc.double({ min: 1, max: 10, noNaN: true })),
        sinceDays: fc.oneof(fc.constantFrom(0, 1, 100_000), fc.nat(60)),
      }),
    ),
    knownUnseen: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ kind, weight, memory, knownUnseen }) => ({
    kind,
    weight,
    ...(memory && { memory }),
    ...(knownUnseen !== null && { knownUnseen }),
  }))

/** Any task that takes but a moment. */
export const anyTask: fc.Arbitrary<PlanTask> = fc
  .record({
    items: fc.array(anyItem, { maxLength: 12 }),
    secondsPerDay: fc.array(fc.constantFrom(0, 1, 300, 1_500, 86_400), { maxLength: 25 }),
    attendance: fc.constantFrom(0.2, 0.8, 1),
  })
  .map(({ items, secondsPerDay, attendance }) => ({ ...makeTask(items, secondsPerDay), attendance }))
