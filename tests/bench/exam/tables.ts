import type { ExamCommand } from './command.ts'
import type { CourseResult } from './course.ts'
import type { Outcome } from './jobs.ts'
import type { Family } from './learners/families.ts'
import { CONSTANT_RETENTIONS, RIVALS } from './rivals/rivals.ts'
import type { ExamScenario, Variant } from './scenarios.ts'
import { type Estimate, estimate, markdownTable, points } from './summary.ts'

/** The outcomes of one course and family, in the order of the seeds. */
export type Cell = {
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
    cells.set(key, [...(cells.get(key) ?? []), outcome])
  }
  return [...cells.values()].map((some) => {
    const { scenario, variant, family } = (some[0] as Outcome).job
    return { scenario, variant, family, outcomes: some }
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
export function ahead(cell: Cell, policy: string, other: string): Estimate {
  const theirs = valuesOf(cell, other, 'score')
  return estimate(valuesOf(cell, policy, 'score').map((score, index) => score - (theirs[index] as number)))
}

export function report({ learners, first }: ExamCommand, cells: readonly Cell[]): string {
  const courses = [...new Set(cells.map(({ scenario, variant }) => `${scenario.name}/${variant}`))]
  const seeds = `seeds ${first} to ${first + learners - 1}`
  return [
    `Expected score on the exam day in points of 100, mean ± standard error over ${learners} learners (${seeds}).`,
    ...courses.map((course) =>
      courseReport(cells.filter(({ scenario, variant }) => `${scenario.name}/${variant}` === course)),
    ),
  ].join('\n\n')
}

function courseReport(cells: readonly Cell[]): string {
  const { scenario, variant } = cells[0] as Cell
  const { name, cards, days, minutesPerDay, cost } = scenario
  const title = `## ${name}${variant === 'plain' ? '' : `, ${variant}`}: ${cards} cards, ${days} days, ${minutesPerDay} minutes a day, answers take ${cost}×`
  const named = RIVALS.map((rival) => rival.name)
  const scores = markdownTable(
    ['family', ...named, 'best constant retention', 'which'],
    cells.map((cell) => {
      const best = bestConstant(cell)
      return [cell.family, ...[...named, best].map((policy) => points(estimate(valuesOf(cell, policy, 'score')))), best]
    }),
  )
  return [title, scores].join('\n\n')
}
