import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlineText, plainText } from '#core/prose.ts'
import { draw, startingValues } from '#core/scenario/draw.ts'
import type { Drawn } from '#core/scenario/drawn.ts'
import { type Parameter, QUESTION_TYPES } from '#core/scenario.ts'
import {
  choice,
  configure,
  drawnOf,
  line,
  MATCHING,
  numeric,
  ONE_OF_EACH,
  ORDERING,
  option,
  questionOf,
  RATIO,
  RESPONSE,
  RULES,
  scenarioOf,
} from './made-scenarios.ts'

const SEEDS = Array.from({ length: 200 }, (_, index) => index + 1)
const anySeed = fc.nat(2 ** 32 - 1)

const FIGURES = {
  parameters: [
    { name: 'negatives', from: 90_000, to: 990_000, step: 10_000 },
    { name: 'positives', oneOf: [900, 1_000, 2_500] },
  ],
  formulas: [
    { name: 'ratio', value: 'round(negatives / positives)' },
    { name: 'doubled', value: 'ratio * 2' },
  ],
  wordings: [
    { who: 'A bank', rare: 'frauds' },
    { who: 'An insurer', rare: 'false claims' },
    { who: 'A shop', rare: 'thefts' },
  ],
  situation: [
    { kind: 'paragraph' as const, content: line('{who}: {negatives} rows, {positives} {rare}. `{negatives}`') },
  ],
}

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

/** What is shown of a variant's first question, in the order in which it is shown. */
function shownIn({ questions: [question] }: Drawn): readonly string[] {
  switch (question?.type) {
    case 'choice':
    case 'response':
      return ids(question.options)
    case 'ordering':
      return ids(question.steps)
    case 'matching':
      return [...ids(question.prompts), ...ids(question.options)]
    default:
      return []
  }
}

describe('a variant', () => {
  it('replays exactly from its seed', () => {
    fc.assert(
      fc.property(anySeed, fc.constantFrom(...Object.values(ONE_OF_EACH)), (seed, scenario) => {
        const asked = { ...scenario, ...FIGURES }
        expect(draw(structuredClone(asked), seed)).toEqual(draw(asked, seed))
      }),
    )
  })

  it('differs from seed to seed, in figures, words and order', () => {
    const drawn = SEEDS.map((seed) => drawnOf({ ...scenarioOf(choice()), ...FIGURES }, seed))
    expect(new Set(drawn.map(({ situation }) => plainText(situation))).size).toBeGreaterThan(150)
    expect(new Set(drawn.map((one) => shownIn(one).join())).size).toBe(24)
  })

  it('says which scenario and which seed it is of', () => {
    expect(drawnOf(ONE_OF_EACH.choice, 7)).toMatchObject({ id: 'fraud', seed: 7 })
  })

  it('keeps the words of one wording together', () => {
    for (const seed of SEEDS) {
      const said = plainText(drawnOf({ ...ONE_OF_EACH.choice, ...FIGURES }, seed).situation)
      const set = FIGURES.wordings.find(({ who }) => said.startsWith(who))
      expect(said).toContain(set?.rare)
    }
  })

  it('computes each formula from the values before it', () => {
    const scenario = { ...scenarioOf(numeric({ answer: 'doubled', why: line('`{ratio}` twice') })), ...FIGURES }
    for (const seed of SEEDS) {
      const { situation, questions } = drawnOf(scenario, seed)
      const [, negatives = '', positives = ''] = /: ([\d,]+) rows, ([\d,]+)/.exec(plainText(situation)) ?? []
      const [n, p] = [negatives, positives].map((figure) => Number(figure.replaceAll(',', '')))
      const ratio = Math.round(Number(n) / Number(p))
      expect(questions[0]).toMatchObject({ answer: 2 * ratio, why: line(`\`${ratio}\` twice`) })
    }
  })

  it('that cannot be is a problem that says with which values', () => {
    const said = (more: Partial<typeof ONE_OF_EACH.choice>, question = numeric()) => {
      const drawn = draw(scenarioOf(question, { parameters: [{ name: 'n', oneOf: [5] }], ...more }), 1)
      return drawn.ok ? 'drawn' : drawn.problem.message
    }
    expect(said({ holds: ['n > 4'] })).toBe('drawn')
    expect(said({ holds: ['n > 4', 'n > 5'] })).toBe('"n > 5" does not hold (n = 5)')
    expect(said({ formulas: [{ name: 'half', value: '1 / (n - 5)' }] })).toBe('"1 / (n - 5)": division by zero (n = 5)')
    expect(said({}, numeric({ answer: 'm' }))).toBe('"m": nothing is called "m" (n = 5)')
    expect(said({ parameters: [] }, numeric({ most: '1 +' }))).toMatch(
      /^"1 \+": the formula ends.*\(nothing is drawn\)$/,
    )
  })
})

