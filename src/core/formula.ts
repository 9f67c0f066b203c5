/**
 *   formula    = and { "or" and }
 *   and        = not { "and" not }
 *   not        = "not" not | comparison
 *   comparison = sum [ ("<" | "<=" | ">" | ">=" | "=" | "!=") sum ]
 *   sum        = product { ("+" | "-") product }
 *   product    = signed { ("*" | "/") signed }
 *   signed     = "-" signed | power
 *   power      = atom [ "^" signed ]
 *   atom       = number | name | function "(" formula { "," formula } ")" | "(" formula ")"
 *
 * Numbers only: what holds is 1, what does not is 0. There are no loops and nothing is ever run as code, so any
 * text can be read and computed safely. Functions: min, max, abs, round(x, digits), floor, ceil, sqrt,
 * log(x, base) (natural without a base), if(condition, then, else).
 */

import { type Call, type Formula, parseFormula } from '#core/formula/parse.ts'
import { type Parsed, unreachable } from './parsed.ts'

export type Values = ReadonlyMap<string, number>

const parsed = new Map<string, Parsed<Formula>>()

/**
 * What a formula comes to. A problem where it is no formula, names what is not there, or has no value (a division
 * by zero, the root of a negative number); never a throw, never NaN or infinity.
 */
export function compute(text: string, values: Values): Parsed<number> {
  const formula = formulaOf(text)
  return formula.ok ? evaluate(formula.value, values) : formula
}

/** The names a formula asks for; none where it is no formula. */
export function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  const gather = (formula: Formula): void => {
    if (formula.kind === 'name') names.add(formula.name)
    if (formula.kind === 'call') formula.of.forEach(gather)
  }
  const formula = formulaOf(text)
  if (formula.ok) gather(formula.value)
  return names
}

/** A scenario is drawn hundreds of times when it is checked, and reading costs more than computing. */
function formulaOf(text: string): Parsed<Formula> {
  const known = parsed.get(text)
  if (known) return known
  const formula = parseFormula(text)
  parsed.set(text, formula)
  return formula
}

function evaluate(formula: Formula, values: Values): Parsed<number> {
  switch (formula.kind) {
    case 'number':
      return finite(formula.value, formula.at)
    case 'name': {
      const value = values.get(formula.name)
      return value === undefined ? fault(`nothing is called "${formula.name}"`, formula.at) : finite(value, formula.at)
    }
    case 'call':
      return formula.call === 'if' ? chosen(formula.of, values) : called(formula.call, formula, values)
    default:
      return unreachable(formula)
  }
}

/** Only the branch that is taken counts, so that `if` can guard a division. */
function chosen([condition, yes, no]: readonly Formula[], values: Values): Parsed<number> {
  if (!condition || !yes || !no) return fault('"if" takes 3 arguments', 0)
  const isSo = evaluate(condition, values)
  return isSo.ok ? evaluate(isSo.value === 0 ? no : yes, values) : isSo
}

type Operation = Exclude<Call, 'if'>

function called(call: Operation, { of, at }: Formula & { kind: 'call' }, values: Values): Parsed<number> {
  const numbers: number[] = []
  for (const part of of) {
    const value = evaluate(part, values)
    if (!value.ok) return value
    numbers.push(value.value)
  }
  const [a = 0, b] = numbers
  if (call === '/' && b === 0) return fault('division by zero', at)
  return finite(operate(call, a, b ?? 0, numbers), at)
}

function operate(call: Operation, a: number, b: number, all: readonly number[]): number {
  switch (call) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '^':
      return a ** b
    case 'negative':
      return -a
    case '<':
      return Number(a < b)
    case '<=':
      return Number(a <= b)
    case '>':
      return Number(a > b)
    case '>=':
      return Number(a >= b)
    case '=':
      return Number(a === b)
    case '!=':
      return Number(a !== b)
    case 'and':
      return Number(a !== 0 && b !== 0)
    case 'or':
      return Number(a !== 0 || b !== 0)
    case 'not':
      return Number(a === 0)
    case 'min':
      return Math.min(...all)
    case 'max':
      return Math.max(...all)
    case 'abs':
      return Math.abs(a)
    case 'round':
      return rounded(a, b)
    case 'floor':
      return Math.floor(a)
    case 'ceil':
      return Math.ceil(a)
    case 'sqrt':
      return Math.sqrt(a)
    case 'log':
      return all.length === 2 ? logarithm(a, b) : Math.log(a)
    default:
      return unreachable(call)
  }
}

/** log(1000) / log(10) is 2.9999999999999996: a power comes out even. */
function logarithm(value: number, base: number): number {
  const power = Math.log(value) / Math.log(base)
  const whole = Math.round(power)
  return base ** whole === value ? whole : power
}

/** By way of the decimal text: 1.005 × 100 is 100.49999999999999. Halves go away from zero. */
function rounded(value: number, digits: number): number {
  const places = Math.min(12, Math.max(-12, Math.trunc(digits)))
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e')
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + places}`))
  // So big that it has no such digits.
  if (!Number.isFinite(shifted)) return value
  const [whole = '0', power = '0'] = String(shifted).split('e')
  return Math.sign(value) * Number(`${whole}e${Number(power) - places}`)
}

function finite(value: number, at: number): Parsed<number> {
  if (!Number.isFinite(value)) return fault('this has no value: not a number, or beyond all bounds', at)
  return { ok: true, value: value === 0 ? 0 : value }
}

function fault(message: string, at: number): Parsed<never> {
  return { ok: false, problem: { message, at } }
}
