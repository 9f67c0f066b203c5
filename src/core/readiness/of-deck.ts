import type { CardProgress } from '#core/card-progress.ts'
import type { SittableExam } from '#core/mock/composing.ts'
import type { ItemOutlook } from '#core/plan/plan-reader.ts'
import { isSuspended, type Subject } from '#core/queue.ts'
import { domainOf, shapeOf } from '#core/rehearsal/asked.ts'
import { recallAfter } from '#core/scheduler.ts'
import { byTag } from '#core/standing.ts'
import { type Day, daysBetween } from '#core/time.ts'
import type { Calibration } from './calibration.ts'
import { guessFloorOf } from './guess-floor.ts'
import { lastLookDays } from './last-look.ts'
import { type Estimate, type ExamShape, type Readiness, type ReadinessItem, readinessOf } from './readiness.ts'

/** A card of the deck that an exam asks, and as which domain. */
export type AskedCard = { readonly subject: Subject; readonly domain: number; readonly floor: number }

/** Every card that the exam asks, except those put aside. */
export function askedBy(exam: SittableExam, subjects: readonly Subject[]): readonly AskedCard[] {
  return subjects.flatMap((subject) => {
    const domain = isSuspended(subject) ? undefined : domainOf(subject.card, exam)
    return domain === undefined ? [] : [{ subject, domain, floor: guessFloorOf(subject.card) }]
  })
}

/** What is to be expected of a card on a day if it is not studied any more. */
export function itemOn(
  { subject, domain, floor }: AskedCard,
  day: Day,
  { memory, last }: CardProgress = subject.progress,
): ReadinessItem {
  if (!memory || !last) return { domain, floor, recall: 0, days: 0 }
  const days = Math.max(0, daysBetween(last, day))
  return { domain, floor, days, recall: recallAfter(memory, days) }
}

/** What is to be expected of it on the exam day if the plan is followed from `today` on. */
export function itemByPlan(asked: AskedCard, { recallByPlan }: ItemOutlook, today: Day, exam: Day): ReadinessItem {
  const left = itemOn(asked, exam)
  const daysIfLeft = left.recall > 0 ? left.days : undefined
  const days = lastLookDays({ ifLeft: left.recall, planned: recallByPlan, daysIfLeft }, daysBetween(today, exam))
  return { ...left, recall: recallByPlan, days }
}

export type TagReadiness = Estimate & {
  readonly tag: string
  readonly cards: number
  /** Of these not met yet. */
  readonly unseen: number
  /** What of the whole score, 0 to 1, these cards are still short of. */
  readonly room: number
}

/** One way in which the time until an exam may go, and what comes of it. */
export type Projection = {
  readonly whole: Readiness
  readonly items: readonly ReadinessItem[]
}

export function project(
  items: readonly ReadinessItem[],
  exam: SittableExam,
  calibration: Calibration,
  future: number,
): Projection | undefined {
  const whole = readinessOf(items, shapeOf(exam), calibration, future)
  return whole && { whole, items }
}

/**
 * The cards of each tag that the exam asks, as if it asked just these, those first that most of the score is missing
 * in. `items` are those of `asked`, in the same order.
 */
export function readinessByTag(
  asked: readonly AskedCard[],
  { items }: Pick<Projection, 'items'>,
  exam: SittableExam,
  calibration: Calibration,
  future: number,
): readonly TagReadiness[] {
  const itemOf = new Map(asked.map(({ subject }, place) => [subject, items[place] as ReadinessItem]))
  const weightOf = itemWeights(items, shapeOf(exam))
  const groups = [...byTag(asked.map(({ subject }) => subject))]
  return groups
    .flatMap(([tag, subjects]) => {
      const own = subjects.map((subject) => itemOf.get(subject) as ReadinessItem)
      const estimate = readinessOf(
        own.map((item) => ({ ...item, domain: 1 })),
        { domains: [{ number: 1, weight: 1 }], questions: own.length, passShare: 0.5 },
        calibration,
        future,
      )
      if (!estimate) return []
      const weight = own.reduce((sum, { domain }) => sum + (weightOf.get(domain) ?? 0), 0)
      const { score, low, high } = estimate
      const unseen = subjects.filter(({ progress }) => progress.reps === 0).length
      return [{ tag, cards: own.length, unseen, score, low, high, room: weight * (1 - score) }]
    })
    .sort((a, b) => b.room - a.room || (a.tag < b.tag ? -1 : 1))
}

/** By domain: what one of its items is worth of the whole score, 0 to 1. */
export function itemWeights(
  items: readonly Pick<ReadinessItem, 'domain'>[],
  { domains }: ExamShape,
): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { domain } of items) counts.set(domain, (counts.get(domain) ?? 0) + 1)
  const asking = domains.filter(({ number, weight }) => weight > 0 && counts.has(number))
  const total = asking.reduce((sum, { weight }) => sum + weight, 0)
  return new Map(asking.map(({ number, weight }) => [number, weight / total / (counts.get(number) ?? 1)]))
}
