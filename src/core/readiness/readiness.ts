import { between, type Calibration, HORIZONS, horizonOf } from './calibration.ts'
import { drawVariance } from './exam-draw.ts'
import { logit, normalBelow, sigmoid } from './logistic.ts'

/**
 * The expected exam score, how sure we are of it, and the chance to pass.
 *
 *   score = Σ_domain weight × mean over its items of  floor + (1 − floor)·sigmoid(logit(recall) + correction)
 *
 * `recall` is what the memory model projects to the exam day, the correction what the learner's own log says about the
 * model (calibration.ts), less two pulls: recall above all that the log has tested is believed in part only
 * (BEYOND_PULL of the way on the logit scale), and a plan for days to come turns out a little worse than planned
 * (FUTURE_PULL for a whole course to come, less in proportion).
 *
 * Its variance has three parts. The model's error is common to all items and does not average out: the covariance of
 * the calibration, carried through the score's slope, plus what no log can rule out (ALWAYS, BEYOND for recall outside
 * the evidence, FUTURE for the days to come). The exam draws `questions` of the items, each right or not
 * (exam-draw.ts). The interval and the chance to pass are those of a normal
 * distribution on the logit scale, which does not leave 0 to 1.
 */
export type ReadinessItem = {
  /** Of the exam. */
  readonly domain: number
  /** The chance to know it on the exam day as the memory model sees it; 0 for one not met by then. */
  readonly recall: number
  /** From the last look at it to the exam day; of no matter for one not met. */
  readonly days: number
  /** The chance to be right without knowing: 0 for a card, 1 in so many for a choice. */
  readonly floor: number
}

export type ExamShape = {
  readonly domains: readonly { readonly number: number; readonly weight: number }[]
  readonly questions: number
  /** The share of right answers that passes. */
  readonly passShare: number
}

/** Shares of right answers, 0 to 1. The interval holds eight exams in ten. */
export type Estimate = { readonly score: number; readonly low: number; readonly high: number }

export type Readiness = Estimate & {
  readonly passChance: number
  /** In the order of the exam; one without items is not estimated, and its weight is shared out among the others. */
  readonly domains: readonly (Estimate & { readonly number: number; readonly items: number })[]
}

// The likeliest for 60 simulated learners of five families in two courses. On 30 other learners, in six courses, the
// interval held 82 % of exams foretold with the plan and 80 % of those foretold without more study; worst where the
// plan has shown each card only once, so that there is no answer to calibrate by.
const BEYOND_PULL = 0.35
const FUTURE_PULL = 0.2
const ALWAYS = 0.165
const BEYOND = 0.37
const FUTURE = 0.39

/** Nine and eight in ten of a standard normal distribution are below. */
const NINETIETH = 1.2815515655446004
const EIGHTIETH = 0.8416212335729143

/**
 * `future` is the share of the course, 0 to 1, that is still to come when the items are projected with the plan, and
 * 0 when they are projected as if nothing more were studied.
 */
export function readinessOf(
  items: readonly ReadinessItem[],
  exam: ExamShape,
  calibration: Calibration,
  future: number,
): Readiness | undefined {
  const parts = exam.domains.flatMap(({ number, weight }) => {
    const own = items.filter(({ domain }) => domain === number)
    return own.length === 0 || weight <= 0 ? [] : [{ weight, number, part: partOf(own, calibration, future) }]
  })
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return undefined
  const shares = parts.map(({ weight, ...rest }) => ({ ...rest, share: weight / total }))
  const whole = spreadOf(shares, exam.questions, calibration, future)
  return {
    ...intervalOf(whole, exam.questions),
    passChance: 1 - normalBelow((logit(exam.passShare) - logit(whole.score)) / whole.deviation),
    domains: shares.map(({ number, share, part }) => ({
      number,
      items: part.items,
      ...intervalOf(
        spreadOf([{ share: 1, part }], exam.questions * share, calibration, future),
        exam.questions * share,
      ),
    })),
  }
}

