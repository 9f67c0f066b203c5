import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFormula } from '#core/formula/parse.ts'
import { compute, namesIn, type Values } from '#core/formula.ts'

const NONE: Values = new Map()
const FRAUD: Values = new Map([
  ['negatives', 990_000],
  ['positives', 10_000],
  ['none', 0],
])

function value(text: string, values = FRAUD): number {
  const computed = compute(text, values)
  if (!computed.ok) throw new Error(`${text}: ${computed.problem.message}`)
  return computed.value
}

function problem(text: string): { readonly message: string; readonly at: number } {
  const computed = compute(text, FRAUD)
  if (computed.ok) throw new Error(`${text} came to ${computed.value}`)
  return computed.problem
}

describe('a formula', () => {
  it('computes what a teacher would, from the values by their names', () => {
    expect(value('negatives / positives')).toBe(99)
    expect(value('round(positives / (negatives + positives) * 100, 1)')).toBe(1)
    expect(value('negatives/positives>=80 and negatives/positives<=120')).toBe(1)
  })

  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['10 - (4 - 3)', 9],
    ['24 / 4 / 2', 3],
    ['24 / 4 * 2', 12],
    ['2 ^ 3 ^ 2', 512],
    ['(2 ^ 3) ^ 2', 64],
    ['-2 ^ 2', -4],
    ['(-2) ^ 2', 4],
    ['2 ^ -1', 0.5],
    ['2 * -3', -6],
    ['2 - -3', 5],
    ['--3', 3],
    ['2 * 3 ^ 2', 18],
    ['-3 * 2 + 1', -5],
    ['1 + 2 < 4', 1],
    ['1 < 2 + 4 * 0', 1],
    ['1 = 1 and 2 = 3', 0],
    ['1 or 0 and 0', 1],
    ['(1 or 0) and 0', 0],
    ['not 1 = 2', 1],
    ['not 0 and 0', 0],
    ['not (0 and 0)', 1],
    ['not not 5', 1],
    ['1.5e3 + .5', 1500.5],
    ['  1\n+\t2 ', 3],
  ])('binds %s as in school, to %d', (text, number) => expect(value(text)).toBe(number))

  it.each([
    ['2 < 3', 1],
    ['3 < 3', 0],
    ['3 <= 3', 1],
    ['3 > 3', 0],
    ['3 >= 3', 1],
    ['3 = 3', 1],
    ['3 != 3', 0],
    ['3 != 4', 1],
    ['2 and -1', 1],
    ['2 and 0', 0],
    ['0 or 0.1', 1],
    ['0 or 0', 0],
    ['not 0.1', 0],
  ])('says of %s whether it holds: %d', (text, number) => expect(value(text)).toBe(number))

  it.each([
    ['min(3, 1, 2)', 1],
    ['max(3, 1, 2)', 3],
    ['min(4)', 4],
    ['abs(2 - 5)', 3],
    ['floor(-2.1)', -3],
    ['ceil(2.1)', 3],
    ['sqrt(2) ^ 2', 2.0000000000000004],
    ['log(1)', 0],
    ['log(8, 2)', 3],
    ['if(1 < 2, 10, 20)', 10],
    ['if(1 > 2, 10, 20)', 20],
    ['if(0.5, 10, 20)', 10],
    ['max(min(5, 9), 2 * 2) + 1', 6],
  ])('knows what %s is: %d', (text, number) => expect(value(text)).toBe(number))

  it.each([
    ['log(1000, 10)', 3],
    ['log(125, 5)', 3],
    ['log(2 ^ 29, 2)', 29],
    ['log(0.001, 10)', -3],
    ['floor(log(1000, 10))', 3],
  ])('comes out even where a logarithm does: %s is %d', (text, number) => expect(value(text)).toBe(number))

  it.each([
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(2.4999)', 2],
    ['round(-0.4)', 0],
    ['round(1.005, 2)', 1.01],
    ['round(-1.005, 2)', -1.01],
    ['round(8.345, 2)', 8.35],
    ['round(1234.5, -2)', 1200],
    ['round(1250, -2)', 1300],
    ['round(0.0000025, 6)', 0.000003],
    ['round(1.5e-7, 7)', 2e-7],
    ['round(2.5, 0.9)', 3],
    ['round(1e300, 2)', 1e300],
    ['round(1e308, 12)', 1e308],
    ['round(1e-300, 12)', 0],
    ['round(123456789.987, 40)', 123456789.987],
  ])('rounds on paper, not in binary: %s is %d', (text, number) => expect(value(text)).toBe(number))

  it('never says minus nothing', () => {
    for (const text of ['-0', '0 * -1', 'round(-0.1)', 'ceil(-0.5)', '-none'])
      expect(Object.is(value(text), 0)).toBe(true)
  })

  it('computes only the branch that is taken, so that if guards a division', () => {
    expect(value('if(none = 0, 0, positives / none)')).toBe(0)
    expect(value('if(none > 0, sqrt(-1), 7)')).toBe(7)
    expect(problem('if(none = 0, positives / none, 0)').message).toContain('division by zero')
    expect(problem('if(positives / none, 1, 0)').message).toContain('division by zero')
  })

  it.each([
    ['2 * ratio', 4, 'nothing is called "ratio"'],
    ['1 + median(2)', 4, 'there is no function "median"; there are min, max, abs, round'],
    ['1 + toString(2)', 4, 'there is no function "toString"'],
    ['abs(1, 2)', 0, 'abs takes 1 argument, not 2'],
    ['1 + round(1, 2, 3)', 4, 'round takes 1 to 2 arguments, not 3'],
    ['if(1, 2)', 0, 'if takes 3 arguments, not 2'],
    ['max(1,2,3,4,5,6,7,8,9,10)', 0, 'max takes 1 to 9 arguments, not 10'],
    ['positives / none', 10, 'division by zero'],
    ['1 / (2 - 2)', 2, 'division by zero'],
    ['4 + sqrt(-1)', 4, 'this has no value'],
    ['log(0)', 0, 'this has no value'],
    ['log(8, 1)', 0, 'this has no value'],
    ['(-8) ^ (1 / 3)', 5, 'this has no value'],
    ['1 + 10 ^ 400', 7, 'this has no value'],
    ['1 + 1e999', 4, 'this has no value'],
    ['', 0, 'ends too soon'],
    ['1 +', 3, 'ends too soon'],
    ['abs()', 4, 'not ")"'],
    ['(1 + 2', 0, 'never closed'],
    ['1 + abs(2', 4, 'the "(" after abs is never closed'],
    ['1 2', 2, '"2" is one too many here'],
    ['1)', 1, '")" is one too many here'],
    ['1 < 2 < 3', 6, '"<" is one too many here'],
    ['3x', 1, '"x" is one too many here'],
    ['1 = not 0', 4, 'not "not"'],
    ['* 2', 0, 'expected a number, a name or "(" here, not "*"'],
    ['1, 2', 1, '"," is one too many'],
    ['a[0]', 1, '"[" means nothing in a formula'],
    ['1 + 🎉', 4, '"🎉" means nothing in a formula'],
    ['2 ** 3', 3, 'not "*"'],
    ['negatives; alert(1)', 9, '";" means nothing'],
  ])('says where %s is wrong, and why', (text, at, words) => {
    expect(problem(text).at).toBe(at)
    expect(problem(text).message).toContain(words)
  })

  it('is refused where it is longer or deeper than anybody writes', () => {
    expect(value(` 1${'+1'.repeat(249)}`)).toBe(250)
    expect(problem(`1${'+1'.repeat(250)}`)).toEqual({
      message: 'a formula may have 500 characters; this has 501',
      at: 500,
    })
    expect(value(`${'('.repeat(60)}1${')'.repeat(60)}`)).toBe(1)
    for (const opening of ['(', '-', 'not ', 'abs(', '2^']) {
      expect(problem(`${opening.repeat(61)}1`).message).toMatch('more than 60 brackets and signs inside each other')
    }
    expect(problem('('.repeat(100_000)).message).toContain('500 characters')
  })

  it('knows the values by the names that it asks for, and nothing else', () => {
    expect([...namesIn('if(a > b2, a, max(c_d, 1))')]).toEqual(['a', 'b2', 'c_d'])
    expect([...namesIn('min(1, 2)'), ...namesIn('a +')]).toEqual([])
    expect(problem('constructor').message).toContain('nothing is called "constructor"')
    expect(compute('x', new Map([['x', Number.NaN]])).ok).toBe(false)
  })

  it('computes anew each time, though it is read only once', () => {
    expect([1, 2, 3].map((x) => value('x * 2', new Map([['x', x]])))).toEqual([2, 4, 6])
  })
})