describe('a parameter', () => {
  const drawnValue = (parameter: Parameter, seed: number): number => {
    const [drawn] = drawnOf(
      scenarioOf(numeric({ answer: parameter.name }), { parameters: [parameter] }),
      seed,
    ).questions
    return drawn?.type === 'numeric' ? drawn.answer : Number.NaN
  }
  const valuesOf = (parameter: Parameter) => new Set(SEEDS.map((seed) => drawnValue(parameter, seed)))

  it('reaches every value of its grid, both ends too, and none beside it', () => {
    expect(valuesOf({ name: 'n', from: 10, to: 50, step: 10 })).toEqual(new Set([10, 20, 30, 40, 50]))
    expect(valuesOf({ name: 'n', from: 0, to: 1, step: 0.3 })).toEqual(new Set([0, 0.3, 0.6, 0.9]))
    expect(valuesOf({ name: 'n', from: 0.1, to: 0.7, step: 0.1 })).toEqual(new Set([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]))
    expect(valuesOf({ name: 'n', from: 7, to: 7, step: 3 })).toEqual(new Set([7]))
    expect(valuesOf({ name: 'n', oneOf: [900, 1_000, 2_500] })).toEqual(new Set([900, 1_000, 2_500]))
  })

  it('is as exact as it is written: no remainders of binary fractions, no digits lost', () => {
    expect(valuesOf({ name: 'n', from: -0.3, to: 0.3, step: 0.1 })).toEqual(
      new Set([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]),
    )
    expect(valuesOf({ name: 'n', from: 1_234_567_890_123, to: 1_234_567_890_125, step: 1 })).toEqual(
      new Set([1_234_567_890_123, 1_234_567_890_124, 1_234_567_890_125]),
    )
    expect(valuesOf({ name: 'n', from: 1e-7, to: 3e-7, step: 1e-7 })).toEqual(new Set([1e-7, 2e-7, 3e-7]))
  })

  it('stays on its grid, whatever the grid', () => {
    const anyGrid = fc.record({
      digits: fc.nat(6),
      from: fc.integer({ min: -1e9, max: 1e9 }),
      step: fc.integer({ min: 1, max: 1e6 }),
      steps: fc.nat(1_000),
      rest: fc.double({ min: 0, max: 0.9, noNaN: true }),
    })
    fc.assert(
      fc.property(anyGrid, anySeed, ({ digits, from, step, steps, rest }, seed) => {
        const scale = 10 ** digits
        const to = (from + (steps + rest) * step) / scale
        const value = drawnValue({ name: 'n', from: from / scale, to, step: step / scale }, seed)
        // In whole numbers there are no remainders.
        const inSteps = (Math.round(value * scale) - from) / step
        expect(Number.isInteger(inSteps) && inSteps >= 0 && inSteps <= steps).toBe(true)
        expect(value).toBe(Number((Math.round(value * scale) / scale).toFixed(digits)))
      }),
    )
  })
})

