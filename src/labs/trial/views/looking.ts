import type { LabRun, LabSeries } from '#core/lab.ts'
import type { Classes } from '#labs/trial/classes.ts'
import { finished, type ShownArm } from '#labs/trial/shown-arm.ts'
import { percent } from '#parts/durations.ts'
import type { Curve } from '#parts/plots/curves.tsx'

export type ViewProps = {
  readonly arms: readonly ShownArm[]
  readonly classes: Classes
}

export function look({ name, tone, stroke }: ShownArm): Pick<Curve, 'name' | 'tone' | 'stroke'> {
  return { name, tone, stroke }
}

export function seriesOf(arm: ShownArm, name: string): LabSeries {
  return arm.run?.series.find((one) => one.name === name) ?? { name, x: [], y: [] }
}

export function figure(value: number | undefined): string {
  if (value === undefined) return '–'
  return Math.abs(value) >= 1e6 ? 'beyond all bounds' : String(Number(value.toPrecision(3)))
}

/** Axes that both go from nothing to all. */
export const SHARES = { fromX: 0, toX: 1, fromY: 0, toY: 1, sayAcross: percent, sayUp: percent } as const

/** Where what is said is what is true. */
export function evenCurve(from: number, to: number): Curve {
  return { name: 'as it should be', tone: 'soft', stroke: 'dotted', x: [from, to], y: [from, to] }
}

/** What there is to say of each, by its name. */
export function eachWords(arms: readonly ShownArm[], say: (metrics: LabRun['metrics']) => string): string {
  return finished(arms)
    .map(({ name, run: { metrics } }) => `${name}: ${say(metrics)}`)
    .join('; ')
}

/** Where each curve begins and ends, and where it was lowest on the way. */
export function pathWords(what: string, curves: readonly Curve[]): string {
  const told = curves
    .filter(({ y }) => y.length > 0)
    .map(({ name, x, y }) => {
      const lowest = y.reduce((found, value, index) => (value < (y[found] ?? value) ? index : found), 0)
      const turn = lowest > 0 && lowest < y.length - 1 ? `, lowest ${figure(y[lowest])} at ${x[lowest]}` : ''
      return `${name}: from ${figure(y[0])} to ${figure(y.at(-1))}${turn}`
    })
  return `${what}. ${told.join('; ')}.`
}
