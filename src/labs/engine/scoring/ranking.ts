import type { Scored } from './losses.ts'

/** Where a cut-off may fall: everything from `score` up is called positive. */
export type Cut = {
  readonly score: number
  /** The next lower score; below all of them in the last cut. */
  readonly below: number
  readonly truePositives: number
  readonly falsePositives: number
}

/** All cuts that differ, from the highest score down. */
export function cutsOf({ scores, targets }: Scored): Cut[] {
  const rows = Int32Array.from(scores.keys()).sort((one, other) => scoreOf(other) - scoreOf(one) || one - other)
  const cuts: Cut[] = []
  let [truePositives, falsePositives] = [0, 0]
  rows.forEach((row, place) => {
    if ((targets[row] as number) > 0.5) truePositives += 1
    else falsePositives += 1
    const next = rows[place + 1]
    const below = next === undefined ? Number.NEGATIVE_INFINITY : scoreOf(next)
    if (below !== scoreOf(row)) cuts.push({ score: scoreOf(row), below, truePositives, falsePositives })
  })
  return cuts

  function scoreOf(row: number): number {
    return scores[row] as number
  }
}

/** The chance that a positive scores above a negative; rows that tie count half. */
export function areaUnderCurve(cuts: readonly Cut[]): number {
  const last = cuts.at(-1)
  if (!last || last.truePositives === 0 || last.falsePositives === 0) return 0.5
  let area = 0
  let before = { truePositives: 0, falsePositives: 0 }
  for (const cut of cuts) {
    const wide = cut.falsePositives - before.falsePositives
    area += (wide * (cut.truePositives + before.truePositives)) / 2
    before = cut
  }
  return area / (last.truePositives * last.falsePositives)
}
