import type { Verdict } from '#core/scenario/grading.ts'

/** The verdict with each belief at the first part that gave it away: said twice, it is skipped twice. */
export function withBeliefsOnce(verdict: Verdict): Verdict {
  const said = new Set<string>()
  const parts = verdict.parts.map((part) => {
    const { misconception, ...rest } = part
    if (misconception === undefined || !said.has(misconception)) {
      if (misconception !== undefined) said.add(misconception)
      return part
    }
    return rest
  })
  return { ...verdict, parts }
}
