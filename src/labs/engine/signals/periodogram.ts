import { cosineOfTurns } from '#labs/engine/arithmetic/cosine.ts'
import { meanOf } from '#labs/engine/arithmetic/vector.ts'
import { transform } from './fourier.ts'

export type Preparation = {
  /** Takes the mean away. */
  readonly center: boolean
  /** Takes the straight line through it away, mean and all. */
  readonly detrend: boolean
  /** Fades both ends out (Hann), so that a wave that does not fit the length leaks less. */
  readonly window: boolean
}

/** How much of a signal's power lies at each frequency: `power[k]` at k / `length` waves a day. */
export type Periodogram = { readonly power: Float64Array; readonly length: number; readonly days: number }

/** Finer than the signal is long by this factor: a period of 365 days must not fall between two frequencies. */
const PADDING = 4

export function periodogram(signal: Float64Array, preparation: Preparation): Periodogram {
  const days = signal.length
  let length = 1
  while (length < PADDING * days) length *= 2
  const padded = new Float64Array(length)
  padded.set(prepared(signal, preparation))
  const { real, imaginary } = transform(padded)
  const power = new Float64Array(length / 2)
  for (let k = 0; k < power.length; k += 1) {
    const [a, b] = [real[k] as number, imaginary[k] as number]
    power[k] = a * a + b * b
  }
  return { power, length, days }
}

function prepared(signal: Float64Array, { center, detrend, window }: Preparation): Float64Array {
  const mean = center || detrend ? meanOf(signal) : 0
  const slope = detrend ? slopeOf(signal) : 0
  const middle = (signal.length - 1) / 2
  return signal.map((value, day) => {
    const fade = window ? 0.5 - 0.5 * cosineOfTurns(day / (signal.length - 1)) : 1
    return (value - mean - slope * (day - middle)) * fade
  })
}

/** By least squares. */
function slopeOf(signal: Float64Array): number {
  const middle = (signal.length - 1) / 2
  let [above, below] = [0, 0]
  signal.forEach((value, day) => {
    above += (day - middle) * value
    below += (day - middle) * (day - middle)
  })
  return above / below
}

/** Half as wide as the peak of a wave in a signal of this length, once both ends are faded out. */
const REACH = 2.5

/** The share of all power that lies around one period. */
export function shareOfPeriod({ power, length, days }: Periodogram, period: number): number {
  const [centre, reach] = [length / period, (REACH * length) / days]
  let [around, all] = [0, 0]
  power.forEach((value, k) => {
    all += value
    if (Math.abs(k - centre) <= reach) around += value
  })
  return all === 0 ? 0 : around / all
}