describe('over 200 seeds', () => {
  /** How often each thing stood at each place. */
  function placesOf(shown: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
    const counts = new Map<string, number[]>()
    for (const order of shown) {
      order.forEach((id, place) => {
        const places = counts.get(id) ?? Array.from(order, () => 0)
        places[place] = (places[place] ?? 0) + 1
        counts.set(id, places)
      })
    }
    return counts
  }

  /** Within four standard deviations of what is expected. */
  function expectAbout(count: number, share: number) {
    const deviation = Math.sqrt(SEEDS.length * share * (1 - share))
    expect(Math.abs(count - SEEDS.length * share)).toBeLessThanOrEqual(4 * deviation)
  }

  it.each([3, 4, 5, 8])('a key among %d wrong options reaches each of four places about equally', (wrong) => {
    const places = placesOf(SEEDS.map((seed) => shownIn(drawnOf(scenarioOf(choice(wrong)), seed))))
    for (const count of places.get('right') ?? []) expectAbout(count, 1 / 4)
  })

  it('each of more wrong options than are shown is shown about equally often, and at every place', () => {
    const places = placesOf(SEEDS.map((seed) => shownIn(drawnOf(scenarioOf(choice(6)), seed))))
    expect(places.size).toBe(7)
    for (const [id, counts] of places) {
      expectAbout(
        counts.reduce((sum, count) => sum + count, 0),
        id === 'right' ? 1 : 3 / 6,
      )
      for (const count of counts) expectAbout(count, id === 'right' ? 1 / 4 : 1 / 8)
    }
  })

  it.each(['response', 'matching'] as const)('whatever is shown in a %s reaches every place about equally', (type) => {
    for (const question of [type === 'response' ? RESPONSE : MATCHING]) {
      const drawn = SEEDS.map((seed) => questionOf(question, seed))
      const lists = drawn.map((one) => ('prompts' in one ? ids(one.prompts) : []))
      const options = drawn.map((one) => ('options' in one ? ids(one.options) : []))
      for (const list of [lists, options]) {
        for (const counts of placesOf(list).values()) for (const count of counts) expectAbout(count, 1 / counts.length)
      }
    }
  })

  it('an ordering shows every order, now and then the right one, so that moving a step is never a safe bet', () => {
    const orders = new Set(SEEDS.map((seed) => shownIn(drawnOf(ONE_OF_EACH.ordering, seed)).join()))
    expect(orders.size).toBe(24)
    expect(orders).toContain('split,fit,tune,test')
  })
})

describe('a choice', () => {
  it('shows four options, exactly one of them right, however many wrong ones there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), anySeed, (wrong, seed) => {
        const drawn = questionOf(choice(wrong), seed)
        const options = drawn.type === 'choice' ? drawn.options : []
        expect(options.map(({ right }) => right).sort()).toEqual([false, false, false, true])
        expect(new Set(ids(options)).size).toBe(4)
      }),
    )
  })

  it('may have a key that depends on the figures, with the why of what is so', () => {
    const question = {
      ...choice(2),
      options: [
        option('files', { right: 'gigabytes <= 25', why: line('Fits'), whyWrong: line('Too big: {gigabytes}') }),
        option('stream', { right: 'gigabytes > 25', why: line('Streams'), whyWrong: line('Needless') }),
        option('copy'),
        option('buy'),
      ],
    }
    const scenario = (gigabytes: number) =>
      scenarioOf(question, { parameters: [{ name: 'gigabytes', oneOf: [gigabytes] }] })
    const parts = (gigabytes: number) => {
      const [drawn] = drawnOf(scenario(gigabytes)).questions
      const options = drawn?.type === 'choice' ? drawn.options : []
      return Object.fromEntries(options.map(({ id, text: _, ...rest }) => [id, rest]))
    }
    expect(parts(25)).toMatchObject({
      files: { right: true, why: line('Fits') },
      stream: { right: false, why: line('Needless'), misconception: 'believes-stream' },
    })
    expect(parts(26)).toMatchObject({
      files: { right: false, why: line('Too big: 26'), misconception: 'believes-files' },
      stream: { right: true, why: line('Streams') },
    })
    expect(parts(25).files).not.toHaveProperty('misconception')
  })
})

describe('a response', () => {
  it('shows all of its options', () => {
    for (const seed of SEEDS) expect(shownIn(drawnOf(scenarioOf(RESPONSE), seed))).toHaveLength(5)
  })
})

describe('an ordering', () => {
  it('shows each of its steps once, and keeps the right order apart', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 2, max: 6 }), (seed, count) => {
        const steps = Array.from({ length: count }, (_, index) => ({
          id: `s${index}`,
          text: line('x'),
          why: line('y'),
        }))
        const drawn = questionOf({ ...ORDERING, steps, slips: [] }, seed)
        if (drawn.type !== 'ordering') throw new Error(drawn.type)
        expect(drawn.order).toEqual(ids(steps))
        expect(ids(drawn.steps).sort()).toEqual(ids(steps))
      }),
    )
  })
})

