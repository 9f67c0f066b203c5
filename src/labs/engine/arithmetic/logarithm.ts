/** The natural logarithm by + - * /, the same in every browser. Within 2e-15 of the true value. */
export function logarithm(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  if (x < LEAST_NORMAL) return logarithm(x * TWO_TO_54) - 54 * LN2
  DOUBLE[0] = x
  const high = WORDS[1] as number
  let power = (high >>> 20) - 1023
  // The same digits with an exponent of nought: a number from 1 to 2.
  WORDS[1] = (high & 0xfffff) | 0x3ff00000
  let mantissa = DOUBLE[0]
  if (mantissa > SQRT2) {
    mantissa /= 2
    power += 1
  }
  // ln m = 2 (s + s³/3 + s⁵/5 + …) with s = (m − 1) / (m + 1), at most 0.1716.
  const s = (mantissa - 1) / (mantissa + 1)
  const square = s * s
  let sum = 1 / LAST_ODD
  for (let odd = LAST_ODD - 2; odd >= 1; odd -= 2) sum = sum * square + 1 / odd
  return power * LN2 + 2 * s * sum
}

const { LN2, SQRT2 } = Math
const LEAST_NORMAL = 2.2250738585072014e-308
const TWO_TO_54 = 18014398509481984
const LAST_ODD = 21
const DOUBLE = new Float64Array(1)
const WORDS = new Uint32Array(DOUBLE.buffer)
