import type { Scored } from './losses.ts'

/** Rows whose scores are alike: what was said of them, on average, and what came true. */
export type ScoreBin = { readonly said: number; readonly true: number; readonly rows: number }

/** Ten bins of equal width; those that nobody falls into are left out. */
export function scoreBins({ scores, targets }: Scored, count = 10): ScoreBin[] {
  const bins = Array.from({ length: count }, () => ({ said: 0, true: 0, rows: 0 }))
  scores.forEach((score, row) => {
    const bin = bins[Math.min(count - 1, Math.floor(score * count))]
    if (!bin) return
    bin.said += score
    bin.true += targets[row] as number
    bin.rows += 1
  })
  return bins.flatMap((bin) =>
    bin.rows ? [{ said: bin.said / bin.rows, true: bin.true / bin.rows, rows: bin.rows }] : [],
  )
}

/** By how much shares are off, on average over the rows: 0 where three of ten scored 0.3 come true. */
export function calibrationError(bins: readonly ScoreBin[]): number {
  let [off, rows] = [0, 0]
  for (const bin of bins) {
    off += bin.rows * Math.abs(bin.said - bin.true)
    rows += bin.rows
  }
  return rows === 0 ? 0 : off / rows
}
