import { GRADES, type Grade } from '#core/grade.ts'
import type { Parsed } from '#core/parsed.ts'
import { suggestion } from './nearest.ts'
import { folded, foldedRegex, patternOf, plain } from './pattern.ts'
import { parseRegex } from './regex.ts'
import {
  COMPARISONS,
  type Comparison,
  FIELDS,
  type Field,
  PROPERTIES,
  type Property,
  type Query,
  SPANS,
  type Span,
  STATES,
  type State,
} from './shape.ts'

export type Token =
  | { readonly kind: 'term'; readonly at: number; readonly text: string; readonly query: Query }
  | { readonly kind: 'minus' | 'open' | 'close' | 'or' | 'and'; readonly at: number; readonly text: string }

/** All names that may stand before a colon. */
export const OPERATORS: readonly string[] = [...FIELDS, 'is', 'flag', 'prop', ...SPANS, 'rated', 're', 'w', 'nc']

// One alternative a kind of token; sticky, so that nothing between two tokens is passed over. A value in quotation
// marks may hold anything.
const SCANNER =
  /\s+|(?<minus>-)|(?<open>\()|(?<close>\))|#(?:"(?<longTag>[^"\\]*(?:\\.[^"\\]*)*)(?<tagEnd>"?)|(?<tag>[^\s()"#\\]*(?:\\.[^\s()"#\\]*)*))|(?<lone>\p{L}+):(?=[\s()]|$)|(?:(?<field>\p{L}+):)?(?:"(?<phrase>[^"\\]*(?:\\.[^"\\]*)*)(?<end>"?)|(?<word>[^\s()"\\]*(?:\\.[^\s()"\\]*)*))/suy

/** As in Anki, "tag:two words" is tag:"two words". A space behind the colon makes it text. */
const OPERATOR_INSIDE = /^(?<field>\p{L}+):(?=\S)/u

/** Whether a phrase begins with an operator, and would be read as one. */
export function isOperation(phrase: string): boolean {
  const name = OPERATOR_INSIDE.exec(phrase)?.groups?.field
  return name !== undefined && OPERATORS.includes(folded(name))
}

/** The tokens of a query, each with its place. */
export function tokens(text: string): Parsed<Token[]> {
  const out: Token[] = []
  SCANNER.lastIndex = 0
  while (SCANNER.lastIndex < text.length) {
    const at = SCANNER.lastIndex
    const found = SCANNER.exec(text)
    if (!found?.[0]) return fault('A "\\" must be followed by a character.', at)
    const token = tokenOf(found, at)
    if (!token) continue
    // A value may be longer in the form in which it is compared.
    if (!token.ok) return fault(token.problem.message, Math.min(token.problem.at, at + found[0].length))
    out.push(token.value)
  }
  return { ok: true, value: out }
}

function tokenOf(found: RegExpExecArray, at: number): Parsed<Token> | undefined {
  const [text] = found
  const { minus, open, close, tag, longTag, tagEnd, field, phrase, end, word, lone } = found.groups ?? {}
  if (minus) return sign('minus', at, text)
  if (open) return sign('open', at, text)
  if (close) return sign('close', at, text)
  if (longTag !== undefined && !tagEnd) return unclosed(at + 1)
  const name = longTag ?? tag
  if (name !== undefined) return tagToken(patternOf(name), at, text)
  if (lone) return fieldToken(lone, '', { at, text, place: at + text.length })
  if (phrase !== undefined && !end) return unclosed(at + text.indexOf('"'))
  const written = phrase ?? word
  if (written === undefined) return undefined
  const quotes = phrase === undefined ? 0 : 1
  if (field) return fieldToken(field, written, { at, text, place: at + field.length + 1 + quotes })
  const inside = isOperation(written) && quotes ? OPERATOR_INSIDE.exec(written)?.groups?.field : undefined
  if (inside) {
    const start = inside.length + 1
    return fieldToken(inside, written.slice(start), { at, text, place: at + 1 + start })
  }
  if (!quotes && (folded(written) === 'or' || folded(written) === 'and')) {
    return sign(folded(written) as 'or' | 'and', at, text)
  }
  const value = patternOf(written)
  if (value.trim() === '') return fault('There is nothing between these quotation marks.', at)
  return term({ kind: 'text', value }, at, text)
}

function tagToken(value: string, at: number, text: string): Parsed<Token> {
  if (value === '') return fault('"#" wants the name of a tag right behind it, like #exam-tip.', at + 1)
  return term({ kind: 'tag', value }, at, text)
}

/** A term and where its value begins. */
type Place = { readonly at: number; readonly text: string; readonly place: number }

function fieldToken(written: string, value: string, { at, text, place }: Place): Parsed<Token> {
  const name = folded(written)
  if (!OPERATORS.includes(name)) {
    return fault(`"${written}:" is not known. ${suggestion(name, OPERATORS, '', ':')}`, at)
  }
  if (value === '') return fault(`"${written}:" wants a value right behind it.`, at + written.length + 1)
  const query = name === 're' ? regexQuery(value, place) : queryOf(name, patternOf(value), place)
  return query.ok ? term(query.value, at, text) : query
}

