import { describe, expect, it } from 'vitest'
import type { SettingValue } from '#core/scenario/drawn.ts'
import { gradeQuestion } from '#core/scenario/grading.ts'
import type { Rule } from '#core/scenario.ts'
import { configure, drawnOf, line, RATIO, RULES, scenarioOf } from './made-scenarios.ts'

type Values = Readonly<Record<string, SettingValue>>

function gradeSet(rules: readonly Rule[], values: Values, algorithm = 'xgboost') {
  const [question] = drawnOf(scenarioOf(configure(rules), RATIO)).questions
  if (!question) throw new Error('nothing was asked')
  return gradeQuestion(question, { type: 'configure', algorithm, values })
}

/** Whether one rule is kept, where it is the only one. */
const keeps = (rule: Rule, values: Values, algorithm?: string) => gradeSet([rule], values, algorithm).right

describe('a rule about the algorithm', () => {
  it('is kept by those that it names', () => {
    expect(keeps(RULES.algorithm, {})).toBe(true)
    expect(keeps(RULES.algorithm, {}, 'linear-learner')).toBe(false)
    expect(keeps({ ...RULES.algorithm, is: ['xgboost', 'linear-learner'] }, {}, 'linear-learner')).toBe(true)
  })

  it('is broken by one that is not offered, as are all others', () => {
    const verdict = gradeSet(Object.values(RULES), {}, 'knn')
    expect(verdict.right).toBe(false)
    expect(verdict.parts.every(({ right }) => !right)).toBe(true)
  })
})

describe('a setting that is required', () => {
  it('must be one of the values', () => {
    expect(keeps(RULES.objective, { objective: 'binary:logistic' })).toBe(true)
    expect(keeps(RULES.objective, { objective: 'binary:hinge' })).toBe(true)
    expect(keeps(RULES.objective, { objective: 'multi:softmax' })).toBe(false)
  })

  it('without values must have been moved from where it started', () => {
    expect([keeps(RULES.weighted, {}), keeps(RULES.weighted, { scale_pos_weight: 1 })]).toEqual([false, false])
    expect(keeps(RULES.weighted, { scale_pos_weight: 2 })).toBe(true)
  })

  it('may be required at a number, which remainders of binary fractions do not make another', () => {
    const third: Rule = { ...RULES.weighted, is: ['3 * 0.1', 'ratio'] }
    expect(keeps(third, { scale_pos_weight: 0.3 })).toBe(true)
    expect(keeps(third, { scale_pos_weight: 100 })).toBe(true)
    expect(keeps(third, { scale_pos_weight: 0.31 })).toBe(false)
    expect(keeps(third, { scale_pos_weight: '100' })).toBe(false)
    expect(keeps({ ...third, is: ['1e-10'] }, { scale_pos_weight: 0 })).toBe(false)
  })
})

describe('a setting that is forbidden', () => {
  it('must not be one of the values', () => {
    expect(keeps(RULES.mild, { objective: 'multi:softmax' })).toBe(false)
    expect(keeps(RULES.mild, { objective: 'binary:logistic' })).toBe(true)
  })

  it('without values must stay where it started', () => {
    expect([keeps(RULES.untouched, {}), keeps(RULES.untouched, { num_round: 100 })]).toEqual([true, true])
    expect(keeps(RULES.untouched, { num_round: 101 })).toBe(false)
  })
})

