import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { cosineOfTurns } from '#labs/engine/arithmetic/cosine.ts'

/** The waves that daily sales may have: the knob for the height of each, and its period in days. */
export const WAVES = [
  { knob: 'weekly', period: 7 },
  { knob: 'monthly', period: 30 },
  { knob: 'yearly', period: 365 },
] as const

/** Sales of each day: about a hundred, with a slope, waves that begin anywhere, and noise. */
export function makeSales(knob: (name: string) => number, seed: number): Float64Array {
  const chance = createChance(seed, 'sales')
  const waves = WAVES.map(({ knob: name, period }) => ({ height: knob(name), period, start: chance.uniform() }))
  return new Float64Array(knob('days')).map((_, day) => {
    const swing = waves.reduce(
      (sum, { height, period, start }) => sum + height * cosineOfTurns(day / period + start),
      0,
    )
    return 100 + knob('slope') * day + swing + knob('noise') * chance.normal()
  })
}
