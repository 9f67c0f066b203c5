import { recallOn } from './card-progress.ts'
import type { Card } from './deck.ts'
import type { Afterwards } from './exam-plan.ts'
import type { Meaning } from './progress.ts'
import type { Subject } from './queue.ts'
import type { Day } from './time.ts'

/** A card that is kept warm comes once its recall has fallen to this. */
export const WARM_RECALL = 0.75

type Known = Pick<Meaning, 'plan' | 'taken'>

/**
 * What was decided about a card when an exam that asks it was over: the newest such decision. Undefined where there was
 * none, and where the exam that is studied for now asks it too.
 */
export function afterwardsOf({ domains }: Pick<Card, 'domains'>, { plan, taken }: Known): Afterwards | undefined {
  const asks = (exam: string) => domains.some((domain) => domain.startsWith(`${exam}/`))
  if (plan && asks(plan.exam)) return undefined
  return taken.findLast(({ exam }) => asks(exam))?.afterwards
}

/**
 * The cards that Today may bring: not those of an exam that was retired, and of one that is kept warm only those met
 * before whose recall has fallen far enough. The same array where no exam was taken.
 */
export function notAtRest(subjects: readonly Subject[], known: Known, today: Day): readonly Subject[] {
  if (known.taken.length === 0) return subjects
  return subjects.filter(({ card, progress }) => {
    const afterwards = afterwardsOf(card, known)
    if (afterwards === 'retire') return false
    return afterwards !== 'keep-warm' || (recallOn(progress, today) ?? 1) <= WARM_RECALL
  })
}
