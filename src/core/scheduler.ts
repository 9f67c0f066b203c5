import { FSRSAlgorithm, generatorParameters, Rating } from 'ts-fsrs'
import { AT, DEFAULT_PARAMETERS } from '#core/memory/parameters.ts'
import type { Grade } from './grade.ts'

/**
 * The memory model: FSRS-6, in our words and units. The only file that knows ts-fsrs.
 *
 * Of ts-fsrs only the arithmetic is used (`next_state`, `forgetting_curve`), with our own study days. Its
 * scheduler counts UTC dates, floors elapsed time to whole days, and its `rollback` drifts. Fuzz is off:
 * the same log must always give the same schedule.
 */

/**
 * Stability: days until recall falls to 90 %. Difficulty: 1 (easy) to 10 (hard). `decay` is how slowly recall falls
 * after that, 0.1 to 0.8, where it is not the usual.
 */
export type Memory = { readonly stability: number; readonly difficulty: number; readonly decay?: number }

export type MemoryModel = {
  /** What is remembered after an answer. `memory` is undefined for a card never answered; days are whole. */
  readonly nextMemory: (memory: Memory | undefined, elapsedDays: number, grade: Grade) => Memory
}

const RATING: Readonly<Record<Grade, Rating.Again | Rating.Hard | Rating.Good | Rating.Easy>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}

const USUAL_DECAY = DEFAULT_PARAMETERS[AT.decay] as number

/** The model with parameters of its own; those of one learner are fitted in memory/fit.ts. */
export function createMemoryModel(parameters: readonly number[]): MemoryModel {
  const algorithm = new FSRSAlgorithm(generatorParameters({ w: parameters, enable_fuzz: false }))
  const bend = bendOf(parameters)
  return {
    nextMemory(memory, elapsedDays, grade) {
      const { stability, difficulty } = algorithm.next_state(memory ?? null, Math.max(0, elapsedDays), RATING[grade])
      // The library lifts a first stability to 0.1; what was fitted, down to 0.001, is what the learner showed.
      return { stability: memory ? stability : (parameters[RATING[grade] - 1] as number), difficulty, ...bend }
    },
  }
}

/** What of the parameters each memory carries with it. */
export function bendOf(parameters: readonly number[]): Pick<Memory, 'decay'> {
  const decay = parameters[AT.decay] as number
  return decay === USUAL_DECAY ? {} : { decay }
}

const models = new WeakMap<readonly number[], MemoryModel>()

/** The same, made once for each list of parameters. */
export function memoryModel(parameters: readonly number[]): MemoryModel {
  const known = models.get(parameters)
  if (known) return known
  const model = createMemoryModel(parameters)
  models.set(parameters, model)
  return model
}

// R(t, S) = (1 + f·t/S)^−w20 with f = 0.9^(−1/w20) − 1, so that R(S, S) = 0.9.
let factor = { decay: USUAL_DECAY, value: factorFor(USUAL_DECAY) }

function factorFor(decay: number): number {
  return 0.9 ** (-1 / decay) - 1
}

/** All cards of a learner fall alike: the factor of the last one is nearly always that of the next. */
function factorOf(decay: number): number {
  if (decay !== factor.decay) factor = { decay, value: factorFor(decay) }
  return factor.value
}

/** The chance of recall, 0 to 1, after some days without a look. Days may be a fraction. */
export function recallAfter({ stability, decay = USUAL_DECAY }: Memory, days: number): number {
  return (1 + (factorOf(decay) * Math.max(0, days)) / stability) ** -decay
}

/** Whole days, at least one, until recall falls to `retention` (0 to 1): R(t, S) solved for t. */
export function intervalDays(
  { stability, decay = USUAL_DECAY }: Memory,
  retention: number,
  maximumDays: number,
): number {
  const days = (stability / factorOf(decay)) * (retention ** (-1 / decay) - 1)
  return Math.min(maximumDays, Math.max(1, Math.round(days)))
}
