/**
 *   query = and { "or" and }
 *   and   = not { ["and"] not }                a space is "and"
 *   not   = "-" not | "(" query ")" | term
 *   term  = "#" tag                            the tag or a child of it: #a also finds #a/b
 *         | "is:" state | "note:" id | "topic:" id
 *         | "domain:" [exam "/"] number       domain:2, domain:mla-c02/2
 *         | "algorithm:" id                  what a scenario or a tag names: algorithm:xgboost
 *         | "missed:" days                   answered wrong or not recalled in the last days
 *         | word | '"' any text '"'            somewhere in the text of the card, "\" escapes
 *
 * "-" binds tighter than "and", "and" tighter than "or". Capitals do not matter. No text means every card.
 */

import type { Query, State } from '#core/query/shape.ts'
import { folded, type Token, tokens } from '#core/query/tokens.ts'
import { isDue } from './card-progress.ts'
import type { Card } from './deck.ts'
import { type Parsed, unreachable } from './parsed.ts'
import { plainText } from './prose.ts'
import { isSuspended, type Subject } from './queue.ts'
import { type Day, daysBetween } from './time.ts'

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

function joined(kind: 'and' | 'or', parts: readonly Query[]): Query {
  const [only] = parts
  return parts.length === 1 && only ? only : { kind, of: parts }
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
    case 'tag':
      return `#${query.value}`
    case 'is':
      return `is:${query.value}`
    case 'note':
    case 'topic':
    case 'domain':
    case 'algorithm':
      return `${query.kind}:${quoted(query.value)}`
    case 'missed':
      return `missed:${query.days}`
    case 'text':
      return quoted(query.value)
  }
}

function bracketed(query: Query, needed: boolean): string {
  return needed ? `(${printQuery(query)})` : printQuery(query)
}

function quoted(value: string): string {
  const isPlain = /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u.test(value) && value !== 'or' && value !== 'and'
  return isPlain ? value : `"${value.replace(/["\\]/g, '\\$&')}"`
}

/** Whether a query finds a card, as it is today. */
export function matches(query: Query, subject: Subject, today: Day): boolean {
  switch (query.kind) {
    case 'all':
      return true
    case 'and':
      return query.of.every((part) => matches(part, subject, today))
    case 'or':
      return query.of.some((part) => matches(part, subject, today))
    case 'not':
      return !matches(query.of, subject, today)
    case 'tag':
      return subject.card.tags.some((tag) => tag === query.value || tag.startsWith(`${query.value}/`))
    case 'is':
      return isIn(query.value, subject, today)
    case 'note':
    case 'topic':
      return folded(subject.card[query.kind] ?? '') === folded(query.value)
    case 'domain':
      return subject.card.domains.some((domain) => domain === query.value || domain.endsWith(`/${query.value}`))
    case 'algorithm':
      return isAbout(subject.card, query.value)
    case 'missed':
      return subject.progress.missed !== undefined && daysBetween(subject.progress.missed, today) < query.days
    case 'text':
      return searchText(subject.card).includes(query.value)
    default:
      return unreachable(query)
  }
}

function isAbout({ scenario, tags }: Card, algorithm: string): boolean {
  return (scenario?.algorithms.includes(algorithm) ?? false) || tags.includes(`algorithm/${algorithm}`)
}

function isIn(state: State, subject: Subject, today: Day): boolean {
  const { card, progress } = subject
  switch (state) {
    case 'due':
      return isDue(progress, today) && !isSuspended(subject)
    case 'new':
    case 'learn':
    case 'review':
      return progress.state === state
    case 'suspended':
      return isSuspended(subject)
    case 'flagged':
      return progress.flagged ?? false
    case 'disagreed':
      return progress.disagreed ?? false
    case 'scenario':
      return card.kind === 'scenario'
    default:
      return unreachable(state)
  }
}

const searchTexts = new WeakMap<Card, string>()

/** All sides of a card and the headings above it. Folding costs more than searching, so it is done once a card. */
function searchText(card: Card): string {
  const kept = searchTexts.get(card)
  if (kept !== undefined) return kept
  const text = folded([...card.trail, plainText(card.front), plainText(card.back)].join('\n'))
  searchTexts.set(card, text)
  return text
}
