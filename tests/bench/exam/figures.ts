import type { Figure } from '../figure.ts'
import { ahead, bestConstant, type Cell, checksOf, coverage } from './cells.ts'
import { FSRS_LIKE } from './learners/families.ts'
import { PLAN } from './plan-policy.ts'
import { ANKI_FILL } from './rivals/rivals.ts'
import { estimate } from './summary.ts'

/** What the plan promises, in points of 100: each of these has a least or a range that it must keep. */
export function figuresOf(cells: readonly Cell[]): readonly Figure[] {
  const plain = cells.filter(({ variant }) => variant === 'plain')
  const sixtyDays = plain.filter(({ scenario }) => scenario.name === 'S2')
  const fsrs = sixtyDays.filter(({ family }) => family === 'FSRS-6')
  const margins = (some: readonly Cell[]) =>
    some.map((cell) => 100 * estimate(ahead(cell, PLAN, bestConstant(cell))).mean)
  const like = (some: readonly Cell[]) => some.filter(({ family }) => FSRS_LIKE.includes(family))
  const mean = (values: readonly number[]) => estimate(values).mean
  const figures: (Figure | undefined)[] = [
    ...fsrs.map((cell) => ({
      name: "plan ahead of Anki's default at equal time, 60 days, FSRS-6",
      value: 100 * mean(ahead(cell, PLAN, ANKI_FILL)),
      unit: '' as const,
      atLeast: 12,
    })),
    figure('plan ahead of the best constant retention, 60 days, FSRS-like', margins(like(sixtyDays)), mean, 1.5),
    figure('plan ahead of the best constant retention, all courses, FSRS-like', margins(like(plain)), mean),
    figure('the same, the worst family, 60 days', margins(sixtyDays), least, -0.2),
    figure('the same, the worst family, mean of all courses', byFamily(plain).map(margins).map(mean), least, -0.2),
    figure('the same, the worst family in the worst course', margins(plain), least),
    {
      name: 'readiness interval covers, foretold with the plan',
      value: 100 * coverage(planned(cells)).mean,
      unit: '',
      atLeast: 75,
      atMost: 85,
    },
  ]
  return figures.filter((one) => one !== undefined)
}

function least(values: readonly number[]): number {
  return Math.min(...values)
}

function byFamily(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const families = [...new Set(cells.map(({ family }) => family))]
  return families.map((one) => cells.filter(({ family }) => family === one))
}

function planned(cells: readonly Cell[]) {
  return checksOf(cells).map((own) => own.filter(({ kind }) => kind === 'planned'))
}

function figure(
  name: string,
  values: readonly number[],
  of: (values: readonly number[]) => number,
  atLeast?: number,
): Figure | undefined {
  if (values.length === 0) return undefined
  return { name, value: of(values), unit: '', ...(atLeast !== undefined && { atLeast }) }
}
