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
  const all = scores.slice().sort()
  const positives = scores.filter((_, row) => (targets[row] as number) > 0.5).sort()
  const cuts: Cut[] = []
  let truePositives = 0
  for (let place = all.length - 1; place >= 0; place -= 1) {
    const score = all[place] as number
    const below = all[place - 1] ?? Number.NEGATIVE_INFINITY
    if (below === score) continue
    while ((positives.at(-1 - truePositives) as number) >= score) truePositives += 1
    cuts.push({ score, below, truePositives, falsePositives: all.length - place - truePositives })
  }
  return cuts
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
