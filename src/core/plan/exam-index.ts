/**
 * The exam-horizon index, by which a plan decides what comes next: what a second spent on an item now gains over the
 * best that could be done with it later, or over leaving it. With Q, what an answer on a day leads to, less the price of
 * all seconds after it,
 *
 *   index = (Q[day] − max(left, Q[later] − price[later]·seconds[later], …)) / seconds[day]
 *
 * in recall; times its worth it compares items. A plan's reader works it out for one item from its own state
 * (plan-reader.ts), a rehearsal for all states and days at once (rehearsal/study-order.ts).
 */

/**
 * What has not been met goes before what is as good by so much. The plan knows when the last meetings are best, which
 * may be in the last days; but it knows that from its model of memory, and to meet early costs little where the model is
 * right and helps where it is not. In simulation (60 days, 1,000 cards) 3 % are worth +0.36 ± 0.10 points with learners
 * of another memory (SBD), enough to be no worse than the best constant retention, and cost 0.21 ± 0.22 with learners of
 * the plan's own; 10 % are worth +0.96 and cost 0.94. Tried and left out: a tenth of the gain of a last look (−7.4 with
 * its own kind), parameters halfway to the defaults (+0.5, −0.9), a second plan with the defaults (+0.4, −0.5) or with
 * a steeper decay (−0.4), a fifth of the time held back (+0.1, −0.4), time that fades towards the exam (+0.5, −1.8).
 */
export const UNSEEN_FIRST = 1.04

/** The index, from a gain over waiting. */
export function examIndex(gain: number, seconds: number, isUnseen: boolean): number {
  const perSecond = gain / seconds
  return isUnseen && perSecond > 0 ? perSecond * UNSEEN_FIRST : perSecond
}

/** What can be done with an item on each node: what an answer leads to, and the seconds it takes. */
export type Chances = { readonly values: Float64Array; readonly seconds: Float64Array; readonly isUnseen: boolean }

/** The index on each node into `into`, from the last one back; nodes without time stay as they are. */
export function examIndexes(
  { values, seconds, isUnseen }: Chances,
  left: number,
  time: Float64Array,
  prices: Float64Array,
  into: Float64Array,
  from = 0,
): void {
  let best = left
  for (let node = values.length - 1; node >= from; node -= 1) {
    if ((time[node] as number) <= 0) continue
    const value = values[node] as number
    const takes = seconds[node] as number
    into[node] = examIndex(value - best, takes, isUnseen)
    best = Math.max(best, value - (prices[node] as number) * takes)
  }
}
