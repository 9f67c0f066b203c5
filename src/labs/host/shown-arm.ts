import type { LabRun } from '#core/lab.ts'
import type { Curve } from '#parts/plots/curves.tsx'
import type { JobState } from './use-jobs.ts'

/** An arm as it is drawn: before anything was set, as the learner set it, or as it is right. */
export type ShownArm = JobState & {
  readonly id: string
  readonly name: string
  readonly role: 'before' | 'yours' | 'right' | 'other'
  readonly tone: Curve['tone']
  readonly stroke: Curve['stroke']
  /** How much of its curve is to be seen, 0 to 1. */
  readonly unrolled: number
  /** Settings that its algorithm does not know: the training job would not start. */
  readonly unknown?: readonly string[]
}

export const STROKES: Readonly<Record<ShownArm['role'], Pick<ShownArm, 'tone' | 'stroke'>>> = {
  before: { tone: 'soft', stroke: 'dashed' },
  yours: { tone: 'plain', stroke: 'solid' },
  right: { tone: 'good', stroke: 'bold' },
  other: { tone: 'hard', stroke: 'dotted' },
}

/** The arms that came to something. */
export function finished(arms: readonly ShownArm[]): readonly (ShownArm & { readonly run: LabRun })[] {
  return arms.flatMap((arm) => (arm.run ? [{ ...arm, run: arm.run }] : []))
}

/** One of its curves, as far as it is known and unrolled. */
export function curveOf({ told, run, unrolled }: ShownArm, series: string): Pick<Curve, 'x' | 'y'> {
  const kept = run?.series.find(({ name }) => name === series)
  const x = kept?.x ?? told.flatMap(({ step, values }) => (values[series] === undefined ? [] : [step]))
  const y = kept?.y ?? told.flatMap(({ values }) => values[series] ?? [])
  const seen = Math.ceil((told.at(-1)?.steps ?? x.length) * unrolled)
  const count =
    unrolled >= 1 ? x.length : x.filter((one, index) => (kept && told.length === 0 ? index < seen : one <= seen)).length
  return { x: x.slice(0, count), y: y.slice(0, count) }
}