describe('a range', () => {
  it('holds its edges', () => {
    const kept = [1, 2, 6, 7].map((depth) => keeps(RULES.depth, { max_depth: depth }))
    expect(kept).toEqual([false, true, true, false])
  })

  it('holds its edges where they come to a little more or less than they should', () => {
    const tenth: Rule = { ...RULES.depth, setting: 'scale_pos_weight', from: '3 * 0.1', to: '1 - 0.9 + 0.6' }
    expect([0.3, 0.7, 0.29, 0.71].map((weight) => keeps(tenth, { scale_pos_weight: weight }))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('may be open at an end', () => {
    const { to: _, ...from } = RULES.depth
    expect([1, 2, 1e9].map((depth) => keeps(from, { max_depth: depth }))).toEqual([false, true, true])
  })

  it('is broken by a word', () => expect(keeps(RULES.depth, { max_depth: '4' })).toBe(false))
})

describe('a relation', () => {
  it('is a formula over settings and drawn values', () => {
    const kept = [79, 80, 100, 125, 126].map((weight) => keeps(RULES.balance, { scale_pos_weight: weight }))
    expect(kept).toEqual([false, true, true, true, false])
  })

  it('may tie two settings to each other', () => {
    const tied: Rule = { ...RULES.balance, holds: 'max_depth * num_round <= 600' }
    expect(keeps(tied, {})).toBe(true)
    expect(keeps(tied, { max_depth: 7 })).toBe(false)
    expect(keeps(tied, { max_depth: 7, num_round: 80 })).toBe(true)
  })

  it('is broken where it has no value', () => {
    const divided: Rule = { ...RULES.balance, holds: '1 / scale_pos_weight < 1' }
    expect([2, 0].map((weight) => keeps(divided, { scale_pos_weight: weight }))).toEqual([true, false])
    expect(keeps(RULES.balance, { scale_pos_weight: 100 }, 'linear-learner')).toBe(false)
  })
})

describe('every rule', () => {
  const MET = { objective: 'binary:logistic', scale_pos_weight: 100 }

  it('says whether it was met or broken, and why', () => {
    const verdict = gradeSet(Object.values(RULES), { ...MET, max_depth: 9 })
    expect(verdict.right).toBe(false)
    expect(verdict.parts.map(({ id, right }) => [id, right])).toEqual([
      ['algorithm', true],
      ['objective', true],
      ['weighted', true],
      ['untouched', true],
      ['mild', true],
      ['depth', false],
      ['balance', true],
    ])
    expect(verdict.parts.find(({ id }) => id === 'depth')).toEqual({
      id: 'depth',
      right: false,
      why: line('Why depth'),
      misconception: 'breaks-depth',
    })
  })

  it('that is met raises nothing', () => {
    const { right, parts } = gradeSet(Object.values(RULES), MET)
    expect(right).toBe(true)
    expect(parts.flatMap(({ misconception }) => misconception ?? [])).toEqual([])
  })

  it('counts what was left alone as it starts', () => {
    const whole = { ...MET, max_depth: 6, num_round: 100 }
    expect(gradeSet(Object.values(RULES), MET)).toEqual(gradeSet(Object.values(RULES), whole))
    expect(gradeSet(Object.values(RULES), {}).parts.flatMap(({ id, right }) => (right ? [] : [id]))).toEqual([
      'objective',
      'weighted',
      'balance',
    ])
  })

  it('that binds under another algorithm is silent', () => {
    const only: Rule = { ...RULES.balance, algorithm: 'xgboost' }
    const decay: Rule = {
      ...RULES.depth,
      id: 'decay',
      algorithm: 'linear-learner',
      setting: 'wd',
      from: '0.1',
      to: '1',
    }
    const ids = (algorithm: string, values: Values) =>
      gradeSet([only, decay], values, algorithm).parts.map(({ id }) => id)
    expect(ids('xgboost', { scale_pos_weight: 100 })).toEqual(['balance'])
    expect(ids('linear-learner', { wd: 0.1 })).toEqual(['decay'])
    expect(gradeSet([only, decay], { scale_pos_weight: 100 }).right).toBe(true)
    expect(gradeSet([only, decay], { wd: 0.1 }, 'linear-learner').right).toBe(true)
    expect(gradeSet([only, decay], { wd: 0 }, 'linear-learner').right).toBe(false)
  })

  it('about a setting that the algorithm does not have is broken, but for one that forbids it', () => {
    const kept = Object.values(RULES).map((rule) => [rule.id, keeps(rule, {}, 'linear-learner')])
    expect(Object.fromEntries(kept)).toEqual({
      algorithm: false,
      objective: false,
      weighted: false,
      untouched: true,
      mild: true,
      depth: false,
      balance: false,
    })
  })
})

describe('a configuration', () => {
  it('that no rule speaks of is wrong: nothing says that it is right', () => {
    const only: Rule = { ...RULES.objective, algorithm: 'xgboost' }
    expect(keeps(only, {}, 'linear-learner')).toBe(false)
    expect(keeps(only, {}, 'knn')).toBe(false)
  })

  it('is not helped by values that its algorithm does not have', () => {
    const relation: Rule = { ...RULES.balance, holds: 'ratio = 100' }
    expect(keeps(relation, { ratio: 5, wd: 1 })).toBe(true)
    expect(keeps({ ...RULES.depth, setting: 'wd' }, { wd: 3 })).toBe(false)
  })
})
