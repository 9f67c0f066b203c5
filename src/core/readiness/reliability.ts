/**
 * How well chances that were foretold met what happened.
 *
 * In a reliable model, of the answers foretold with about 70 % about 70 % are right (the reliability diagram), and the
 * Brier score, the mean of (foretold − happened)² with happened 0 or 1, is small: 0 is perfect, and always foretelling
 * the average a comes to a·(1 − a). Brier, Monthly Weather Review 78 (1950); Murphy & Winkler (1977).
 */
export type Foretold = { readonly predicted: number; readonly recalled: boolean }

export type ReliabilityBin = {
  /** The tenth: shares from `from` up to `to`, 0 to 1. */
  readonly from: number
  readonly to: number
  readonly answers: number
  /** Means over the answers of the tenth; undefined without any. */
  readonly predicted?: number
  readonly recalled?: number
}

export type Reliability = {
  readonly answers: number
  /** From the lowest tenth to the highest. */
  readonly bins: readonly ReliabilityBin[]
  readonly brier: number
  /** What foretelling the average each time would have come to. */
  readonly brierOfAverage: number
  /** Means over all answers. */
  readonly predicted: number
  readonly recalled: number
}

const TENTHS = 10

/** Fewer answers than this tell next to nothing about a learner's memory. */
export const FEW_ANSWERS = 20

/** Undefined without a single answer. */
export function reliabilityOf(answers: readonly Foretold[]): Reliability | undefined {
  if (answers.length === 0) return undefined
  const sums = Array.from({ length: TENTHS }, () => ({ answers: 0, predicted: 0, recalled: 0 }))
  let squares = 0
  for (const { predicted, recalled } of answers) {
    const happened = recalled ? 1 : 0
    squares += (predicted - happened) ** 2
    const sum = sums[tenthOf(predicted)]
    if (!sum) continue
    sum.answers += 1
    sum.predicted += predicted
    sum.recalled += happened
  }
  const total = (pick: (sum: (typeof sums)[number]) => number) => sums.reduce((all, sum) => all + pick(sum), 0)
  const recalled = total((sum) => sum.recalled) / answers.length
  return {
    answers: answers.length,
    bins: sums.map((sum, tenth) => ({
      from: tenth / TENTHS,
      to: (tenth + 1) / TENTHS,
      answers: sum.answers,
      ...(sum.answers > 0 && { predicted: sum.predicted / sum.answers, recalled: sum.recalled / sum.answers }),
    })),
    brier: squares / answers.length,
    brierOfAverage: recalled * (1 - recalled),
    predicted: total((sum) => sum.predicted) / answers.length,
    recalled,
  }
}

/** Certainty belongs to the highest. */
function tenthOf(share: number): number {
  return Math.min(TENTHS - 1, Math.max(0, Math.floor(share * TENTHS)))
}