/** What the items of one domain come to, as means over them. */
type Part = {
  readonly items: number
  readonly score: number
  /** The variance of the items' chances. */
  readonly variance: number
  /** How the score moves with δ at each horizon, with recall beyond the evidence, and with a shift of everything. */
  readonly slopes: Float64Array
  readonly beyondSlope: number
  readonly shiftSlope: number
}

function partOf(items: readonly ReadinessItem[], { offsets, typical }: Calibration, future: number): Part {
  const slopes = new Float64Array(HORIZONS.length)
  let sum = 0
  let squares = 0
  let beyondSum = 0
  let shiftSum = 0
  for (const { recall, days, floor } of items) {
    let chance = floor
    if (recall > 0) {
      const { below, share } = horizonOf(days)
      const beyond = logit(recall) - typical
      const pulls = BEYOND_PULL * Math.max(0, beyond) + FUTURE_PULL * future
      const known = sigmoid(logit(recall) + between(offsets, below, share) - pulls)
      const slope = (1 - floor) * known * (1 - known)
      chance = floor + (1 - floor) * known
      slopes[below] = (slopes[below] as number) + slope * (1 - share)
      slopes[below + 1] = (slopes[below + 1] as number) + slope * share
      beyondSum += slope * beyond
      shiftSum += slope
    }
    sum += chance
    squares += chance * chance
  }
  const count = items.length
  const score = sum / count
  return {
    items: count,
    score,
    variance: Math.max(0, squares / count - score * score),
    slopes: slopes.map((slope) => slope / count),
    beyondSlope: beyondSum / count,
    shiftSlope: shiftSum / count,
  }
}

/** A score and its deviation on the logit scale. */
type Spread = { readonly score: number; readonly deviation: number }

function spreadOf(
  parts: readonly { readonly share: number; readonly part: Part }[],
  questions: number,
  { covariance }: Calibration,
  future: number,
): Spread {
  const mixed = (pick: (part: Part) => number) => parts.reduce((sum, { share, part }) => sum + share * pick(part), 0)
  const slopes = HORIZONS.map((_, horizon) => mixed((part) => part.slopes[horizon] as number))
  let variance = 0
  for (const [row, one] of slopes.entries())
    for (const [column, other] of slopes.entries())
      variance += one * other * (covariance[row * slopes.length + column] as number)
  const shift = mixed(({ shiftSlope }) => shiftSlope)
  variance +=
    (BEYOND * mixed(({ beyondSlope }) => beyondSlope)) ** 2 + (ALWAYS ** 2 + FUTURE ** 2 * future) * shift ** 2
  for (const { share, part } of parts)
    variance += share ** 2 * drawVariance(part.items, part.score, part.variance, questions * share)
  // Where all is unknown or all is known the logit scale would have no room left for a deviation.
  const score = Math.min(
    0.995,
    Math.max(
      0.005,
      mixed((part) => part.score),
    ),
  )
  return { score, deviation: Math.sqrt(variance) / (score * (1 - score)) }
}

/**
 * No exam comes out between all right and all but one: an end within half a question of 0 or 1 is 0 or 1. Then nothing
 * is beyond that end, and the two tenths that may be outside are all beyond the other.
 */
function intervalOf({ score, deviation }: Spread, questions: number): Estimate {
  const half = 0.5 / Math.max(1, questions)
  const at = (reach: number) => sigmoid(logit(score) + reach * deviation)
  // There and back on the logistic scale is not exact to the last digit.
  const below = (reach: number) => Math.min(score, at(-reach))
  const above = (reach: number) => Math.max(score, at(reach))
  const none = below(NINETIETH) < half
  const all = above(NINETIETH) > 1 - half
  return {
    score,
    low: none ? 0 : below(all ? EIGHTIETH : NINETIETH),
    high: all ? 1 : above(none ? EIGHTIETH : NINETIETH),
  }
}
