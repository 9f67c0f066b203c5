import { deviationOf, meanOf, type Numbers } from '#labs/engine/arithmetic/vector.ts'

/** Where a column's values lie: a value on the standard scale is (value − mean) / deviation. */
export type Scale = { readonly mean: number; readonly deviation: number }

export const PLAIN: Scale = { mean: 0, deviation: 1 }

/** A column whose values are all the same keeps its unit. */
export function scaleOf(values: Numbers): Scale {
  const mean = meanOf(values)
  const deviation = deviationOf(values, mean)
  return { mean, deviation: deviation < 1e-12 ? 1 : deviation }
}

export function scaled(values: Numbers, { mean, deviation }: Scale): Float64Array {
  const moved = new Float64Array(values.length)
  for (let index = 0; index < moved.length; index += 1) moved[index] = ((values[index] as number) - mean) / deviation
  return moved
}
