import type { LabSeries } from '#core/lab.ts'
import type { Classes } from '#labs/trial/classes.ts'
import type { ShownArm } from '#labs/trial/shown-arm.ts'
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