const TOKENS = [
  ...['1', '0', '2.5', '1e308', '.5', 'a', 'b', 'zero', 'and', 'or', 'not', '+', '-', '*', '/', '^', '(', ')', ','],
  ...['<', '<=', '>', '>=', '=', '!=', 'min(', 'max(', 'abs(', 'round(', 'floor(', 'sqrt(', 'log(', 'if(', ' '],
]
const VALUES: Values = new Map([
  ['a', 3],
  ['b', -0.25],
  ['zero', 0],
])

describe('whatever its text, a formula', () => {
  const comesToSomething = (text: string) => {
    const computed = compute(text, VALUES)
    if (computed.ok) expect(Number.isFinite(computed.value)).toBe(true)
    else {
      expect(computed.problem.message).not.toBe('')
      expect(computed.problem.at).toBeGreaterThanOrEqual(0)
      expect(computed.problem.at).toBeLessThanOrEqual(text.length)
    }
    expect(compute(text, VALUES)).toEqual(computed)
    for (const name of namesIn(text)) expect(text).toContain(name)
  }

  it('comes to a number or a problem with its place, and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 600 }), comesToSomething), { numRuns: 2_000 })
  })

  it('does so when it is made of the words of formulas', () => {
    const anyTokens = fc.array(fc.constantFrom(...TOKENS), { maxLength: 120 }).map((tokens) => tokens.join(''))
    fc.assert(fc.property(anyTokens, comesToSomething), { numRuns: 5_000 })
  })
})

