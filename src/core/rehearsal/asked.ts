import type { Card, Exam } from '#core/deck.ts'
import { askedDomains } from '#core/freshness.ts'
import type { SittableExam } from '#core/mock/composing.ts'
import type { ExamShape } from '#core/readiness/readiness.ts'

/** The domain of an exam that asks a card: the heaviest, where several do. */
export function domainOf(
  card: Pick<Card, 'domains' | 'services'>,
  { id, domains: all }: Pick<Exam, 'id' | 'domains'>,
): number | undefined {
  const domains = askedDomains(card)
  const asking = all.filter(({ number }) => domains.includes(`${id}/${number}`))
  return asking.reduce<(typeof all)[number] | undefined>(
    (best, one) => (best && best.weightPercent >= one.weightPercent ? best : one),
    undefined,
  )?.number
}

/** An exam as an estimate of readiness sees it. */
export function shapeOf({ domains, blueprint: { scored, passScore, scale } }: SittableExam): ExamShape {
  return {
    domains: domains.map(({ number, weightPercent }) => ({ number, weight: weightPercent })),
    questions: scored.value,
    passShare: (passScore.value - scale.least) / (scale.most - scale.least),
  }
}

/**
 * A share of right answers on the exam's scale. AWS does not publish how it scales; the line from the least to the most
 * is what mocks are scored by too.
 */
export function scaledScore(share: number, { blueprint: { scale } }: SittableExam): number {
  return Math.round(scale.least + (scale.most - scale.least) * share)
}
