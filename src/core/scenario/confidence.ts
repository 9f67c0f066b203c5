import type { Grade } from '#core/grade.ts'

/** How sure the learner is, said before the options appear. */
export const CONFIDENCES = ['unsure', 'fairly', 'sure'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** What the exam itself allows for a question: 130 minutes for 65 of them. */
export const ALLOWED_MS = 120_000

/** `quick`: within half of what the exam allows. `slow`: beyond it. */
export const SPEEDS = ['quick', 'steady', 'slow'] as const
export type Speed = (typeof SPEEDS)[number]

export function speedOf(tookMs: number, questions: number): Speed {
  const allowed = ALLOWED_MS * questions
  if (tookMs <= allowed / 2) return 'quick'
  return tookMs <= allowed ? 'steady' : 'slow'
}

/**
 * What a right answer was worth. Only who was sure earns *easy*; a lucky guess is never *good*; and who says nothing
 * beforehand may have guessed as well, and is never *easy*. A wrong answer is *again*, however sure or quick.
 */
const GRADE_OF_RIGHT: Readonly<Record<Confidence | 'unsaid', Readonly<Record<Speed, Grade>>>> = {
  sure: { quick: 'easy', steady: 'good', slow: 'hard' },
  fairly: { quick: 'good', steady: 'good', slow: 'hard' },
  unsure: { quick: 'hard', steady: 'hard', slow: 'hard' },
  unsaid: { quick: 'good', steady: 'good', slow: 'hard' },
}

/** The grade that an answer to a scenario earns: correct × sure × time. */
export function earnedGrade(right: boolean, sure: Confidence | undefined, speed: Speed): Grade {
  return right ? GRADE_OF_RIGHT[sure ?? 'unsaid'][speed] : 'again'
}
