import type { Random } from '#core/random.ts'
import { normal } from '../chance.ts'
import type { GradeNumber } from '../fsrs-6.ts'
import type { Learner } from './learner.ts'

/**
 * ACT-R as Pavlik & Anderson (2005, "Practice and forgetting effects on vocabulary memory") fitted it: each encounter
 * leaves a trace that decays as a power of its age, and the more active the memory is when a trace is laid, the
 * faster that trace decays.
 *   activation m = ln Σ age^−d + b;  d = a + c·e^m at the encounter;  recall = 1/(1 + e^((τ − m)/s))
 * Time between sessions counts by a factor h, since less interferes than in the laboratory. b differs by card,
 * a, τ and h by learner.
 */
const DECAY = 0.177
const DECAY_SCALE = 0.217
/** −0.704 for words of an unknown language; lowered for facts with a meaning, of which half are kept, not a fifth. */
const THRESHOLD = -1.2
const NOISE = 0.255
const BETWEEN_SESSIONS = 0.025
const SPREAD = { decay: 0.1, threshold: 0.2, betweenSessions: 0.3, card: 0.3 }

const DAY_SECONDS = 86_400
const LEAST_AGE_SECONDS = 60
/** The easier a first meeting went, the deeper it was encoded. */
const FIRST_TRACES: Readonly<Record<GradeNumber, number>> = { 1: 1, 2: 1, 3: 2, 4: 3 }

export function createActRLearner(random: Random, cards: number): Learner {
  const decay = DECAY * Math.exp(SPREAD.decay * normal(random))
  const threshold = THRESHOLD + SPREAD.threshold * normal(random)
  const dayAge = DAY_SECONDS * BETWEEN_SESSIONS * Math.exp(SPREAD.betweenSessions * normal(random))
  const bias = Float64Array.from({ length: cards }, () => SPREAD.card * normal(random))
  const days: number[][] = Array.from({ length: cards }, () => [])
  const decays: number[][] = Array.from({ length: cards }, () => [])

  /** The sum of the traces of a card; 0 before the first. */
  const strength = (card: number, day: number) => {
    const laid = days[card] as number[]
    const powers = decays[card] as number[]
    let sum = 0
    for (let trace = 0; trace < laid.length; trace += 1) {
      const age = Math.max(LEAST_AGE_SECONDS, (day - (laid[trace] as number)) * dayAge)
      sum += age ** -(powers[trace] as number)
    }
    return sum
  }
  const layTrace = (card: number, day: number) => {
    decays[card]?.push(decay + DECAY_SCALE * strength(card, day))
    days[card]?.push(day)
  }
  const hasMet = (card: number) => (days[card] as number[]).length > 0
  return {
    hasMet,
    recall(card, day) {
      if (!hasMet(card)) return 0
      const activation = Math.log(strength(card, day)) + (bias[card] as number)
      return 1 / (1 + Math.exp((threshold - activation) / NOISE))
    },
    study(card, day, grade) {
      const traces = hasMet(card) ? 1 : FIRST_TRACES[grade]
      for (let trace = 0; trace < traces; trace += 1) layTrace(card, day)
    },
  }
}
