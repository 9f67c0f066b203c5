import { ahead, bestConstant, type Cell, checksOf, coverage, valuesOf } from './cells.ts'
import type { ExamCommand } from './command.ts'
import type { CourseResult } from './course.ts'
import { PLAN } from './plan-policy.ts'
import type { ReadinessCheck } from './readiness-check.ts'
import { ANKI, ANKI_FILL, MYOPIC, RIVALS } from './rivals/rivals.ts'
import { estimate, markdownTable, points } from './summary.ts'

/** Everything that a run found, as Markdown. */
export function report({ learners, first }: ExamCommand, cells: readonly Cell[]): string {
  const courses = [...new Set(cells.map(({ course }) => course))]
  const seeds = learners === 1 ? `seed ${first}` : `seeds ${first} to ${first + learners - 1}`
  return [
    `# The exam plan in simulation\n\nPoints of 100, mean ± standard error over ${learners} learners of each family (${seeds}). Every policy has the same seconds to the last card, but for *${ANKI}*, which leaves some unused.`,
    ...courses.map((course) => courseReport(cells.filter((cell) => cell.course === course))),
    readinessReport(cells),
  ].join('\n\n')
}

function courseReport(cells: readonly Cell[]): string {
  const { course, scenario } = cells[0] as Cell
  const { cards, days, minutesPerDay, cost } = scenario
  const rivals = RIVALS.map(({ name }) => name)
  const scores = markdownTable(
    ['recall on the exam day', PLAN, ...rivals, 'best constant retention', 'which'],
    cells.map((cell) => {
      const best = bestConstant(cell)
      return [cell.family, ...[PLAN, ...rivals, best].map((name) => meanOf(cell, name, 'score')), best]
    }),
  )
  const margins = markdownTable(
    ['plan ahead of', ANKI, ANKI_FILL, MYOPIC, 'best constant retention', 'of so many behind it'],
    cells.map((cell) => {
      const best = bestConstant(cell)
      const margin = ahead(cell, PLAN, best)
      const behind = margin.filter((one) => one < 0).length
      const others = [ANKI, ANKI_FILL, MYOPIC].map((name) => points(estimate(ahead(cell, PLAN, name)), true))
      return [cell.family, ...others, points(estimate(margin), true), `${behind} of ${margin.length}`]
    }),
  )
  const asides = markdownTable(
    [
      '',
      ...['30 days later', 'seen', 'minutes'].flatMap((what) => [PLAN, ANKI, 'best'].map((who) => `${what}: ${who}`)),
    ],
    cells.map((cell) => {
      const names = [PLAN, ANKI, bestConstant(cell)]
      const minutes = names.map((name) => estimate(valuesOf(cell, name, 'minutes')).mean.toFixed(1))
      const shares = (['later', 'seen'] as const).flatMap((what) => names.map((name) => meanOf(cell, name, what)))
      return [cell.family, ...shares, ...minutes]
    }),
  )
  const title = `## ${course}: ${cards} cards, ${days} days, ${minutesPerDay} minutes a day, answers take ${cost}×`
  return [title, scores, margins, asides].join('\n\n')
}

function meanOf(cell: Cell, policy: string, measure: keyof CourseResult): string {
  return points(estimate(valuesOf(cell, policy, measure)))
}

const KINDS: readonly ReadinessCheck['kind'][] = ['planned', 'stopped']

function readinessReport(cells: readonly Cell[]): string {
  const row = (name: string, some: readonly Cell[], among: (check: ReadinessCheck) => boolean) => [
    name,
    ...KINDS.flatMap((kind) => {
      const checks = checksOf(some).map((own) => own.filter((check) => check.kind === kind && among(check)))
      const flat = checks.flat()
      const bias = flat.map(({ came, predicted }) => came - predicted)
      return [
        points(coverage(checks)),
        points({ mean: estimate(flat.map(({ width }) => width)).mean, error: Number.NaN }),
        points({ mean: estimate(bias).mean, error: Number.NaN }, true),
        (100 * Math.sqrt(estimate(bias.map((one) => one * one)).mean)).toFixed(1),
      ]
    }),
  ]
  const all = () => true
  const parts = [0, 0.1, 0.2, 0.4, 0.7, 0.85, 0.95]
  const rows = [
    row('all', cells, all),
    ...distinct(cells.map(({ family }) => family)).map((family) =>
      row(
        family,
        cells.filter((cell) => cell.family === family),
        all,
      ),
    ),
    ...distinct(cells.map(({ course }) => course)).map((course) =>
      row(
        course,
        cells.filter((cell) => cell.course === course),
        all,
      ),
    ),
    ...parts.map((from, index) => {
      const to = parts[index + 1] ?? 1
      const named = `${100 * from} to ${100 * to} % of the days over`
      return row(named, cells, ({ elapsed }) => elapsed >= from && elapsed < to)
    }),
  ]
  const head = ['covered', 'width', 'came less predicted', 'root of its mean square']
  return [
    '## The 80 % interval of readiness, against an exam of 65 questions\n\nForetold with the plan kept to the end, and with no more study.',
    markdownTable(['', ...KINDS.flatMap((kind) => head.map((one) => `${kind}: ${one}`))], rows),
  ].join('\n\n')
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
