import type { CourseResult } from './course.ts'
import type { Outcome } from './jobs.ts'
import type { Family } from './learners/families.ts'
import type { ReadinessCheck } from './readiness-check.ts'
import { CONSTANT_RETENTIONS } from './rivals/rivals.ts'
import type { ExamScenario, Variant } from './scenarios.ts'
import { type Estimate, estimate } from './summary.ts'

/** The outcomes of one course and family, in the order of the seeds. */
export type Cell = {
  /** The name of the scenario, and of the variant if it is not the plain one. */
  readonly course: string
  readonly scenario: ExamScenario
  readonly variant: Variant
  readonly family: Family
  readonly outcomes: readonly Outcome[]
}

export function cellsOf(outcomes: readonly Outcome[]): readonly Cell[] {
  const cells = new Map<string, Outcome[]>()
  for (const outcome of outcomes) {
    const { scenario, variant, family } = outcome.job
    const key = [scenario.name, variant, family].join('/')
    const own = cells.get(key)
    if (own) own.push(outcome)
    else cells.set(key, [outcome])
  }
  return [...cells.values()].map((own) => {
    const { scenario, variant, family } = (own[0] as Outcome).job
    const course = variant === 'plain' ? scenario.name : `${scenario.name} ${variant}`
    return { course, scenario, variant, family, outcomes: own }
  })
}

export function valuesOf({ outcomes }: Cell, policy: string, measure: keyof CourseResult): readonly number[] {
  return outcomes.map(({ results }) => (results[policy] as CourseResult)[measure])
}

/** The constant retention that is best on average over these learners, found after the fact. */
export function bestConstant(cell: Cell): string {
  const means = CONSTANT_RETENTIONS.map(({ name }) => ({ name, mean: estimate(valuesOf(cell, name, 'score')).mean }))
  return means.reduce((best, one) => (one.mean > best.mean ? one : best)).name
}

/** Score of one policy less that of another, learner by learner. */
export function ahead(cell: Cell, policy: string, other: string): readonly number[] {
  const theirs = valuesOf(cell, other, 'score')
  return valuesOf(cell, policy, 'score').map((score, index) => score - (theirs[index] as number))
}

/** The checks of each learner in each course. */
export function checksOf(cells: readonly Cell[]): readonly (readonly ReadinessCheck[])[] {
  return cells.flatMap(({ outcomes }) => outcomes.map(({ readiness }) => readiness))
}

/** How often the interval held; what one learner's days say is taken as one observation, since they are alike. */
export function coverage(checks: readonly (readonly ReadinessCheck[])[]): Estimate {
  const asked = checks.filter((own) => own.length > 0)
  return estimate(asked.map((own) => own.reduce((sum, { covered }) => sum + covered, 0) / own.length))
}
