import { GRADES } from '#core/grade.ts'
import { printQuery } from '#core/query.ts'
import { folded } from './pattern.ts'
import { COMPARISONS, FIELDS, type Field, PROPERTIES, type Property, SPANS, type State } from './shape.ts'
import { OPERATORS } from './tokens.ts'
import type { Known, Vocabulary } from './vocabulary.ts'

/** What a half-typed word of a query could become. */
export type Completion = {
  /** Where the word stands that a choice replaces, a minus before it left alone. */
  readonly from: number
  readonly to: number
  /** What has been typed of it; empty between two words. */
  readonly typed: string
  readonly choices: readonly Choice[]
}

export type Choice = {
  readonly text: string
  readonly hint: string
  /** More is to be typed right behind it. */
  readonly isOpen: boolean
}

/** More is no help: typing one more letter is quicker than reading on. */
const MOST = 30
/** Of the values offered for a word without an operator; each could be meant, and few are. */
const MOST_GUESSES = 10

/** Every operator, the likeliest first, and what it finds. */
export const OPERATOR_HINTS: Readonly<Record<string, string>> = {
  '#': 'a tag, and those below it',
  'is:': 'how a card stands: due, new, suspended…',
  'domain:': 'a domain of the exam, by its number',
  'topic:': 'what it is about',
  'note:': 'the note it comes from',
  'card:': 'its kind: basic, cloze, scenario…',
  'service:': 'a service that a scenario is about',
  'algorithm:': 'an algorithm',
  'rated:': 'answered within so many days',
  'missed:': 'answered wrong within so many days',
  'unseen:': 'not answered within so many days',
  'prop:': 'a number: stability, recall, lapses…',
  'introduced:': 'first answered within so many days',
  'added:': 'came with the deck within so many days',
  'edited:': 'changed in the deck within so many days',
  'exam:': 'an exam that asks it',
  'source:': 'a page that it cites',
  'status:': 'whether what it asks is current',
  'flag:': 'flagged (1) or not (0)',
  'deck:': 'the deck it belongs to',
  'tag:': 'the same as #; tag:none has no tag',
  'id:': 'one card, by its id',
  'w:': 'a whole word',
  'nc:': 'text, whatever its accents',
  're:': 'a pattern: a regular expression',
  or: 'one of both sides',
}

/** What `prop:` compares. */
export const PROPERTY_HINTS: Readonly<Record<Property, string>> = {
  s: 'stability: days until recall drops to 90 %',
  d: 'difficulty, from 0 to 1',
  r: 'chance to recall it today, from 0 to 1',
  ivl: 'days between its last answer and when it is due',
  due: 'days until it is due; below 0 when it is overdue',
  reps: 'how many times it was answered',
  lapses: 'how many times it was forgotten',
}

/** What may stand at the cursor. The text may be unreadable as yet. */
export function completionsAt(text: string, cursor: number, vocabulary: Vocabulary): Completion {
  const word = wordAt(text, cursor)
  const typed = text.slice(word.from, cursor)
  const whole = text.slice(word.from, word.to)
  // What stands there already is no choice.
  const choices = choicesFor(typed, vocabulary).filter((choice) => choice.text !== whole)
  return { ...word, typed, choices: choices.slice(0, MOST) }
}

/** The text with a choice made, and where the cursor stands then: behind a space, unless more belongs to the word. */
export function completed(text: string, { from, to }: Completion, choice: Choice) {
  const after = text.slice(to)
  const space = choice.isOpen || /^[\s)]/.test(after) ? '' : ' '
  const before = text.slice(0, from) + choice.text
  const isSpaced = !choice.isOpen && /^\s/.test(after)
  return { text: before + space + after, cursor: before.length + space.length + (isSpaced ? 1 : 0) }
}

// Brackets, blanks and words; a word may have quotation marks in it, and the last of them may be open.
const PIECES = /\s+|[()]|(?:"(?:[^"\\]|\\.)*"?|\\.?|[^\s()"\\])+/gsu

