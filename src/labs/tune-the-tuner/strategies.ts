import type { Chance } from '#labs/engine/arithmetic/chance.ts'
import { exponential } from '#labs/engine/arithmetic/exponential.ts'
import { type Belief, gaussianProcess, type Place } from './gaussian-process.ts'

/** A training job that a strategy asks for: where, and for which share of the full number of rounds. */
export type Ask = { readonly place: Place; readonly share: number }

/** Asks for training jobs one by one and is told the loss of each. */
export type Strategy = (jobs: number, dimensions: number, chance: Chance) => Generator<Ask, void, number>

const anywhere = (dimensions: number, chance: Chance): Place => Array.from({ length: dimensions }, chance.uniform)

export function* randomSearch(...[jobs, dimensions, chance]: Parameters<Strategy>): ReturnType<Strategy> {
  for (let job = 0; job < jobs; job += 1) yield { place: anywhere(dimensions, chance), share: 1 }
}

/** As many values of each setting as the number of jobs allows, and every combination of them. */
export function* gridSearch(...[jobs, dimensions]: Parameters<Strategy>): ReturnType<Strategy> {
  let values = 1
  while (power(values + 1, dimensions) <= jobs) values += 1
  for (let job = 0; job < power(values, dimensions); job += 1) {
    const place = Array.from({ length: dimensions }, (_, index) => {
      return ((Math.floor(job / power(values, index)) % values) + 0.5) / values
    })
    yield { place, share: 1 }
  }
}

/** Of whole numbers. */
function power(base: number, exponent: number): number {
  return exponent === 0 ? 1 : base * power(base, exponent - 1)
}

const FIRST_AT_RANDOM = 5
const CANDIDATES = 200

/** After a few places at random, always the one where most improvement is expected. */
export function* bayesianSearch(...[jobs, dimensions, chance]: Parameters<Strategy>): ReturnType<Strategy> {
  const [places, losses]: [Place[], number[]] = [[], []]
  for (let job = 0; job < jobs; job += 1) {
    const place = job < FIRST_AT_RANDOM ? anywhere(dimensions, chance) : mostPromising(places, losses, chance)
    places.push(place)
    losses.push(yield { place, share: 1 })
  }
}

function mostPromising(places: readonly Place[], losses: readonly number[], chance: Chance): Place {
  const process = gaussianProcess(places, losses)
  const best = places[losses.indexOf(Math.min(...losses))] as Place
  const candidates = Array.from({ length: CANDIDATES }, (_, index) =>
    // A quarter of them near the best so far.
    index % 4 === 0
      ? best.map((value) => Math.min(1, Math.max(0, value + 0.1 * chance.normal())))
      : anywhere(best.length, chance),
  )
  const worth = candidates.map((place) => expectedImprovement(process.at(place), process.least))
  return candidates[worth.indexOf(Math.max(...worth))] as Place
}

function expectedImprovement({ mean, deviation }: Belief, least: number): number {
  const ahead = (least - mean) / deviation
  // The normal distribution, its sum by a logistic curve that is off by 0.0002 at most.
  const density = 0.3989422804014327 * exponential((-ahead * ahead) / 2)
  const below = 1 / (1 + exponential(-1.5976 * ahead - 0.07056 * ahead * ahead * ahead))
  return deviation * (ahead * below + density)
}

const KEPT_SHARE = 1 / 3

/** Many at first, for a ninth of the rounds; the best third goes on for three times as long, and again. */
export function* halving(...[jobs, dimensions, chance]: Parameters<Strategy>): ReturnType<Strategy> {
  let places = Array.from({ length: jobs }, () => anywhere(dimensions, chance))
  for (let share = KEPT_SHARE * KEPT_SHARE; ; share /= KEPT_SHARE) {
    const losses: number[] = []
    for (const place of places) losses.push(yield { place, share })
    if (share >= 1) return
    const inOrder = [...places.keys()].sort((one, other) => (losses[one] as number) - (losses[other] as number))
    const kept = Math.max(1, Math.floor(places.length * KEPT_SHARE))
    places = inOrder.slice(0, kept).map((index) => places[index] as Place)
  }
}
