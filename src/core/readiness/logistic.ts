/** The logistic scale: where doubling the odds is the same step everywhere, and no step leaves 0 to 1. */

/** Predictions nearer to 0 or 1 than this are not believed: nobody is that sure of a card. */
const SUREST = 0.995

/** ln(p / (1 − p)), for p held away from 0 and 1. */
export function logit(share: number): number {
  const held = Math.min(SUREST, Math.max(1 - SUREST, share))
  return Math.log(held / (1 - held))
}

export function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

/**
 * The chance that a standard normal number is below `value`: Abramowitz & Stegun 26.2.17, right to 7.5e-8.
 */
export function normalBelow(value: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(value))
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI)) * series
  return value < 0 ? tail : 1 - tail
}
