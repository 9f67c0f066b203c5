/**
 * The exponential function by + - * / and a table: ECMAScript leaves Math.exp to each engine, and V8, SpiderMonkey
 * and JavaScriptCore differ in the last bit. Within 2e-15 of the true value, relatively.
 */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > MOST) return Number.POSITIVE_INFINITY
  if (x < LEAST) return 0
  const power = Math.round(x * LOG2E)
  // ln 2 in two parts, the first with zeros at its end, so that nothing is lost when it is taken away many times.
  const r = x - power * LN2_HIGH - power * LN2_LOW
  let sum = LAST_TERM
  for (let term = TERMS; term >= 0; term -= 1) sum = sum * r + (INVERSE_FACTORIALS[term] as number)
  return sum * (POWERS_OF_TWO[power + ZEROTH] as number)
}

/** The share that log-odds stand for. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + exponential(-logOdds))
}

/** The share of each, in a list of their own. */
export function sigmoids(logOdds: Float32Array | Float64Array): Float64Array {
  const shares = new Float64Array(logOdds.length)
  for (let index = 0; index < shares.length; index += 1) shares[index] = sigmoid(logOdds[index] as number)
  return shares
}

const MOST = 709.7
const LEAST = -740
const { LOG2E } = Math
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

// |r| is at most 0.3466: the term after the twelfth is below 1e-16.
const TERMS = 11
const INVERSE_FACTORIALS = new Float64Array(TERMS + 2)
let factorial = 1
for (let n = 0; n <= TERMS + 1; n += 1) {
  INVERSE_FACTORIALS[n] = 1 / factorial
  factorial *= n + 1
}
const LAST_TERM = INVERSE_FACTORIALS[TERMS + 1] as number

const ZEROTH = 1100
const POWERS_OF_TWO = new Float64Array(2 * ZEROTH)
POWERS_OF_TWO[ZEROTH] = 1
for (let n = ZEROTH + 1; n < 2 * ZEROTH; n += 1) POWERS_OF_TWO[n] = (POWERS_OF_TWO[n - 1] as number) * 2
for (let n = ZEROTH - 1; n >= 0; n -= 1) POWERS_OF_TWO[n] = (POWERS_OF_TWO[n + 1] as number) / 2
