import type { RehearsedDate } from './tally.ts'

/** What so many minutes a day come to. */
export type MinutesOutcome = { readonly minutes: number; readonly outcome: RehearsedDate }

/** Outcomes by minutes, rising, each once. */
export function curveOf(tried: readonly MinutesOutcome[]): readonly MinutesOutcome[] {
  const byMinutes = new Map(tried.map((one) => [one.minutes, one]))
  return [...byMinutes.values()].sort((a, b) => a.minutes - b.minutes)
}

/** Between the minutes that were tried: on the straight line. Undefined outside of them. */
export function outcomeAt(curve: readonly MinutesOutcome[], minutes: number): RehearsedDate | undefined {
  const above = curve.findIndex((one) => one.minutes >= minutes)
  const next = curve[above]
  if (!next || next.minutes === minutes) return next?.outcome
  const before = curve[above - 1]
  if (!before) return undefined
  const share = (minutes - before.minutes) / (next.minutes - before.minutes)
  const mixed = (pick: (outcome: RehearsedDate) => number) =>
    (1 - share) * pick(before.outcome) + share * pick(next.outcome)
  return {
    day: next.outcome.day,
    score: mixed(({ score }) => score),
    low: mixed(({ low }) => low),
    high: mixed(({ high }) => high),
    passChance: mixed(({ passChance }) => passChance),
    met: mixed(({ met }) => met),
    minutes: mixed((outcome) => outcome.minutes),
  }
}

/** The fewest minutes a day, in steps of five, that pass so likely; undefined where none of those tried does. */
export function minutesFor(curve: readonly MinutesOutcome[], chance: number): number | undefined {
  const least = curve[0]?.minutes ?? 0
  const most = curve.at(-1)?.minutes ?? 0
  for (let minutes = Math.ceil(least / 5) * 5; minutes <= most; minutes += 5) {
    if ((outcomeAt(curve, minutes)?.passChance ?? 0) >= chance) return minutes
  }
  return undefined
}
