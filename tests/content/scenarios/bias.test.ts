import { describe, expect, it } from 'vitest'
import type { Problem } from '#content/problem.ts'
import { type Bias, biasFaults, biasOf, checkBias, MOST_SHARE } from '#content/scenarios/bias.ts'
import type { Scenario } from '#core/scenario.ts'
import { CHOICE, compileFile, type Json, MISCONCEPTION, NUMERIC, option, wrong } from './made-folder.ts'

type Lengths = readonly [key: number, ...wrong: number[]]

/** A choice whose options are so many letters long, the key first; the letters differ. */
function choice(id: string, lengths: Lengths): Json {
  const { parameters: _, formulas: __, wording: ___, holds: ____, ...plain } = CHOICE
  const options = lengths.map((length, place) => {
    const text = 'abcdefgh'.charAt(place).repeat(length)
    return place === 0 ? option('key', { right: true, text }) : wrong(`w${place}`, { text })
  })
  return { ...plain, id, title: `One in a hundred, ${id}`, situation: 'A bank.', options }
}

/** So many choices, of which the first so many have a key of the first lengths, and the others of the second. */
function choices(count: number, first: number, some: Lengths, others: Lengths): readonly Json[] {
  return Array.from({ length: count }, (_, index) => choice(`c${index}`, index < first ? some : others))
}

const LONG: Lengths = [9, 3, 4, 5]
const SHORT: Lengths = [2, 3, 4, 5]
const MIDDLE: Lengths = [4, 3, 5, 6]

const compiled = (scenarios: readonly Json[]) => compileFile({ misconceptions: [MISCONCEPTION], scenarios })
const scenariosOf = (scenarios: readonly Json[]): readonly Scenario[] => compiled(scenarios).deck.scenarios
const said = (scenarios: readonly Json[]) => {
  const problems: Problem[] = []
  checkBias(scenariosOf(scenarios), problems)
  return problems.map(({ message }) => message)
}

describe('over a deck of 25 choices, the key', () => {
  it('may be the longest option as often as chance would have it, and not by habit', () => {
    expect(MOST_SHARE).toBe(0.35)
    expect(said(choices(25, 8, LONG, MIDDLE))).toEqual([])
    const ids = Array.from({ length: 9 }, (_, index) => `c${index}`)
    expect(said(choices(25, 9, LONG, MIDDLE))).toEqual([
      `the key is the longest option in 36 % of choices; at most 35 %: ${ids.join(', ')}`,
    ])
  })

  it('may not be the shortest option by habit either', () => {
    expect(said(choices(25, 8, SHORT, MIDDLE))).toEqual([])
    expect(said(choices(25, 9, SHORT, MIDDLE))).toEqual([
      'the key is the shortest option in 36 % of choices; at most 35 %',
    ])
  })

  it('is neither where another option is as long or as short', () => {
    expect(said(choices(25, 25, [9, 9, 4, 5], MIDDLE))).toEqual([])
    expect(said(choices(25, 25, [3, 3, 4, 5], MIDDLE))).toEqual([])
  })

  it('stands at each place about equally often, though it is always written first, and with however many beside it', () => {
    for (const lengths of [MIDDLE, [4, 3, 5, 6, 7, 8, 9, 2] as const]) {
      const { places, choices: count } = biasOf(scenariosOf(choices(25, 25, lengths, MIDDLE)))
      expect(count).toBe(25)
      expect(places).toHaveLength(4)
      for (const share of places) expect(Math.abs(share - 1 / 4)).toBeLessThan(0.06)
    }
  })

  it('is measured by what is shown, with the values filled in', () => {
    const filled = choices(25, 25, MIDDLE, MIDDLE).map((one) => ({
      ...one,
      parameters: { n: { oneOf: [123_456_789] } },
      options: [
        option('key', { right: true, text: '`{n}`' }),
        ...['a', 'b', 'c'].map((letter) => wrong(letter, { text: letter.repeat(5) })),
      ],
    }))
    expect(biasOf(scenariosOf(filled))).toMatchObject({ longest: 1, shortest: 0 })
  })

  it('is measured in a case too, and only of choices', () => {
    const { id: _, title, note, area, topic, tags, domains, sources, checkedOn, situation, ...one } = choice('x', LONG)
    const services = { title, note, area, topic, tags, domains, sources, checkedOn, situation }
    const { type, question, options } = one
    const questions = ['one', 'two'].map((id) => ({ id, type, question, options }))
    const { choices: count, longest } = biasOf(
      scenariosOf([{ id: 'both', ...services, type: 'case', questions }, NUMERIC]),
    )
    expect([count, longest]).toEqual([2, 1])
  })
})

describe('a deck', () => {
  it('whose keys are told by their looks is refused, in a strict deck', () => {
    const { problems, deck } = compiled(choices(25, 25, LONG, MIDDLE))
    expect(problems).toMatchObject([{ severity: 'error', file: 'scenarios', line: 1 }])
    expect(deck.scenarios).toHaveLength(25)
  })

  it('of fewer than 20 choices says nothing about habits', () => {
    expect(said(choices(19, 19, LONG, MIDDLE))).toEqual([])
    expect(said(choices(20, 20, LONG, MIDDLE))).toHaveLength(1)
    expect(biasOf([])).toMatchObject({ choices: 0, longest: 0, shortest: 0, places: [0, 0, 0, 0] })
  })

  it('whose keys stand at one place too often is refused', () => {
    const fair: Bias = { choices: 25, places: [0.25, 0.25, 0.25, 0.25], longest: 0.25, shortest: 0.25, longKeys: [] }
    expect(biasFaults(fair)).toEqual([])
    expect(biasFaults({ ...fair, places: [0.35, 0.1, 0.2, 0.35] })).toEqual([])
    expect(biasFaults({ ...fair, places: [0.1, 0.2, 0.3, 0.4] })).toEqual([
      'the key stands at place 4 in 40 % of choices; at most 35 %',
    ])
    expect(biasFaults({ ...fair, places: [0, 0, 0, 1], choices: 19 })).toEqual([])
  })
})