function wordAt(text: string, cursor: number): { readonly from: number; readonly to: number } {
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    const end = index + piece.length
    if (end < cursor) continue
    if (index >= cursor || /^[\s()]/.test(piece)) break
    const from = index + (/^-*/.exec(piece)?.[0].length ?? 0)
    if (from > cursor) break
    // A quotation mark that is still open has swallowed all that comes after.
    const isOpen = (piece.replace(/\\./gsu, '').match(/"/g)?.length ?? 0) % 2 === 1
    return { from, to: isOpen ? cursor : end }
  }
  return { from: cursor, to: cursor }
}

function choicesFor(typed: string, vocabulary: Vocabulary): readonly Choice[] {
  if (typed.startsWith('#')) return valuesFor('tag', typed.slice(1), vocabulary)
  const { operator, rest = '' } = /^(?<operator>\p{L}+):(?<rest>.*)$/su.exec(typed)?.groups ?? {}
  if (operator !== undefined) return behind(folded(operator), rest, vocabulary)
  if (typed.startsWith('"')) return []
  return [...operatorsFor(typed), ...guessesFor(typed, vocabulary)]
}

function operatorsFor(typed: string): Choice[] {
  const start = folded(typed)
  const names = ['#', 'is:', ...OPERATORS.map((name) => `${name}:`), 'or']
  return Object.keys(OPERATOR_HINTS)
    .filter((name) => names.includes(name) && name.startsWith(start))
    .map((text) => ({ text, hint: OPERATOR_HINTS[text] ?? '', isOpen: text !== 'or' }))
}

/** The fields in which a word that has no operator is looked for, the likeliest first. */
const GUESSED = ['tag', 'is', 'topic', 'algorithm', 'service', 'note', 'card'] as const

function guessesFor(typed: string, vocabulary: Vocabulary): Choice[] {
  if (typed.length < 2) return []
  return GUESSED.flatMap((field) => valuesFor(field, typed, vocabulary).slice(0, MOST_GUESSES / 2)).slice(
    0,
    MOST_GUESSES,
  )
}

function behind(operator: string, rest: string, vocabulary: Vocabulary): readonly Choice[] {
  if (operator === 'tag') {
    const none = { text: 'tag:none', hint: 'no tag at all', isOpen: false }
    return ['none'.startsWith(folded(rest)) ? [none] : [], valuesFor('tag', rest, vocabulary)].flat()
  }
  if (operator === 'is' || (includes(FIELDS, operator) && operator !== 'id')) {
    return valuesFor(operator, rest, vocabulary)
  }
  if (includes(SPANS, operator)) return daysFor(operator, rest)
  if (operator === 'rated') return ratedFor(rest)
  if (operator === 'prop') return propertiesFor(folded(rest))
  if (operator !== 'flag') return []
  return [
    { text: 'flag:1', hint: 'flagged', isOpen: false },
    { text: 'flag:0', hint: 'not flagged', isOpen: false },
  ].filter(({ text }) => text.startsWith(`flag:${rest}`))
}

function daysFor(operator: string, rest: string): Choice[] {
  return [
    { days: '1', hint: 'today' },
    { days: '7', hint: 'a week' },
    { days: '30', hint: 'a month' },
    { days: '90', hint: 'three months' },
  ]
    .filter(({ days }) => days.startsWith(rest))
    .map(({ days, hint }) => ({ text: `${operator}:${days}`, hint, isOpen: false }))
}

function ratedFor(rest: string): Choice[] {
  const { days, grade = '' } = /^(?<days>\d+):(?<grade>.*)$/su.exec(rest)?.groups ?? {}
  if (days === undefined) return daysFor('rated', rest)
  return GRADES.filter((one) => one.startsWith(folded(grade))).map((one) => ({
    text: `rated:${days}:${one}`,
    hint: `graded ${one}`,
    isOpen: false,
  }))
}

function propertiesFor(rest: string): Choice[] {
  const name = PROPERTIES.find((one) => one === rest)
  const others = PROPERTIES.filter((one) => one !== name && one.startsWith(rest))
  const comparisons = name ? COMPARISONS : []
  return [
    ...comparisons.map((one) => ({ text: `prop:${name}${one}`, hint: COMPARISON_HINTS[one], isOpen: true })),
    ...others.map((one) => ({ text: `prop:${one}`, hint: PROPERTY_HINTS[one], isOpen: true })),
  ]
}

const COMPARISON_HINTS: Readonly<Record<(typeof COMPARISONS)[number], string>> = {
  '<': 'less than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
  '=': 'just',
  '!=': 'anything but',
}

/** The names that fit, those that begin so before those that have a word which does, and these before all others. */
function valuesFor(kind: Exclude<Field, 'id'> | 'is', typed: string, vocabulary: Vocabulary): Choice[] {
  const sought = folded(typed.replace(/["\\]/g, ''))
  return vocabulary[kind]
    .map((one) => ({ one, rank: rankOf(one, sought) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => ({ text: textOf(kind, one.value), hint: hintOf(one), isOpen: false }))
}

const NO_MATCH = 3

function rankOf({ name, hint = '' }: Known, sought: string): number {
  const text = folded(name)
  if (text.startsWith(sought)) return 0
  const at = text.indexOf(sought)
  if (at > 0 && /[^\p{L}\p{N}]/u.test(text.charAt(at - 1))) return 1
  return at >= 0 || folded(hint).includes(sought) ? 2 : NO_MATCH
}

/** How a query writes it. */
export function textOf(kind: Exclude<Field, 'id'> | 'is', value: string): string {
  return kind === 'is' ? printQuery({ kind, value: value as State }) : printQuery({ kind, value })
}

function hintOf({ hint, cards }: Known): string {
  const counted = cards === undefined ? undefined : `${cards} ${cards === 1 ? 'card' : 'cards'}`
  return [counted, hint].filter(Boolean).join(' · ')
}

function includes<const Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name)
}