/** A formula with the number that JavaScript computes for it; undefined where that is none. */
type Tree = { readonly rank: number; readonly text: string; readonly is: number | undefined }

const RANKS = { or: 0, and: 1, not: 2, comparison: 3, sum: 4, product: 5, sign: 6, power: 7, atom: 8 }

/** In brackets only where it binds less than its place asks for. */
const inPlace = ({ rank, text }: Tree, least: number) => (rank < least ? `(${text})` : text)

const known = (value: number) => (Number.isFinite(value) ? value : undefined)

function both(
  sign: string,
  rank: number,
  [left, right]: readonly [number, number],
  apply: (a: number, b: number) => number,
) {
  return ([a, b]: readonly [Tree, Tree]): Tree => ({
    rank,
    text: `${inPlace(a, left)} ${sign} ${inPlace(b, right)}`,
    is: a.is === undefined || b.is === undefined ? undefined : known(apply(a.is, b.is)),
  })
}

const { or, and, not, comparison, sum, product, sign, power, atom } = RANKS
const INFIX = [
  both('or', or, [or, and], (a, b) => Number(a !== 0 || b !== 0)),
  both('and', and, [and, not], (a, b) => Number(a !== 0 && b !== 0)),
  both('<', comparison, [sum, sum], (a, b) => Number(a < b)),
  both('<=', comparison, [sum, sum], (a, b) => Number(a <= b)),
  both('>', comparison, [sum, sum], (a, b) => Number(a > b)),
  both('>=', comparison, [sum, sum], (a, b) => Number(a >= b)),
  both('=', comparison, [sum, sum], (a, b) => Number(a === b)),
  both('!=', comparison, [sum, sum], (a, b) => Number(a !== b)),
  both('+', sum, [sum, product], (a, b) => a + b),
  both('-', sum, [sum, product], (a, b) => a - b),
  both('*', product, [product, sign], (a, b) => a * b),
  both('/', product, [product, sign], (a, b) => a / b),
  both('^', power, [atom, sign], (a, b) => a ** b),
]

