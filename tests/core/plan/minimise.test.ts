import { describe, expect, it } from 'vitest'
import { type Evaluation, type Minimum, minimise } from '#core/plan/minimise.ts'

function least(evaluate: (at: readonly number[]) => Evaluation, start: readonly number[], most = 100): Minimum {
  const steps = minimise(evaluate, start, { most, tolerance: 1e-12 })
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** A narrow bent valley with its least value, 0, at (1, 1) (Rosenbrock). */
function valley([x = 0, y = 0]: readonly number[]): Evaluation {
  return {
    value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
    slopes: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
  }
}

describe('the search for a least value', () => {
  it('finds the bottom of a bowl', () => {
    const { at } = least(
      ([x = 0, y = 0]) => ({ value: (x - 3) ** 2 + 9 * (y + 2) ** 2, slopes: [2 * (x - 3), 18 * (y + 2)] }),
      [0, 0],
    )
    expect(at[0]).toBeCloseTo(3, 4)
    expect(at[1]).toBeCloseTo(-2, 4)
  })

  it('follows a bent valley', () => {
    const { at } = least(valley, [-1.2, 1])
    expect(at[0]).toBeCloseTo(1, 3)
    expect(at[1]).toBeCloseTo(1, 3)
  })

  it('never ends higher than it began, however short it is kept', () => {
    for (let most = 1; most < 20; most += 1) {
      const { value, evaluations } = least(valley, [-1.2, 1], most)
      expect(value).toBeLessThanOrEqual(valley([-1.2, 1]).value)
      expect(evaluations).toBeLessThanOrEqual(most)
    }
  })

  it('stays where it is level', () => {
    expect(least(() => ({ value: 5, slopes: [0, 0] }), [1, 2]).at).toEqual([1, 2])
  })
})
