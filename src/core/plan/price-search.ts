import { type Evaluation, type Minimum, minimise } from './minimise.ts'
import { type Dual, priced } from './price-dual.ts'
import { createPricePath, type PricePath, pricesAlong, slopesAtKnots } from './price-path.ts'

/** Where prices are looked for: above `least`, and about `usual` when nothing better is known. */
export type PriceScale = { readonly usual: number; readonly least: number }

/**
 * No time is worth less than so much of what it is usually worth: where there is more than can be used, prices would
 * vanish, and a search that goes by their logarithms get lost.
 */
const LEAST_PRICE = 1e-3
/** What the prices are found to: two in a hundred thousand of all that the deck is worth. */
const TOLERANCE = 2e-5

/** A second is usually worth as much as if half of the deck were learnt in all of them. */
export function priceScale(worth: number, seconds: number): PriceScale {
  const usual = worth > 0 && seconds > 0 ? (0.5 * worth) / seconds : 1
  return { usual, least: LEAST_PRICE * usual }
}

/** The logarithms at the knots of prices that rise a little towards the exam. */
export function usualLogs({ knots }: PricePath, { usual }: PriceScale): readonly number[] {
  const last = knots.at(-1) ?? 0
  return Array.from(knots, (day) => Math.log(usual * (0.7 + (0.8 * day) / Math.max(1, last))))
}

/** Those of known prices per day, some days later. */
export function logsOf(
  { knots }: PricePath,
  { least }: PriceScale,
  prices: Float64Array,
  daysLater: number,
): readonly number[] {
  return Array.from(knots, (day) => {
    const price = prices[Math.min(prices.length - 1, Math.max(0, day + daysLater))] as number
    return Math.log(Math.max(price - least, least))
  })
}

/** Finds the prices at which the time that is asked for is the time there is. Gives way after each try. */
export function searchPrices(
  dual: Dual,
  { least }: PriceScale,
  start: readonly number[],
  most: number,
): Generator<number, Minimum> {
  const path = createPricePath(dual.nodes.days, dual.nodes.examDay)
  const evaluate = (logs: readonly number[]): Evaluation => {
    const prices = pricesAlong(path, logs, least)
    const { value, spent } = priced(dual, prices)
    const slopes = prices.map((price, node) => {
      const left = (dual.counted[node] as number) - (spent[node] as number)
      return (price - least) * left
    })
    return { value, slopes: slopesAtKnots(path, slopes) }
  }
  return minimise(evaluate, start, { most, tolerance: TOLERANCE })
}
