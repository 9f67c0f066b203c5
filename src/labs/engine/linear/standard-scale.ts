import { deviationOf, meanOf } from '#labs/engine/arithmetic/vector.ts'

/** Where a column's values lie: a value on the standard scale is (value − mean) / deviation. */
export type Scale = { readonly mean: number; readonly deviation: number }

export const PLAIN: Scale = { mean: 0, deviation: 1 }

/** A column whose values are all the same keeps its unit. */
export function scaleOf(values: Float32Array): Scale {
  const mean = meanOf(values)
  const deviation = deviationOf(values, mean)
  return { mean, deviation: deviation < 1e-12 ? 1 : deviation }
}

export function scaled(values: Float32Array, { mean, deviation }: Scale): Float64Array {
  return Float64Array.from(values, (value) => (value - mean) / deviation)
}
