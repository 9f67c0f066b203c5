/**
 * Regular expressions that cannot hang: read into a small program and run over the text one character at a time, all
 * ways at once (Thompson 1968; Cox, "Regular Expression Matching Can Be Simple And Fast", 2007). The time is the
 * length of the text times the length of the pattern, whatever the pattern.
 *
 *   pattern = branch { "|" branch }
 *   branch  = { atom [ "*" | "+" | "?" | "{" m [ "," [ n ] ] "}" ] ["?"] }
 *   atom    = character | "." | "[" ["^"] ranges "]" | "(" ["?:"] pattern ")" | "^" | "$" | "\b" | "\B"
 *           | "\d" | "\w" | "\s" | "\D" | "\W" | "\S" | "\t" | "\n" | "\" character
 *
 * No backreferences and no looking around: these are what takes for ever.
 */

import type { Parsed } from '#core/parsed.ts'

export type Regex = { readonly program: readonly Step[] }

type Test = (character: string) => boolean

type Step =
  | { readonly kind: 'take'; readonly test: Test }
  | { readonly kind: 'split'; readonly first: number; readonly second: number }
  | { readonly kind: 'assert'; readonly what: 'start' | 'end' | 'edge' | 'inside' }
  | { readonly kind: 'match' }

type Node =
  | { readonly kind: 'take'; readonly test: Test }
  | { readonly kind: 'assert'; readonly what: 'start' | 'end' | 'edge' | 'inside' }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly Node[] }
  | { readonly kind: 'repeat'; readonly of: Node; readonly least: number; readonly most: number }

/** A counted repeat is written out; a program longer than this is no search that anybody wants. */
const LONGEST = 1_000
const MOST_REPEATS = 100
const DEEPEST = 50

/** Reads a pattern. The problem says where it is wrong, counted in characters of the pattern. */
export function parseRegex(pattern: string): Parsed<Regex> {
  const reader: Reader = { text: pattern, at: 0, depth: 0 }
  try {
    const node = readPattern(reader)
    if (reader.at < pattern.length) throw new Fault('this ")" closes nothing', reader.at)
    const program: Step[] = []
    write(node, program)
    program.push({ kind: 'match' })
    return { ok: true, value: { program } }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { ok: false, problem: { message: error.message, at: error.at } }
  }
}

/** Leaves the reading from wherever it goes wrong; never leaves this file. */
class Fault extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

type Reader = { readonly text: string; at: number; depth: number }

function readPattern(reader: Reader): Node {
  if (reader.depth > DEEPEST) throw new Fault(`more than ${DEEPEST} brackets inside each other`, reader.at)
  const of = [readBranch(reader)]
  while (takes(reader, '|')) of.push(readBranch(reader))
  return { kind: 'choice', of }
}

function readBranch(reader: Reader): Node {
  const of: Node[] = []
  while (reader.at < reader.text.length && !'|)'.includes(reader.text.charAt(reader.at))) of.push(readRepeated(reader))
  return { kind: 'sequence', of }
}

function readRepeated(reader: Reader): Node {
  const at = reader.at
  let node = readAtom(reader)
  for (let range = readRange(reader); range; range = readRange(reader)) {
    const [least, most] = range
    if (node.kind === 'assert') throw new Fault('there is nothing here to repeat', at)
    if (least > most) throw new Fault('the first number must not be the greater', at)
    if (least > MOST_REPEATS || (Number.isFinite(most) && most > MOST_REPEATS)) {
      throw new Fault(`at most ${MOST_REPEATS} repeats`, at)
    }
    node = { kind: 'repeat', of: node, least, most }
    // Whether it would rather take few or many makes no difference to whether it is there at all.
    takes(reader, '?')
  }
  return node
}