function regexQuery(written: string, place: number): Parsed<Query> {
  // What a pattern escapes is its own affair.
  const pattern = written.replaceAll('\\"', '"')
  const value = foldedRegex(pattern)
  const regex = parseRegex(value)
  if (regex.ok) return ok({ kind: 'regex', value })
  return fault(`This pattern cannot be read: ${regex.problem.message}.`, place + regex.problem.at)
}

/** `name` is one of `OPERATORS`. */
function queryOf(name: string, value: string, place: number): Parsed<Query> {
  if (name === 'tag') return ok(value === 'none' ? { kind: 'untagged' } : { kind: 'tag', value })
  if (name === 'domain') return domainQuery(value, place)
  if (includes(FIELDS, name)) return ok({ kind: name satisfies Field, value })
  if (includes(SPANS, name)) return spanQuery(name, value, place)
  switch (name) {
    case 'is':
      return stateQuery(value, place)
    case 'flag':
      if (value === '0' || value === '1') return ok({ kind: 'flag', value: value === '1' })
      return fault('"flag:" wants 1 (flagged) or 0 (not flagged).', place)
    case 'prop':
      return propertyQuery(value, place)
    case 'rated':
      return ratedQuery(value, place)
    case 'w':
      return ok({ kind: 'word', value })
    default:
      return unaccentedQuery(value, place)
  }
}

function unaccentedQuery(written: string, place: number): Parsed<Query> {
  const value = plain(written)
  if (value.trim() === '') return fault('"nc:" wants a letter: there is only an accent here.', place)
  return ok({ kind: 'unaccented', value })
}

function domainQuery(value: string, place: number): Parsed<Query> {
  if (/^([^/]+\/)?[\d*_]+$/.test(value)) return ok({ kind: 'domain', value })
  return fault('"domain:" wants a number, or an exam and a number: domain:2, domain:mla-c02/2.', place)
}

function stateQuery(value: string, place: number): Parsed<Query> {
  if (includes(STATES, value)) return ok({ kind: 'is', value: value satisfies State })
  return fault(`is:${value} is not known. ${suggestion(value, STATES, 'is:')}`, place)
}

function spanQuery(kind: Span, value: string, place: number): Parsed<Query> {
  const days = daysOf(value)
  return days === undefined ? fault(`"${kind}:" wants a number of days: ${kind}:7.`, place) : ok({ kind, days })
}

function ratedQuery(value: string, place: number): Parsed<Query> {
  const [first = '', second, ...rest] = value.split(':')
  const days = daysOf(first)
  if (days === undefined || rest.length > 0) {
    return fault('"rated:" wants a number of days, and then a grade if you like: rated:7, rated:7:again.', place)
  }
  if (second === undefined) return ok({ kind: 'rated', days })
  // Anki counts the grades from 1.
  const grade: Grade | undefined =
    GRADES[/^[1-4]$/.test(second) ? Number(second) - 1 : -1] ?? GRADES.find((one) => one === second)
  if (grade) return ok({ kind: 'rated', days, grade })
  return fault(`There is no grade "${second}". ${suggestion(second, GRADES)}`, place + first.length + 1)
}

function daysOf(text: string): number | undefined {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined
}

function propertyQuery(value: string, place: number): Parsed<Query> {
  const found = /^(?<name>\p{L}*)(?<compare><=|>=|!=|<|>|=)?(?<number>.*)$/su.exec(value)
  const { name = '', compare, number = '' } = found?.groups ?? {}
  if (!includes(PROPERTIES, name)) {
    return fault(`There is no property "${name}". ${suggestion(name, PROPERTIES, 'prop:')}`, place)
  }
  if (!includes(COMPARISONS, compare ?? '')) {
    return fault(`Expected one of ${COMPARISONS.join(' ')} after prop:${name}.`, place + name.length)
  }
  // From here on the language of numbers itself would write an exponent.
  if (!/^-?(\d+(\.\d+)?|\.\d+)$/.test(number) || Math.abs(Number(number)) >= 1e21) {
    return fault(`Expected a number after prop:${name}${compare}.`, place + name.length + (compare?.length ?? 0))
  }
  return ok({
    kind: 'prop',
    name: name satisfies Property,
    compare: compare as Comparison,
    // -0 is written 0.
    value: Number(number) + 0,
  })
}

function includes<const Known extends string>(known: readonly Known[], value: string): value is Known {
  return (known as readonly string[]).includes(value)
}

function unclosed(at: number): Parsed<never> {
  return fault('This quotation mark is never closed. Add a ".', at)
}

function sign(kind: 'minus' | 'open' | 'close' | 'or' | 'and', at: number, text: string): Parsed<Token> {
  return { ok: true, value: { kind, at, text } }
}

function term(query: Query, at: number, text: string): Parsed<Token> {
  return { ok: true, value: { kind: 'term', at, text, query } }
}

function ok(query: Query): Parsed<Query> {
  return { ok: true, value: query }
}

function fault(message: string, at: number): Parsed<never> {
  return { ok: false, problem: { message, at } }
}