describe('a configure question', () => {
  it('has a key that sets every setting, those that it leaves out as they start', () => {
    const [drawn] = drawnOf(ONE_OF_EACH.configure).questions
    expect(drawn).toMatchObject({
      key: {
        algorithm: 'xgboost',
        values: { objective: 'binary:logistic', scale_pos_weight: 100, max_depth: 6, num_round: 100 },
      },
    })
  })

  it('computes the bounds of its rules, and leaves words as they are', () => {
    const [drawn] = drawnOf(ONE_OF_EACH.configure).questions
    expect(drawn).toMatchObject({
      rules: [
        { is: ['xgboost'] },
        { is: ['binary:logistic', 'binary:hinge'] },
        { setting: 'scale_pos_weight' },
        { setting: 'num_round' },
        { is: ['multi:softmax'] },
        { from: 2, to: 6 },
        { holds: RULES.balance.holds },
      ],
    })
  })

  it('reads the values of a rule as the algorithm that it binds under means them', () => {
    const { algorithms, ...question } = configure([])
    const other = { name: 'objective', kind: 'number' as const, start: 0, least: 0, most: 9, step: 1, range: 'any' }
    const asked = {
      ...question,
      algorithms: [...algorithms, { id: 'numbered', name: 'Numbered', settings: [other] }],
      rules: [{ ...RULES.objective, algorithm: 'numbered', is: ['1 + 1'] }],
    }
    const [drawn] = drawnOf(scenarioOf(asked, RATIO)).questions
    expect(drawn).toMatchObject({ rules: [{ algorithm: 'numbered', is: [2] }] })
  })

  it('leaves a range open where it has no end', () => {
    const { from: _, ...upTo } = RULES.depth
    const [drawn] = drawnOf(scenarioOf(configure([upTo]), RATIO)).questions
    expect(drawn).toMatchObject({ rules: [{ from: Number.NEGATIVE_INFINITY, to: 6 }] })
  })

  it('starts where its settings start', () => {
    const [xgboost] = configure().algorithms
    expect(startingValues(xgboost)).toEqual({
      objective: 'reg:squarederror',
      scale_pos_weight: 1,
      max_depth: 6,
      num_round: 100,
    })
    expect(startingValues(undefined)).toEqual({})
  })
})

describe('a numeric question', () => {
  it('allows a share of the answer, or an amount', () => {
    expect(questionOf(numeric({ answer: '0 - 200' }))).toMatchObject({ answer: -200, slack: 4 })
    expect(questionOf(numeric({ tolerance: { amount: 0.5 } }))).toMatchObject({ answer: 99, slack: 0.5 })
  })
})

describe('every text of a question', () => {
  it.each(QUESTION_TYPES)('has its places filled, in a %s', (type) => {
    const marked = JSON.parse(JSON.stringify(ONE_OF_EACH[type]).replaceAll('"text":"', '"text":"{n} '))
    const drawn = drawnOf({ ...marked, parameters: [{ name: 'n', oneOf: [1_234] }] })
    const texts = JSON.stringify(drawn).match(/"text":"[^"]*/g) ?? []
    expect(texts.length).toBeGreaterThan(3)
    for (const text of texts) expect(text).toMatch(/^"text":"1,?234 /)
  })

  it('of a case is filled with the same values', () => {
    const more = { ...FIGURES, situation: [{ kind: 'paragraph' as const, content: line('{ratio}') }] }
    const one = { ...choice(), id: 'one', ask: line('{ratio}') }
    const two = { ...numeric({ answer: 'ratio' }), id: 'two', ask: line('{ratio}') }
    const { situation, questions } = drawnOf(scenarioOf([one, two], more), 3)
    const said = [plainText(situation), ...questions.map(({ ask }) => inlineText(ask))]
    expect(new Set(said).size).toBe(1)
    expect(questions[1]).toMatchObject({ answer: Number(said[0]?.replace(',', '')) })
  })
})
