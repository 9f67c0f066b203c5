import type { CardProgress } from '#core/card-progress.ts'
import type { LogEvent } from '#core/event.ts'
import type { SittableExam } from '#core/mock/composing.ts'
import type { Mock } from '#core/mock/mock.ts'
import { scoreMock } from '#core/mock/scoring.ts'
import { shapeOf } from '#core/rehearsal/asked.ts'
import { recallAfter } from '#core/scheduler.ts'
import { type AnswerEvent, followCards } from '#core/statistics/follow-cards.ts'
import { type Day, daysBetween, type Instant } from '#core/time.ts'
import { type Answered, type Calibration, calibrate } from './calibration.ts'
import { type AskedCard, itemOn } from './of-deck.ts'
import { type Estimate, type ExamShape, readinessOf } from './readiness.ts'

/**
 * Readiness as it would have been shown earlier: the log is gone through once, and on the days studied and before each
 * mock the exam is estimated from what had been answered by then, as if it had been that very day. Neither a later
 * answer nor a later day is known to an earlier estimate; the deck is the one of today.
 */
export type PastReadiness = {
  /** Every answer that counts to a card met on an earlier day, in order, with the recall foretold just before it. */
  readonly answers: readonly Answered[]
  /** On days studied, at the end of each; where they are many, evenly thinned. */
  readonly days: readonly PastDay[]
  /** Finished mocks of the exam, in the order in which they were started. */
  readonly mocks: readonly MetMock[]
}

export type PastDay = Estimate & { readonly day: Day /** Looked at by then. */; readonly met: number }

/** Shares of right answers, 0 to 1: foretold just before the mock, and reached. */
export type MetMock = {
  readonly id: string
  readonly at: Instant
  readonly foretold: Estimate
  readonly reached: number
  /** Of the items that count. */
  readonly questions: number
}

export type Past = {
  readonly log: readonly LogEvent[]
  readonly asked: readonly AskedCard[]
  readonly exam: SittableExam
  readonly mocks: Iterable<Mock>
}

/** More points than this cannot be told apart on a phone. */
const MOST_DAYS = 40
/** So many answers are a few milliseconds of work. */
const ANSWERS_A_STEP = 250

/** A little at a time, for whoever has other things to do in between. */
export function* pastInSteps({ log, asked, exam, mocks }: Past): Generator<undefined, PastReadiness> {
  const shape = shapeOf(exam)
  const kept = keptDays(log)
  const finished = finishedMocks(exam, mocks)
  const cards = new Map<string, CardProgress>()
  const answers: Answered[] = []
  const days: PastDay[] = []
  const met: MetMock[] = []
  const calibrated = createCalibrator(answers)
  let day: Day | undefined
  let gone = 0

  function* estimated(on: Day, of: ExamShape): Generator<undefined, PastDay | undefined> {
    const items = asked.map((one) => itemOn(one, on, cards.get(one.subject.card.id) ?? UNMET))
    yield
    const calibration = calibrated()
    yield
    const estimate = readinessOf(items, of, calibration, 0)
    const met = items.filter(({ recall }) => recall > 0).length
    return estimate && { day: on, score: estimate.score, low: estimate.low, high: estimate.high, met }
  }
  function* closeDay(on: Day): Generator<undefined, void> {
    const found = kept.has(on) ? yield* estimated(on, shape) : undefined
    if (found) days.push(found)
  }
  function* foretellMocks(before: Instant, on: Day): Generator<undefined, void> {
    for (let next = finished[met.length]; next && next.mock.startedAt <= before; next = finished[met.length]) {
      const { id, startedAt: at } = next.mock
      const { score, low, high } = (yield* estimated(on, { ...shape, questions: next.questions })) ?? NOTHING
      met.push({ id, at, reached: next.reached, questions: next.questions, foretold: { score, low, high } })
    }
  }

  for (const { answer, before, after } of followCards(log)) {
    if (day !== undefined && answer.day > day) yield* closeDay(day)
    if (day === undefined || answer.day > day) day = answer.day
    yield* foretellMocks(answer.at, answer.day)
    const foretold = answer.counts ? foretoldBy(before, answer) : undefined
    if (foretold) answers.push(foretold)
    if (answer.counts) cards.set(answer.card, after)
    gone += 1
    if (gone % ANSWERS_A_STEP === 0) yield
  }
  if (day !== undefined) {
    yield* closeDay(day)
    yield* foretellMocks(Number.POSITIVE_INFINITY, day)
  }
  return { answers, days, mocks: asked.length > 0 ? met : [] }
}

/** So much more evidence, as a share of what there was, is worth another look at all of it. */
const GROWTH = 0.04

/** The calibration by the answers so far. A long log is not gone through again for each handful of new ones. */
function createCalibrator(answers: readonly Answered[]): () => Calibration {
  let count = 0
  let calibration = calibrate([])
  return () => {
    if (answers.length > count * (1 + GROWTH)) {
      calibration = calibrate(answers)
      count = answers.length
    }
    return calibration
  }
}

const UNMET: CardProgress = { state: 'new', reps: 0, lapses: 0 }
const NOTHING: Estimate = { score: 0, low: 0, high: 1 }

/** Undefined for a first meeting, and for a second one on the same day. */
function foretoldBy({ memory, last }: CardProgress, { day, grade }: AnswerEvent): Answered | undefined {
  const days = memory && last ? daysBetween(last, day) : 0
  if (!memory || days <= 0) return undefined
  return { predicted: recallAfter(memory, days), days, recalled: grade !== 'again' }
}

/** The days with answers, evenly thinned: the first and the last are among them. */
function keptDays(log: readonly LogEvent[]): ReadonlySet<Day> {
  const days = [...new Set(log.flatMap((event) => (event.type === 'answered' ? [event.day] : [])))].sort()
  const last = days.length - 1
  if (last < MOST_DAYS) return new Set(days)
  const places = Array.from({ length: MOST_DAYS }, (_, index) => Math.round((index * last) / (MOST_DAYS - 1)))
  return new Set(places.map((place) => days[place] as Day))
}

type FinishedMock = { readonly mock: Mock; readonly reached: number; readonly questions: number }

function finishedMocks(exam: SittableExam, mocks: Iterable<Mock>): readonly FinishedMock[] {
  return [...mocks]
    .flatMap((mock) => {
      if (mock.exam !== exam.id || !mock.finished) return []
      const { right, count } = scoreMock(mock, exam, mock.finished.right).scored
      return count === 0 ? [] : [{ mock, reached: right / count, questions: count }]
    })
    .sort((a, b) => a.mock.startedAt - b.mock.startedAt)
}
