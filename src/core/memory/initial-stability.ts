import { fadeFactor } from './memory-trace.ts'
import { AT, DEFAULT_PARAMETERS } from './parameters.ts'
import type { CardReviews } from './review-history.ts'

/**
 * How long something is remembered after a first grade, from the first target of each card alone: of each first grade
 * the stability S is sought that makes least
 *
 *   Σ over elapsed days  −(recalled·ln R + forgotten·ln(1 − R))  +  ln(S / default)² / 2
 *
 * with R = (1 + f·t/S)^−w20 of the defaults. The last part is a prior: two in three people lie within a factor of e of
 * the default. (fsrs-rs adds |S − default| / 16 instead, and one review at the mean recall of the log. With few
 * reviews that says too little: over 60 made learners with 400 reviews each, the loss on new reviews was 0.0133 above
 * that of the truth by the stabilities so found, and 0.0114 by the defaults; with the prior it is 0.0109.)
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

type Outcomes = readonly { readonly days: number; readonly recalled: number; readonly forgotten: number }[]

export function initialStabilities(reviews: CardReviews): InitialStabilities {
  const outcomes = firstTargets(reviews)
  const counts = outcomes.map((group) => group.reduce((sum, { recalled, forgotten }) => sum + recalled + forgotten, 0))
  const found = outcomes.map((group, index) =>
    group.length === 0 ? undefined : likeliest(group, DEFAULT_PARAMETERS[index] as number),
  )
  return { stabilities: rising(found, counts), counts }
}

/** The first target of every card, by first grade and elapsed days. */
function firstTargets({ starts, grades, elapsedDays }: CardReviews): Outcomes[] {
  const groups = Array.from({ length: GRADES }, () => new Map<number, { recalled: number; forgotten: number }>())
  for (let card = 0; card + 1 < starts.length; card += 1) {
    const start = starts[card] as number
    const end = starts[card + 1] as number
    let at = start + 1
    while (at < end && elapsedDays[at] === 0) at += 1
    if (at >= end) continue
    const group = groups[(grades[start] as number) - 1] as (typeof groups)[number]
    const days = elapsedDays[at] as number
    const outcome = group.get(days) ?? { recalled: 0, forgotten: 0 }
    if (grades[at] === 1) outcome.forgotten += 1
    else outcome.recalled += 1
    group.set(days, outcome)
  }
  return groups.map((group) => [...group].map(([days, outcome]) => ({ days, ...outcome })))
}

/** By thirds of the logarithm, for the sum falls and then rises. */
function likeliest(outcomes: Outcomes, usual: number): number {
  const cost = (logStability: number) => {
    const stability = Math.exp(logStability)
    let sum = (logStability - Math.log(usual)) ** 2 / 2
    for (const { days, recalled, forgotten } of outcomes) {
      const chance = (1 + (FADE * days) / stability) ** -DECAY
      sum -= recalled * Math.log(chance) + forgotten * Math.log(1 - chance)
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
