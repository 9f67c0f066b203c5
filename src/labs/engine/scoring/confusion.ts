import type { Scored } from './losses.ts'

/** Rows by what was said and what is true, when everything from `cutOff` up is called positive. */
export type Confusion = {
  readonly truePositives: number
  readonly falsePositives: number
  readonly trueNegatives: number
  readonly falseNegatives: number
}

export function confusionAt({ scores, targets }: Scored, cutOff: number): Confusion {
  const counts = { truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 }
  for (let row = 0; row < scores.length; row += 1) {
    const isPositive = (targets[row] as number) > 0.5
    if ((scores[row] as number) >= cutOff) counts[isPositive ? 'truePositives' : 'falsePositives'] += 1
    else counts[isPositive ? 'falseNegatives' : 'trueNegatives'] += 1
  }
  return counts
}

/** Of the true positives, the share that was found; of those called positive, the share that is. Nobody called: 1. */
export function ratesOf({ truePositives, falsePositives, trueNegatives, falseNegatives }: Confusion) {
  const called = truePositives + falsePositives
  const positives = truePositives + falseNegatives
  const recall = positives === 0 ? 0 : truePositives / positives
  const precision = called === 0 ? 1 : truePositives / called
  const accuracy = (truePositives + trueNegatives) / (called + trueNegatives + falseNegatives)
  return { recall, precision, accuracy, f1: fBeta(precision, recall, 1) }
}

/** Above 1, beta favours recall. */
export function fBeta(precision: number, recall: number, beta: number): number {
  const square = beta * beta
  const below = square * precision + recall
  return below === 0 ? 0 : ((1 + square) * precision * recall) / below
}
