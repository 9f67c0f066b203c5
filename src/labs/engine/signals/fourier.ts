import { cosineOfTurns } from '#labs/engine/arithmetic/cosine.ts'

/** A wave's strength and phase at each frequency, as a real and an imaginary part. */
export type Spectrum = { readonly real: Float64Array; readonly imaginary: Float64Array }

/** The Fourier transform of a signal whose length is a power of two: by halves (Cooley and Tukey 1965). */
export function transform(signal: Float64Array): Spectrum {
  const length = signal.length
  const [real, imaginary] = [new Float64Array(length), new Float64Array(length)]
  if (length === 1) {
    real.set(signal)
    return { real, imaginary }
  }
  const half = length / 2
  const every = (rest: number) => transform(signal.filter((_, place) => place % 2 === rest))
  const [even, odd] = [every(0), every(1)]
  for (let k = 0; k < half; k += 1) {
    const [cosine, sine] = [cosineOfTurns(k / length), -cosineOfTurns(k / length + 0.75)]
    const [a, b] = [odd.real[k] as number, odd.imaginary[k] as number]
    const [turnedReal, turnedImaginary] = [a * cosine - b * sine, a * sine + b * cosine]
    const [c, d] = [even.real[k] as number, even.imaginary[k] as number]
    real[k] = c + turnedReal
    imaginary[k] = d + turnedImaginary
    real[k + half] = c - turnedReal
    imaginary[k + half] = d - turnedImaginary
  }
  return { real, imaginary }
}
