import { beforeAll, describe, expect, it } from 'vitest'
import type { LabQuestion } from '#core/lab.ts'
import { type Checked, checkClaims, type TeachAll } from '../../claims/check-claims.ts'
import { type Claimed, claimedIn } from '../../claims/questions.ts'
import { reportOf } from '../../claims/report.ts'
import { readTrainedBefore } from '../../claims/trained-before.ts'
import { type Lesson, teach } from '../../claims/training.ts'

/** The bundled deck's own claims, each turned into as many false ones as it has wrong options. Two seeds are enough. */

const SEEDS = [1, 2]
const LIMIT_MS = 300_000

/** The same question, with one of its wrong options as the only key. */
function falsified({ name, at }: Claimed, option: string): Claimed {
  const turned = (question: LabQuestion): LabQuestion => ({
    ...question,
    arms: question.arms.map((arm) => ({ ...arm, isRight: arm.option === option })),
  })
  return { name: `${name} with ${option} as its key`, at: (seed) => turned(at(seed)) }
}

/** In none of the variants right, and not right too. */
function wrongOptions({ at }: Claimed): string[] {
  const questions = SEEDS.map(at)
  const [first] = questions
  return (first?.arms ?? [])
    .filter(({ isAlsoRight }) => !isAlsoRight)
    .map(({ option }) => option)
    .filter((option) => questions.every(({ arms }) => arms.some((arm) => arm.option === option && !arm.isRight)))
}

describe('the claims of the bundled deck', () => {
  const claimed = claimedIn('data/aws-ml')
  const teachAll: TeachAll = async (lessons, tell) => {
    for (const lesson of lessons) tell(lesson, teach(lesson))
  }
  let checked: readonly Checked[] = []

  beforeAll(async () => {
    checked = await checkClaims(claimed, SEEDS, readTrainedBefore(), teachAll)
  }, LIMIT_MS)

  it('hold', () => {
    expect(checked.length).toBeGreaterThanOrEqual(24)
    expect(checked.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([])
    expect(reportOf(checked).holds).toBe(true)
  })

  it('break, every one, under every false key', async () => {
    const planted = claimed.flatMap((one) => wrongOptions(one).map((option) => falsified(one, option)))
    expect(planted.length).toBeGreaterThanOrEqual(70)
    const trained: Lesson[] = []
    const broken = await checkClaims(planted, SEEDS, readTrainedBefore(), async (lessons) => {
      trained.push(...lessons)
    })
    // The same arms, trained before: only what is said of them is another.
    expect(trained).toEqual([])
    expect(broken.filter(({ faults }) => faults.length === 0).map(({ name }) => name)).toEqual([])
    expect(broken).toHaveLength(planted.length)
    expect(reportOf(broken).holds).toBe(false)
  })
})
