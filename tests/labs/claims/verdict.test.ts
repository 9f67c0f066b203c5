import { describe, expect, it } from 'vitest'
import type { LabClaim } from '#core/lab.ts'
import { closestLeads, faultsOf, type SeedRuns, withFalseKey } from '#labs/claims/verdict.ts'

const CLAIM: LabClaim = {
  metric: 'recall',
  better: 'higher',
  overBase: 0.2,
  overWrong: 0.1,
  guards: [{ metric: 'auc', least: 0.9 }],
  sideEffects: [{ metric: 'precision', goes: 'down' }],
}
const arm = (option: string, recall: number, more: Partial<SeedRuns['arms'][number]> = {}) => ({
  option,
  isRight: false,
  isAlsoRight: false,
  metrics: { recall, precision: 0.5, auc: 0.95 },
  ...more,
})
const RUNS: SeedRuns = {
  seed: 1,
  claim: CLAIM,
  base: { recall: 0.4, precision: 0.8, auc: 0.95 },
  arms: [
    arm('weight', 0.8, { isRight: true }),
    arm('depth', 0.5),
    arm('cut-off', 0.9, { isAlsoRight: true }),
    arm('foreign', 0, { metrics: undefined }),
  ],
}
const withKey = (metrics: Readonly<Record<string, number>>): SeedRuns => ({
  ...RUNS,
  arms: [
    arm('weight', 0, { isRight: true, metrics: { recall: 0.8, precision: 0.5, auc: 0.95, ...metrics } }),
    arm('depth', 0.5),
  ],
})

describe('a claim', () => {
  it('holds where the key leads all but those that are right too, and those that do not start', () => {
    expect(faultsOf(RUNS)).toEqual([])
    expect(closestLeads(RUNS)).toEqual([
      { seed: 1, over: 'the base', by: 0.4 },
      { seed: 1, over: 'depth', by: expect.closeTo(0.3) },
    ])
  })

  it('breaks by a lead that is too small, a guard, a side effect, and a figure that is missing', () => {
    expect(faultsOf(withKey({ recall: 0.55 }))).toEqual([
      'weight leads the base by 0.15 in recall',
      'weight leads depth by 0.05 in recall',
    ])
    expect(faultsOf(withKey({ auc: 0.8 }))).toEqual(['weight has auc at 0.8, beyond its guard'])
    expect(faultsOf(withKey({ precision: 0.8 }))).toEqual(['weight does not move precision down'])
    expect(faultsOf(withKey({ recall: Number.NaN }))).toHaveLength(2)
  })

  it('counts downwards where lower is better', () => {
    const lower: SeedRuns = { ...RUNS, claim: { ...CLAIM, better: 'lower', sideEffects: [] } }
    expect(faultsOf(lower)).toEqual(['weight leads the base by -0.4 in recall', 'weight leads depth by -0.3 in recall'])
  })

  it('asks it of every key by itself', () => {
    const two: SeedRuns = { ...RUNS, arms: [...RUNS.arms, arm('weak', 0.5, { isRight: true })] }
    expect(faultsOf(two)).toEqual(['weak leads the base by 0.1 in recall', 'weak leads depth by 0 in recall'])
  })

  it('breaks under every false key, and without any key', () => {
    for (const option of ['depth', 'foreign']) expect(faultsOf(withFalseKey(RUNS, option))).not.toEqual([])
    expect(faultsOf(withFalseKey(RUNS, 'nobody'))).toEqual(['no option is right'])
  })
})
