import { fadeFactor } from './memory-trace.ts'
import { AT, DEFAULT_PARAMETERS } from './parameters.ts'
import type { CardReviews } from './review-history.ts'

/**
 * How long something is remembered after a first grade, from the first target of each card alone: of each first grade
 * the stability S is sought that makes least
 *
 *   Σ over elapsed days  n·−(r·ln R + (1 − r)·ln(1 − R))  +  |S − default| / 16
 *
 * with n reviews of which the share r was recalled, smoothed by one review at the mean recall of the log, and
 * R = (1 + f·t/S)^−w20 of the defaults (fsrs-rs, `pre_training.rs`).
 */
export type InitialStabilities = {
  /** After again, hard, good, easy; never falling. */
  readonly stabilities: readonly number[]
  /** Of how many cards each was learnt. */
  readonly counts: readonly number[]
}

const LEAST = 0.001
const MOST = 100
const GRADES = 4
const DECAY = DEFAULT_PARAMETERS[AT.decay] as number
const FADE = fadeFactor(DECAY)

type Outcomes = { days: number; count: number; recalled: number }[]

export function initialStabilities(reviews: CardReviews): InitialStabilities {
  const { outcomes, meanRecall } = firstTargets(reviews)
  const counts = outcomes.map((group) => group.reduce((sum, { count }) => sum + count, 0))
  const found = outcomes.map((group, index) =>
    group.length === 0 ? undefined : likeliest(group, meanRecall, DEFAULT_PARAMETERS[index] as number),
  )
  return { stabilities: rising(found, counts), counts }
}

/** The first target of every card, by first grade and elapsed days; and the share recalled of all targets. */
function firstTargets({ starts, grades, elapsedDays }: CardReviews) {
  const groups = Array.from({ length: GRADES }, () => new Map<number, { count: number; recalled: number }>())
  let targets = 0
  let recalledInAll = 0
  for (let card = 0; card + 1 < starts.length; card += 1) {
    let isFirst = true
    for (let at = (starts[card] as number) + 1; at < (starts[card + 1] as number); at += 1) {
      const days = elapsedDays[at] as number
      if (days === 0) continue
      const recalled = (grades[at] as number) > 1 ? 1 : 0
      targets += 1
      recalledInAll += recalled
      if (!isFirst) continue
      isFirst = false
      const group = groups[(grades[starts[card] as number] as number) - 1]
      const outcome = group?.get(days) ?? { count: 0, recalled: 0 }
      outcome.count += 1
      outcome.recalled += recalled
      group?.set(days, outcome)
    }
  }
  const outcomes: Outcomes[] = groups.map((group) => [...group].map(([days, outcome]) => ({ days, ...outcome })))
  return { outcomes, meanRecall: recalledInAll / Math.max(1, targets) }
}

/** Halving by thirds of the logarithm; the penalty's kink at the default makes a slope of no use. */
function likeliest(outcomes: Outcomes, meanRecall: number, usual: number): number {
  const cost = (logStability: number) => {
    const stability = Math.exp(logStability)
    let sum = Math.abs(stability - usual) / 16
    for (const { days, count, recalled } of outcomes) {
      const chance = (1 + (FADE * days) / stability) ** -DECAY
      const share = (recalled + meanRecall) / (count + 1)
      sum -= count * (share * Math.log(chance) + (1 - share) * Math.log(1 - chance))
    }
    return sum
  }
  let least = Math.log(LEAST)
  let most = Math.log(MOST)
  while (most - least > 1e-6) {
    const third = (most - least) / 3
    if (cost(least + third) < cost(most - third)) most -= third
    else least += third
  }
  return Math.exp((least + most) / 2)
}

/**
 * All four, never falling from again to easy: where two that were learnt are the wrong way round, the one learnt of
 * fewer cards gives way. One of which there are no cards is the default, scaled as the learnt ones are.
 */
function rising(found: readonly (number | undefined)[], counts: readonly number[]): number[] {
  const learnt = [...found]
  for (const [low, high] of [
    [0, 1],
    [1, 2],
    [2, 3],
    [0, 2],
    [1, 3],
    [0, 3],
  ] as const) {
    const [lower, higher] = [learnt[low], learnt[high]]
    if (lower === undefined || higher === undefined || lower <= higher) continue
    if ((counts[low] as number) > (counts[high] as number)) learnt[high] = lower
    else learnt[low] = higher
  }
  const ratios = learnt
    .flatMap((stability, index) => (stability === undefined ? [] : [stability / (DEFAULT_PARAMETERS[index] as number)]))
    .sort((a, b) => a - b)
  const scale = ratios[Math.floor(ratios.length / 2)] ?? 1
  let least = LEAST
  return learnt.map((stability, index) => {
    const scaled = Math.min(MOST, (DEFAULT_PARAMETERS[index] as number) * scale)
    least = Math.max(least, stability ?? scaled)
    return least
  })
}
