import fc from 'fast-check'
import type { DrawnQuestion } from '#core/scenario/drawn.ts'
import { keyOf } from '#core/scenario/key.ts'
import type { Answer, ConfigureQuestion, Question, QuestionType, Rule, Scenario, Setting } from '#core/scenario.ts'
import { choice, line, numeric, option, scenarioOf } from './made-scenarios.ts'

/** Scenarios of any size without parameters, and answers to them that are wrong in one part only. */

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`)

const anyResponse = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map(([right, wrong]): Question => {
    const options = [
      ...names('right', right).map((id) => option(id, { right: true })),
      ...names('wrong', wrong).map((id) => option(id)),
    ]
    return { id: 'only', type: 'response', ask: line('Which?'), options }
  })

const anyOrdering = fc.integer({ min: 2, max: 6 }).chain((count) => {
  const ids = names('step', count)
  const anySlip = fc
    .subarray(ids, { minLength: 2, maxLength: 2 })
    .map(([late = '', early = '']) => ({ early, late, why: line('Slip'), misconception: `${early}-before-${late}` }))
  return fc.array(anySlip, { maxLength: 4 }).map((slips): Question => {
    const steps = ids.map((id) => ({ id, text: line(id), why: line(`Why ${id}`) }))
    return { id: 'only', type: 'ordering', ask: line('Order'), steps, slips }
  })
})

const anyMatching = fc.integer({ min: 3, max: 7 }).chain((count) => {
  const options = names('option', count)
  const anyPrompt = fc.record({ match: fc.constantFrom(...options), mistaken: fc.subarray(options) })
  return fc.array(anyPrompt, { minLength: 1, maxLength: 7 }).map((prompts): Question => {
    return {
      id: 'only',
      type: 'matching',
      ask: line('Match'),
      prompts: prompts.map(({ match, mistaken }, index) => ({
        id: `prompt${index}`,
        text: line('x'),
        match,
        why: line('y'),
        mistakes: mistaken.map((one) => ({ option: one, misconception: `takes-${one}` })),
      })),
      options: options.map((id) => ({ id, text: line(id) })),
    }
  })
})

/** Every setting has one value that is right, by a rule of any kind. */
const anyConfigure = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.nat(4)), { minLength: 1, maxLength: 6 })
  .map((rules): ConfigureQuestion => {
    const settings = rules.map(([right, kind], index): Setting => {
      const start = kind === 4 ? right : 0
      return { name: `set${index}`, kind: 'number', start, least: 0, most: 100, step: 1, range: 'any' }
    })
    return {
      id: 'only',
      type: 'configure',
      ask: line('Set'),
      algorithms: ['xgboost', 'other'].map((id) => ({ id, name: id, settings })),
      rules: [
        { ...rule('algorithm'), kind: 'algorithm', is: ['xgboost'] },
        ...rules.map(([right, kind], index) => ruleOf(kind, `set${index}`, String(right))),
      ],
      key: { algorithm: 'xgboost', set: rules.map(([right], index) => ({ name: `set${index}`, value: `${right}` })) },
      why: line('So'),
    }
  })

const rule = (id: string) => ({ id, text: line(id), why: line(`Why ${id}`), misconception: `breaks-${id}` })

function ruleOf(kind: number, setting: string, right: string): Rule {
  const base = { ...rule(`about-${setting}`), setting }
  if (kind === 0) return { ...base, kind: 'required', is: [right] }
  if (kind === 1) return { ...base, kind: 'range', from: right, to: `${right} + 0.5` }
  if (kind === 2) return { ...base, kind: 'relation', holds: `${setting} = ${right}` }
  if (kind === 3) return { ...base, kind: 'forbidden', is: names('', 101).filter((value) => value !== right) }
  return { ...base, kind: 'forbidden' }
}

const anyNumeric = fc
  .record({
    answer: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    tolerance: fc.oneof(
      fc.record({ percent: fc.integer({ min: 1, max: 20 }) }),
      fc.record({ amount: fc.double({ min: 0, max: 100, noNaN: true }) }),
    ),
    off: fc.double({ min: 1.5, max: 1e3, noNaN: true }),
  })
  .map(({ answer, tolerance, off }): Question => {
    const mistakes = [{ value: `${answer} * ${off} + 101`, why: line('Slip'), misconception: 'slipped' }]
    return numeric({ answer: String(answer), tolerance, mistakes })
  })

const ANY_QUESTION: Readonly<Record<QuestionType, fc.Arbitrary<Question>>> = {
  choice: fc.integer({ min: 3, max: 8 }).map(choice),
  response: anyResponse,
  ordering: anyOrdering,
  matching: anyMatching,
  configure: anyConfigure,
  numeric: anyNumeric,
}

const anyQuestion = fc.oneof(...Object.values(ANY_QUESTION))

export function anyScenario(type: Scenario['type']): fc.Arbitrary<Scenario> {
  if (type !== 'case') return ANY_QUESTION[type].map((question) => scenarioOf(question))
  return fc
    .array(anyQuestion, { minLength: 2, maxLength: 4 })
    .map((questions) => scenarioOf(questions.map((question, index) => ({ ...question, id: `q${index}` }))))
}

/** The key with one part of it changed. */
export function spoilt(question: DrawnQuestion): fc.Arbitrary<Answer> {
  const key = keyOf(question)
  switch (question.type) {
    case 'choice':
      return picked(question.options.flatMap(({ id, right }) => (right ? [] : [id]))).map((wrong) => ({
        type: 'choice',
        option: wrong,
      }))
    case 'response':
      return picked([...question.options.map(({ id }) => id), 'gone']).map((id) => {
        const options = key.type === 'response' ? key.options : []
        return {
          type: 'response',
          options: options.includes(id) ? options.filter((one) => one !== id) : [...options, id],
        }
      })
    case 'ordering': {
      const { order } = question
      const swapped = fc
        .subarray([...order.keys()], { minLength: 2, maxLength: 2 })
        .map(([a = 0, b = 0]) =>
          order.map((id, place) => (place === a ? (order[b] ?? id) : place === b ? (order[a] ?? id) : id)),
        )
      const without = picked(order).map((gone) => order.filter((id) => id !== gone))
      return fc.oneof(swapped, without).map((steps) => ({ type: 'ordering', steps }))
    }
    case 'matching':
      return fc.tuple(picked(question.prompts), fc.nat(10)).map(([{ id, match }, by]): Answer => {
        const others = question.options.filter((one) => one.id !== match)
        const { [id]: _, ...rest } = key.type === 'matching' ? key.matches : {}
        const other = others[by]
        return { type: 'matching', matches: other ? { ...rest, [id]: other.id } : rest }
      })
    case 'configure': {
      const values = key.type === 'configure' ? key.values : {}
      const off = fc.tuple(picked(Object.keys(values)), fc.integer({ min: 1, max: 100 })).map(([name, by]): Answer => {
        const value = (Number(values[name]) + by) % 101
        return { type: 'configure', algorithm: question.key.algorithm, values: { ...values, [name]: value } }
      })
      return fc.oneof({ weight: 5, arbitrary: off }, fc.constant({ type: 'configure', algorithm: 'other', values }))
    }
    case 'numeric': {
      const { answer, slack } = question
      return fc.tuple(fc.constantFrom(-1, 1), fc.double({ min: 1.001, max: 100, noNaN: true })).map(([sign, by]) => ({
        type: 'numeric',
        value: answer + sign * (slack * by + 1e-6 * Math.abs(answer) + 1e-6),
      }))
    }
  }
}

function picked<T>(items: readonly T[]): fc.Arbitrary<T> {
  return fc.nat(items.length - 1).map((index) => items[index] as T)
}
