import { beforeAll, describe, expect, it } from 'vitest'
import { ahead, type Cell, cellsOf, checksOf, coverage } from '../../bench/exam/cells.ts'
import { runJob } from '../../bench/exam/jobs.ts'
import type { Family } from '../../bench/exam/learners/families.ts'
import { PLAN } from '../../bench/exam/plan-policy.ts'
import { ANKI_FILL, CONSTANT_RETENTIONS, RIVALS } from '../../bench/exam/rivals/rivals.ts'
import type { ExamScenario } from '../../bench/exam/scenarios.ts'
import { estimate } from '../../bench/exam/summary.ts'

/** About as tight as the 60-day course of the full simulation, in small; the same learners every time. */
const small: ExamScenario = { name: 'small', cards: 120, days: 30, minutesPerDay: 6, cost: 2 }
const FEW: readonly Family[] = ['FSRS-6', 'FSRS-7', 'ACT-R', 'SBD']
const SEEDS = [1, 2]

const rival = (name: string) => [...RIVALS, ...CONSTANT_RETENTIONS].filter((one) => one.name === name)
const CONSTANT = '0.8 highest first, new first'
const rivals = [...rival(ANKI_FILL), ...rival(CONSTANT)]

describe('the exam plan in a small simulation', () => {
  let cells: readonly Cell[] = []
  const points = (cell: Cell, other: string) => 100 * estimate(ahead(cell, PLAN, other)).mean

  beforeAll(() => {
    const jobs = FEW.flatMap((family) =>
      SEEDS.map((seed) => ({ family, seed, scenario: small, variant: 'plain' as const })),
    )
    cells = cellsOf(jobs.map((job) => runJob(job, rivals)))
  }, 60_000)

  it("beats Anki's default at equal time, whatever memory is behind it", () => {
    for (const cell of cells) expect(points(cell, ANKI_FILL)).toBeGreaterThan(0)
    expect(estimate(cells.map((cell) => points(cell, ANKI_FILL))).mean).toBeGreaterThan(8)
  })

  it('beats a good constant retention on average', () => {
    expect(estimate(cells.map((cell) => points(cell, CONSTANT))).mean).toBeGreaterThan(0.5)
  })

  it('foretells the exam so that about four of five come out inside the interval', () => {
    const { mean } = coverage(checksOf(cells))
    expect(mean).toBeGreaterThan(0.7)
    expect(mean).toBeLessThan(0.93)
  })

  it('comes out the same to the digit', () => {
    const [cell] = cells as readonly [Cell]
    const [before] = cell.outcomes
    expect(before && runJob(before.job, rivals)).toEqual(before)
  })
})
