/** A course: how much there is to learn, how long, and how much of each day. */
export type ExamScenario = {
  readonly name: string
  readonly cards: number
  readonly days: number
  readonly minutesPerDay: number
  /** What every answer costs, as a multiple of the usual seconds. */
  readonly cost: number
}

export const SCENARIOS: readonly ExamScenario[] = [
  { name: 'S1', cards: 600, days: 30, minutesPerDay: 20, cost: 2 },
  { name: 'S2', cards: 1_000, days: 60, minutesPerDay: 25, cost: 2 },
  { name: 'S3', cards: 2_000, days: 90, minutesPerDay: 30, cost: 2 },
  { name: 'S4', cards: 1_000, days: 60, minutesPerDay: 25, cost: 1 },
  { name: 'S5', cards: 1_000, days: 30, minutesPerDay: 20, cost: 3 },
  { name: 'S6', cards: 600, days: 60, minutesPerDay: 25, cost: 2 },
]

/** What may be otherwise in a course. */
export const VARIANTS = ['plain', 'weights', 'attendance', 'costs'] as const
export type Variant = (typeof VARIANTS)[number]

/** Blueprint weights: eight topics of equal size, that the exam asks very unequally in one variant. */
const TOPIC_WEIGHTS = [0.25, 0.5, 0.5, 0.75, 1, 1.25, 1.75, 2]

export function weightsOf(variant: Variant, cards: number): Float64Array {
  return Float64Array.from({ length: cards }, (_, card) =>
    variant === 'weights' ? (TOPIC_WEIGHTS[topicOf(card)] as number) : 1,
  )
}

/** From 0; a topic is a domain of the exam. */
export function topicOf(card: number): number {
  return card % TOPICS
}

export const TOPICS = TOPIC_WEIGHTS.length

/** The share of days on which the learner really studies. */
export function attendanceOf(variant: Variant): number {
  return variant === 'attendance' ? 0.8 : 1
}

/** How many times longer an answer takes than policies are told at the start. */
export function costErrorOf(variant: Variant): number {
  return variant === 'costs' ? 1.6 : 1
}