function before(word: string, rank: number, apply: (a: number) => number) {
  return (of: Tree): Tree => ({
    rank,
    text: `${word}${inPlace(of, rank)}`,
    is: of.is === undefined ? undefined : known(apply(of.is)),
  })
}

function named(name: string, apply: (...all: number[]) => number) {
  return (of: readonly Tree[]): Tree => {
    const numbers = of.flatMap(({ is }) => is ?? [])
    const is = numbers.length === of.length ? known(apply(...numbers)) : undefined
    return { rank: atom, text: `${name}(${of.map(({ text }) => text).join(', ')})`, is }
  }
}

const leaf = fc.oneof(
  fc.nat(1_000).map((whole): Tree => ({ rank: atom, text: String(whole), is: whole })),
  fc.constantFrom(0.5, 1.25, 1e-7, 2.5e21).map((number): Tree => ({ rank: atom, text: String(number), is: number })),
  fc.constantFrom(...VALUES).map(([text, is]): Tree => ({ rank: atom, text, is })),
)

const { tree: anyTree } = fc.letrec<{ tree: Tree }>((tie) => {
  const one = tie('tree')
  const prefixes = [before('not ', not, (a) => Number(a === 0)), before('-', sign, (a) => -a)]
  const singles = [
    named('abs', Math.abs),
    named('floor', Math.floor),
    named('ceil', Math.ceil),
    named('sqrt', Math.sqrt),
    named('log', Math.log),
  ]
  const many = [named('min', Math.min), named('max', Math.max)]
  return {
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...INFIX), fc.tuple(one, one)).map(([make, of]) => make(of)) },
      fc.tuple(fc.constantFrom(...prefixes), one).map(([make, of]) => make(of)),
      fc.tuple(fc.constantFrom(...singles), one).map(([make, of]) => make([of])),
      fc.tuple(fc.constantFrom(...many), fc.array(one, { minLength: 1, maxLength: 3 })).map(([make, of]) => make(of)),
      fc.tuple(one, one, one).map(([condition, yes, no]): Tree => {
        const is = condition.is === undefined ? undefined : (condition.is === 0 ? no : yes).is
        return { rank: atom, text: `if(${condition.text}, ${yes.text}, ${no.text})`, is }
      }),
    ),
  }
})

describe('a formula printed from a tree', () => {
  it('computes to what JavaScript computes for the tree', () => {
    fc.assert(
      fc.property(anyTree, ({ text, is }) => {
        fc.pre(text.length <= 500)
        const computed = compute(text, VALUES)
        expect(computed.ok ? computed.value : undefined).toBe(is === 0 ? 0 : is)
      }),
      { numRuns: 3_000 },
    )
  })

  it('reads the same with brackets round it, and with none of its blanks', () => {
    fc.assert(
      fc.property(anyTree, ({ text }) => {
        fc.pre(text.length <= 490 && parseFormula(text).ok)
        expect(compute(`( ${text} )`, VALUES).ok).toBe(compute(text, VALUES).ok)
        const tight = text.replace(/ (?=[-+*/^<>=!,])|(?<=[-+*/^<>=!,]) /g, '')
        const [one, other] = [compute(tight, VALUES), compute(text, VALUES)]
        expect(one.ok && one.value).toBe(other.ok && other.value)
      }),
    )
  })
})

it('has no value without values where it asks for one', () => {
  expect(compute('a', NONE).ok).toBe(false)
})
