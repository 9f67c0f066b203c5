/**
 *   query = and { "or" and }
 *   and   = not { ["and"] not }                a space is "and"
 *   not   = "-" not | "(" query ")" | term
 *   term  = "#" value | field ":" value        what a card is, or is in; see FIELDS in query/shape.ts
 *         | "tag:none" | "is:" state | "flag:" ("0" | "1")
 *         | "prop:" property compare number    s d r ivl due reps lapses; < <= > >= = !=
 *         | "rated:" days [":" grade]          answered, or so graded, within the last days; 1 is today
 *         | span ":" days                      introduced added edited missed; unseen: not within them
 *         | "re:" value | "w:" value | "nc:" value      a pattern, a whole word, without accents
 *         | value                              somewhere in the text of the card, all its sides
 *   value = word | '"' any text '"'            "\" escapes; * is any run of characters, _ any one
 *
 * As in Anki, the quotation marks may also stand around the whole term: "tag:two words".
 *
 * "-" binds tighter than "and", "and" tighter than "or". Capitals, full-width letters and ways of writing an accent
 * do not matter. A tag finds the tags below it: #a also finds #a/b. No text means every card. Where an operator is
 * Anki's it means what Anki's manual says.
 */

import { predicateOf } from '#core/query/predicate.ts'
import { joined, type Predicate, type Query } from '#core/query/shape.ts'
import { isOperation, type Token, tokens } from '#core/query/tokens.ts'
import { type Parsed, unreachable } from './parsed.ts'
import type { Subject } from './queue.ts'
import type { Day } from './time.ts'

/** Reads a query. The problem says where (`at`), what was expected and, for a misspelt word, the nearest one. */
export function parseQuery(text: string): Parsed<Query> {
  const scanned = tokens(text)
  if (!scanned.ok) return scanned
  if (scanned.value.length === 0) return { ok: true, value: { kind: 'all' } }
  const reader: Reader = { tokens: scanned.value, next: 0, end: text.length }
  const query = readOr(reader, 0)
  const rest = reader.tokens[reader.next]
  if (query.ok && rest) return fault('This ")" closes nothing. Take it out, or add a "(" before it.', rest.at)
  return query
}

type Reader = { readonly tokens: readonly Token[]; next: number; readonly end: number }

/** Deeper than this is not a query that anybody wrote, and would exhaust the stack. */
const DEEPEST = 200

function readOr(reader: Reader, depth: number): Parsed<Query> {
  const parts: Query[] = []
  do {
    const part = readAnd(reader, depth)
    if (!part.ok) return part
    parts.push(part.value)
  } while (takes(reader, 'or'))
  return { ok: true, value: joined('or', parts) }
}

function readAnd(reader: Reader, depth: number): Parsed<Query> {
  const parts: Query[] = []
  for (;;) {
    const part = readNot(reader, depth)
    if (!part.ok) return part
    parts.push(part.value)
    const mustFollow = takes(reader, 'and')
    const kind = reader.tokens[reader.next]?.kind
    if (!mustFollow && (kind === undefined || kind === 'or' || kind === 'close')) break
  }
  return { ok: true, value: joined('and', parts) }
}

function readNot(reader: Reader, depth: number): Parsed<Query> {
  const token = reader.tokens[reader.next]
  if (!token) return fault('The query ends too soon: expected a #tag, is:…, a word or "(".', reader.end)
  if (depth > DEEPEST) return fault(`More than ${DEEPEST} brackets and minus signs inside each other.`, token.at)
  reader.next += 1
  switch (token.kind) {
    case 'minus': {
      const of = readNot(reader, depth + 1)
      return of.ok ? { ok: true, value: { kind: 'not', of: of.value } } : of
    }
    case 'open': {
      const inside = readOr(reader, depth + 1)
      if (!inside.ok || takes(reader, 'close')) return inside
      return fault('This "(" is never closed. Add a ")".', token.at)
    }
    case 'term':
      return { ok: true, value: token.query }
    default:
      return fault(`Expected a #tag, is:…, a word or "(" here, not "${token.text}".`, token.at)
  }
}

function takes(reader: Reader, kind: Token['kind']): boolean {
  if (reader.tokens[reader.next]?.kind !== kind) return false
  reader.next += 1
  return true
}

function fault(message: string, at: number): Parsed<never> {
  return { ok: false, problem: { message, at } }
}

/** The query as text. Parsing that text gives the same query again. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'all':
      return ''
    case 'and':
      return query.of.map((part) => bracketed(part, part.kind === 'and' || part.kind === 'or')).join(' ')
    case 'or':
      return query.of.map((part) => bracketed(part, part.kind === 'or')).join(' or ')
    case 'not':
      return `-${bracketed(query.of, query.of.kind === 'and' || query.of.kind === 'or')}`
    case 'text':
      return quoted(isOperation(query.value) ? query.value.replace(':', '\\:') : query.value)
    case 'word':
      return `w:${quoted(query.value)}`
    case 'unaccented':
      return `nc:${quoted(query.value)}`
    case 'regex':
      return `re:"${query.value.replace(/"/g, '\\"')}"`
    case 'untagged':
      return 'tag:none'
    case 'tag':
      return `#${quoted(query.value)}`
    case 'is':
      return `is:${query.value}`
    case 'flag':
      return `flag:${query.value ? 1 : 0}`
    case 'prop':
      return `prop:${query.name}${query.compare}${decimal(query.value)}`
    case 'rated':
      return `rated:${query.days}${query.grade ? `:${query.grade}` : ''}`
    case 'introduced':
    case 'added':
    case 'edited':
    case 'missed':
    case 'unseen':
      return `${query.kind}:${query.days}`
    case 'deck':
    case 'note':
    case 'card':
    case 'id':
    case 'exam':
    case 'domain':
    case 'topic':
    case 'service':
    case 'algorithm':
    case 'status':
    case 'source':
      return `${query.kind}:${quoted(query.value)}`
    default:
      return unreachable(query)
  }
}

function bracketed(query: Query, needed: boolean): string {
  return needed ? `(${printQuery(query)})` : printQuery(query)
}

/** Without quotation marks where it can be read without them. A pattern's own backslashes stay as they are. */
function quoted(value: string): string {
  const isPlain = /^[\p{L}\p{N}_*][\p{L}\p{N}_*./-]*$/u.test(value) && value !== 'or' && value !== 'and'
  return isPlain ? value : `"${value.replace(/"/g, '\\"')}"`
}

/** No number of a query is written with an exponent; and none is so large that it would have one. */
function decimal(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e-')
  if (exponent === undefined) return mantissa
  const digits = mantissa.replace(/[-.]/g, '')
  return `${value < 0 ? '-' : ''}0.${'0'.repeat(Number(exponent) - 1)}${digits}`
}

const ready = new WeakMap<Query, { readonly today: Day; readonly test: Predicate }>()

/** Whether a query finds a card, as it is today. */
export function matches(query: Query, subject: Subject, today: Day): boolean {
  return testFor(query, today)(subject)
}

/** The same for many cards: the query is made ready once. */
export function testFor(query: Query, today: Day): Predicate {
  const known = ready.get(query)
  if (known?.today === today) return known.test
  const test = predicateOf(query, today)
  ready.set(query, { today, test })
  return test
}