function readRange(reader: Reader): readonly [least: number, most: number] | undefined {
  if (takes(reader, '*')) return [0, Number.POSITIVE_INFINITY]
  if (takes(reader, '+')) return [1, Number.POSITIVE_INFINITY]
  if (takes(reader, '?')) return [0, 1]
  const counted = /^\{(\d{1,6})(,(\d{1,6})?)?\}/.exec(reader.text.slice(reader.at, reader.at + 20))
  if (!counted) return undefined
  reader.at += counted[0].length
  const least = Number(counted[1])
  if (counted[2] === undefined) return [least, least]
  return [least, counted[3] === undefined ? Number.POSITIVE_INFINITY : Number(counted[3])]
}

function readAtom(reader: Reader): Node {
  const { at } = reader
  const character = next(reader)
  switch (character) {
    case '.':
      return { kind: 'take', test: (one) => one !== '\n' }
    case '^':
      return { kind: 'assert', what: 'start' }
    case '$':
      return { kind: 'assert', what: 'end' }
    case '[':
      return { kind: 'take', test: readClass(reader, at) }
    case '(':
      return readGroup(reader, at)
    case '\\':
      return readEscape(reader, at)
    case '*':
    case '+':
    case '?':
      throw new Fault(`there is nothing before "${character}" to repeat`, at)
    default:
      return { kind: 'take', test: (one) => one === character }
  }
}

function readGroup(reader: Reader, at: number): Node {
  if (takes(reader, '?') && !takes(reader, ':')) throw new Fault('looking around and named groups are not known', at)
  reader.depth += 1
  const inside = readPattern(reader)
  reader.depth -= 1
  if (!takes(reader, ')')) throw new Fault('this "(" is never closed', at)
  return inside
}

function readEscape(reader: Reader, at: number): Node {
  const character = next(reader)
  if (character === '') throw new Fault('a "\\" must be followed by a character', at)
  if (character === 'b') return { kind: 'assert', what: 'edge' }
  if (character === 'B') return { kind: 'assert', what: 'inside' }
  if (/[1-9]/.test(character)) throw new Fault('backreferences are not known', at)
  return { kind: 'take', test: escaped(character, at) }
}

const isDigit: Test = (one) => /\d/.test(one)
export const isWord: Test = (one) => /[\p{L}\p{N}_]/u.test(one)
const isSpace: Test = (one) => /\s/.test(one)

function escaped(character: string, at: number): Test {
  switch (character) {
    case 'd':
      return isDigit
    case 'w':
      return isWord
    case 's':
      return isSpace
    case 'D':
      return (one) => !isDigit(one)
    case 'W':
      return (one) => !isWord(one)
    case 'S':
      return (one) => !isSpace(one)
    case 't':
      return (one) => one === '\t'
    case 'n':
      return (one) => one === '\n'
    default:
      if (/[a-z]/i.test(character)) throw new Fault(`"\\${character}" means nothing here`, at)
      return (one) => one === character
  }
}

function readClass(reader: Reader, at: number): Test {
  const isTurned = takes(reader, '^')
  const tests: Test[] = []
  for (let isFirst = true; isFirst || reader.text.charAt(reader.at) !== ']'; isFirst = false) {
    const from = next(reader)
    if (from === '') throw new Fault('this "[" is never closed', at)
    if (from === '\\') {
      tests.push(escaped(next(reader), reader.at - 1))
      continue
    }
    const isRange = reader.text.charAt(reader.at) === '-' && !']'.includes(reader.text.charAt(reader.at + 1))
    if (!isRange) {
      tests.push((one) => one === from)
      continue
    }
    reader.at += 1
    const to = next(reader)
    if (to < from) throw new Fault(`"${from}-${to}" runs backwards`, reader.at - 1)
    tests.push((one) => one >= from && one <= to)
  }
  reader.at += 1
  return (one) => tests.some((test) => test(one)) !== isTurned
}

function takes(reader: Reader, character: string): boolean {
  if (reader.text.charAt(reader.at) !== character || character === '') return false
  reader.at += 1
  return true
}

