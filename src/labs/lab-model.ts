import type { LabAlgorithm, LabArm, LabKnobs, LabQuestion, LabSettings, LabValue } from '#core/lab.ts'

/**
 * What a lab computes, without its words and its looks: `labs/<name>/model.ts`. Its arms are proven by training as
 * those of scenarios are, so that a lab cannot teach what is not so.
 */
export type LabModel = LabQuestion & {
  /** What the learner sets, in the order in which it is shown, and the values worth trying. */
  readonly offers: readonly LabOffer[]
  /** Knobs that make the data harder to learn from. */
  readonly harder: LabKnobs
}

export type LabOffer = { readonly setting: string; readonly values: readonly LabValue[] }

type Named = Readonly<Record<string, LabSettings>>

/** Arms by name: those that meet the lab's claim, those that do not, and those that are exempt from it. */
export function namedArms(
  algorithm: LabAlgorithm,
  { right, wrong, alsoRight = {} }: { readonly right: Named; readonly wrong: Named; readonly alsoRight?: Named },
): readonly LabArm[] {
  const arms = (named: Named, isRight: boolean, isAlsoRight: boolean): LabArm[] =>
    Object.entries(named).map(([option, set]) => ({ option, isRight, isAlsoRight, algorithm, set }))
  return [...arms(right, true, false), ...arms(wrong, false, false), ...arms(alsoRight, false, true)]
}
