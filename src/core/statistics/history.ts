import type { CardProgress } from '#core/card-progress.ts'
import type { LogEvent } from '#core/event.ts'
import type { Grade } from '#core/grade.ts'
import { type Day, daysBetween, type Instant } from '#core/time.ts'
import { dayNumber } from './bins.ts'
import { followCards } from './follow-cards.ts'

/**
 * How far a card had come when it was answered, as Anki has it: a card in review is mature from an interval of 21
 * days on, and one forgotten is learned again. An answer in a cram tells of no schedule.
 */
export const STAGES = ['new', 'learning', 'young', 'mature', 'cram'] as const
export type Stage = (typeof STAGES)[number]

const MATURE_DAYS = 21

/** More than this for one answer was time away: what progress.ts counts as studied. */
const LONGEST_MS = 300_000

/** An answer that stands, and what its card was at the time. */
export type Answered = {
  readonly card: string
  /** Days since 1970, of the learner's own day. */
  readonly day: number
  readonly at: Instant
  readonly grade: Grade
  /** Without time spent away. */
  readonly tookMs: number
  readonly stage: Stage
  readonly isScenario: boolean
}

/** Every answer that stands, in order: all that statistics of answers are counted from. One pass over the log. */
export function historyOf(log: Iterable<LogEvent>): readonly Answered[] {
  const pass = historyInSteps(log)
  for (;;) {
    const step = pass.next()
    if (step.done) return step.value
  }
}

/** So many answers are a few milliseconds of work. */
const ANSWERS_A_STEP = 250

/** The same a little at a time, for whoever has other things to do in between. */
export function* historyInSteps(log: Iterable<LogEvent>): Generator<undefined, readonly Answered[]> {
  const history: Answered[] = []
  let [lastDay, lastNumber]: [Day | '', number] = ['', 0]
  for (const { answer, before } of followCards(log)) {
    // Answers come in days: there is no need to parse the date of each.
    if (answer.day !== lastDay) [lastDay, lastNumber] = [answer.day, dayNumber(answer.day)]
    history.push({
      card: answer.card,
      day: lastNumber,
      at: answer.at,
      grade: answer.grade,
      tookMs: Math.min(LONGEST_MS, Math.max(0, answer.tookMs)),
      stage: answer.counts ? stageOf(before) : 'cram',
      isScenario: answer.given !== undefined,
    })
    if (history.length % ANSWERS_A_STEP === 0) yield
  }
  return history
}

function stageOf({ state, last, due }: CardProgress): Stage {
  if (state === 'new') return 'new'
  if (state === 'learn' || !last || !due) return 'learning'
  return daysBetween(last, due) < MATURE_DAYS ? 'young' : 'mature'
}

export function isRight({ grade }: Pick<Answered, 'grade'>): boolean {
  return grade !== 'again'
}