/** The next whole character, which may be two units long; none at the end. */
function next(reader: Reader): string {
  const code = reader.text.codePointAt(reader.at)
  if (code === undefined) return ''
  const character = String.fromCodePoint(code)
  reader.at += character.length
  return character
}

function write(node: Node, program: Step[]): void {
  if (program.length > LONGEST) throw new Fault('this pattern is too large', 0)
  switch (node.kind) {
    case 'take':
    case 'assert':
      program.push(node)
      return
    case 'sequence':
      for (const part of node.of) write(part, program)
      return
    case 'choice':
      writeChoice(node.of, program)
      return
    case 'repeat':
      for (let count = 0; count < node.least; count += 1) write(node.of, program)
      if (Number.isFinite(node.most)) writeOptional(node.of, node.most - node.least, program)
      else writeLoop(node.of, program)
  }
}

/** Each branch but the last is one way of a split, and ends behind them all. */
function writeChoice(branches: readonly Node[], program: Step[]): void {
  const [first, ...rest] = branches
  if (!first) return
  if (rest.length === 0) {
    write(first, program)
    return
  }
  const split = hole(program)
  write(first, program)
  const end = hole(program)
  fill(program, split, split + 1, program.length)
  writeChoice(rest, program)
  fill(program, end, program.length, program.length)
}

function writeOptional(of: Node, times: number, program: Step[]): void {
  const splits: number[] = []
  for (let count = 0; count < times; count += 1) {
    splits.push(hole(program))
    write(of, program)
  }
  for (const split of splits) fill(program, split, split + 1, program.length)
}

function writeLoop(of: Node, program: Step[]): void {
  const split = hole(program)
  write(of, program)
  const back = hole(program)
  fill(program, back, split, split)
  fill(program, split, split + 1, program.length)
}

/** A place for a split whose ways are not known yet. */
function hole(program: Step[]): number {
  return program.push({ kind: 'split', first: 0, second: 0 }) - 1
}

function fill(program: Step[], at: number, first: number, second: number): void {
  program[at] = { kind: 'split', first, second }
}

/** Whether the pattern is found anywhere in the text. */
export function hasMatch({ program }: Regex, text: string): boolean {
  const characters = [...text]
  // Where a step was last put on the list: no step is on it twice.
  const seen = new Int32Array(program.length).fill(-1)
  let current: number[] = []
  for (let at = 0; at <= characters.length; at += 1) {
    const list = current
    const ready: number[] = []
    const state = { program, characters, at, seen, ready }
    for (const step of list) if (follow(step, state)) return true
    if (follow(0, state)) return true
    const character = characters[at]
    if (character === undefined) return false
    current = []
    for (const step of ready) {
      const one = program[step]
      if (one?.kind === 'take' && one.test(character)) current.push(step + 1)
    }
  }
  return false
}

type State = {
  readonly program: readonly Step[]
  readonly characters: readonly string[]
  readonly at: number
  readonly seen: Int32Array
  readonly ready: number[]
}

/** Puts a step and all it leads to without taking a character on the list; true where that is the match. */
function follow(start: number, { program, characters, at, seen, ready }: State): boolean {
  const open = [start]
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (seen[step] === at) continue
    seen[step] = at
    const one = program[step]
    if (one?.kind === 'match') return true
    if (one?.kind === 'split') open.push(one.second, one.first)
    else if (one?.kind === 'assert') {
      if (holds(one.what, characters, at)) open.push(step + 1)
    } else ready.push(step)
  }
  return false
}

function holds(what: 'start' | 'end' | 'edge' | 'inside', characters: readonly string[], at: number): boolean {
  if (what === 'start') return at === 0 || characters[at - 1] === '\n'
  if (what === 'end') return at === characters.length || characters[at] === '\n'
  const isEdge = isWord(characters[at - 1] ?? ' ') !== isWord(characters[at] ?? ' ')
  return isEdge === (what === 'edge')
}
